import type { Blockquote, Heading, List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast'
import type { Places } from '../places.ts'
import type { FlatList } from './lists.ts'
import type { Mark } from './marks.ts'
import type { Unit } from './units.ts'

declare module 'mdast' {
  interface ListItemData {
    /** The mark that the source writes before an item, where it is not a bullet or `1.`: `(a)`, `iv)`, `(1)`. */
    marker?: string
  }
}

/** Makes tree nodes of what is found in a flat text; text nodes hold the slices of the source. */
export interface NodeMaker {
  readonly paragraph: (unit: Unit, skip?: number) => Paragraph
  readonly heading: (unit: Unit, depth: Heading['depth']) => Heading
  readonly quote: (units: readonly Unit[]) => Blockquote
  readonly list: (list: FlatList) => List
}

/** Makes nodes for one source. */
export function nodesIn(source: string, places: Places): NodeMaker {
  const slice = (start: number, end: number): PhrasingContent => {
    return { type: 'text', value: source.slice(start, end), position: places.position(start, end) }
  }
  const words = (unit: Unit, skip: number): PhrasingContent[] => {
    const start = startOf(unit) + skip
    if (!unit.quoted) return [slice(start, endOf(unit))]
    return unit.lines.map((line, index) => {
      const next = unit.lines[index + 1]
      return slice(index ? line.start : start, next ? afterLineEnd(source, line.end) : line.end)
    })
  }
  const paragraph = (unit: Unit, skip = 0): Paragraph => {
    const position = places.position(startOf(unit) + skip, endOf(unit))
    return { type: 'paragraph', children: words(unit, skip), position }
  }
  const spanning = (nodes: readonly RootContent[], start: number) => {
    const end = nodes.at(-1)?.position?.end.offset ?? start
    return places.position(start, end)
  }
  const item = ({ unit, inside }: FlatList['items'][number]): ListItem => {
    const own = paragraph(unit, unit.mark?.length)
    const children = [own, ...inside.map((one) => ('items' in one ? list(one) : paragraph(one)))]
    return {
      type: 'listItem',
      spread: false,
      checked: null,
      ...(unit.mark && isOwn(unit.mark) && { data: { marker: unit.mark.text } }),
      children,
      position: spanning(children, startOf(unit))
    }
  }
  const list = ({ mark, items }: FlatList): List => {
    const children = items.map(item)
    const ordered = mark.style !== 'bullet'
    const first = items[0]?.unit
    const start = ordered ? (mark.numbers.at(-1) ?? 1) : null
    const position = spanning(children, first ? startOf(first) : 0)
    return { type: 'list', ordered, start, spread: items.some(isLoose), children, position }
  }
  return {
    paragraph,
    list,
    heading: (unit, depth) => ({ ...paragraph(unit), type: 'heading', depth }),
    quote: (units) => {
      const children = units.map((unit) => paragraph(unit))
      const first = units[0]
      return { type: 'blockquote', children, position: spanning(children, first ? startOf(first) : 0) }
    }
  }
}

/** Whether a list would not print this mark by itself: all but bullets and `1.`. */
function isOwn({ style, signs }: Mark): boolean {
  return style !== 'bullet' && !(style === 'decimal' && signs === '.')
}

function isLoose({ unit }: FlatList['items'][number], index: number): boolean {
  return index > 0 && unit.gap
}

function startOf(unit: Unit): number {
  return unit.lines[0]?.start ?? 0
}

function endOf(unit: Unit): number {
  return unit.lines.at(-1)?.end ?? 0
}

/** The line end after an offset, which parts the words of two quoted lines. */
function afterLineEnd(source: string, offset: number): number {
  let at = offset
  while (source[at] === ' ' || source[at] === '\t') at++
  if (source[at] === '\r') at++
  return source[at] === '\n' ? at + 1 : at
}
