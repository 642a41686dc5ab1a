import type { Code, Image, ImageReference, InlineCode, Nodes, Table } from 'mdast'
import { align, type Segment } from '../model/alignment.ts'
import type { Prose } from '../model/prose.ts'

/**
 * The plain text of a node and the way back to the source: text and code as they read, link texts kept,
 * pictures and footnote marks left out, a break as a line end. White space at both ends is left out.
 */
export function inlineProse(node: Nodes, source: string): Prose {
  const builder = new ProseBuilder(source)
  collect(node, builder)
  return builder.finish()
}

/** The plain text of a table: cells parted by tabs, rows by line ends. */
export function tableProse(table: Table, source: string): Prose {
  const builder = new ProseBuilder(source)
  table.children.forEach((row, rowIndex) => {
    if (rowIndex) builder.separate('\n')
    row.children.forEach((cell, index) => {
      if (index) builder.separate('\t')
      collect(cell, builder)
    })
  })
  return builder.finish()
}

/** The lines of a listing, without its fence. */
export function codeProse(code: Code, source: string): Prose {
  const builder = new ProseBuilder(source)
  const start = code.position?.start.offset ?? 0
  const raw = source.slice(start, code.position?.end.offset ?? start)
  const fence = /^(?:`{3,}|~{3,})[^\r\n]*(?:\r\n|\r|\n)/.exec(raw)?.[0].length ?? 0
  builder.add(code.value, start + fence, start + raw.length)
  return builder.finish()
}

/** What a picture shows, in the words of the source. */
export function imageProse(image: Image | ImageReference, source: string): Prose {
  const builder = new ProseBuilder(source)
  const start = image.position?.start.offset ?? 0
  const end = image.position?.end.offset ?? start
  const lead =
    /^(?:!\[|<[^>]{0,2000}?\balt\s{0,9}=\s{0,9}["']?)/.exec(source.slice(start, end))?.[0].length ?? 0
  builder.add(image.alt ?? '', start + lead, end)
  return builder.finish()
}

function collect(node: Nodes, builder: ProseBuilder): void {
  const start = node.position?.start.offset
  const end = node.position?.end.offset
  if ('children' in node) for (const child of node.children) collect(child, builder)
  else if (start === undefined || end === undefined) return
  else if (node.type === 'break') builder.addWhole('\n', start, end)
  else if (node.type === 'text') builder.add(node.value, start, end)
  else if (node.type === 'inlineCode') addCode(node, start, end, builder)
}

function addCode(node: InlineCode, start: number, end: number, builder: ProseBuilder): void {
  const fence = /^`+/.exec(builder.source.slice(start, end))?.[0].length ?? 0
  builder.add(node.value, start + fence, end - fence)
}

class ProseBuilder {
  readonly source: string
  #text = ''
  readonly #segments: Segment[] = []

  constructor(source: string) {
    this.source = source
  }

  /** Adds a value that stands in the source between two offsets, with marks between its characters. */
  add(value: string, from: number, to: number): void {
    // One by one: a call takes no more than about 100,000 arguments.
    for (const segment of align(value, this.source.slice(from, to), from, this.#text.length))
      this.#segments.push(segment)
    this.#text += value
  }

  /** Adds a value that stands for a stretch of the source as a whole. */
  addWhole(value: string, from: number, to: number): void {
    this.#segments.push({ at: this.#text.length, length: value.length, from, to })
    this.#text += value
  }

  /** Adds a mark that stands nowhere in the source. */
  separate(mark: string): void {
    const end = this.#segments.at(-1)?.to
    if (end !== undefined) this.addWhole(mark, end, end)
  }

  finish(): Prose {
    const start = this.#text.length - this.#text.trimStart().length
    const text = this.#text.trim()
    const segments = this.#segments.flatMap((segment) => cut(segment, start, start + text.length))
    return { text, segments }
  }
}

/** The part of a segment between two offsets of the plain text, counted from the first. */
function cut(segment: Segment, start: number, end: number): Segment[] {
  const at = Math.max(segment.at, start)
  const stop = Math.min(segment.at + segment.length, end)
  if (at >= stop) return []
  const whole = { at: at - start, length: stop - at, from: segment.from, to: segment.to }
  if (segment.to - segment.from !== segment.length) return [whole]
  const from = segment.from + at - segment.at
  return [{ ...whole, from, to: from + stop - at }]
}
