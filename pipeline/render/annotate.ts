import type { Element, ElementContent, Root, RootContent, Text } from 'hast'
import { align, type Segment } from '../model/alignment.ts'
import type { Body, Mark, Note } from '../model/views.ts'

/** Elements in which words run on; a note goes before the outermost of them, never inside. */
const inline = new Set(['a', 'strong', 'em', 'del', 'code', 'sup', 'sub', 'span', 'mark'])

/** Elements that can carry a paragraph's number, the innermost one wins. */
const numbered = new Set(['p', 'li', 'pre', 'table', 'blockquote', 'div'])

/** What is still to be placed while the tree is walked. */
interface Pending {
  readonly body: Body
  readonly note: (note: Note) => Element
  readonly notes: Note[]
}

/**
 * Puts the marks, the margin notes and the paragraph numbers into a tree whose positions count in `body.text`.
 * Marks wrap stretches of text; a note stands right before the words it is about.
 *
 * @param note makes the element of a note
 * @param number makes the element of a paragraph's number
 */
export function annotate(
  tree: Root,
  body: Body,
  note: (note: Note) => Element,
  number: (number: number) => Element
): void {
  for (const entry of body.numbers) placeNumber(tree, entry, number)
  const pending: Pending = { body, note, notes: [...body.notes] }
  walk(tree, pending)
}

function placeNumber(tree: Root, entry: Body['numbers'][number], number: (number: number) => Element): void {
  const holder = innermost(tree, entry.start)
  if (!holder) return
  const mark = number(entry.number)
  const whole = holder.element.tagName === 'pre' || holder.element.tagName === 'table'
  if (whole) {
    const block: Element = {
      type: 'element',
      tagName: 'div',
      properties: { className: ['block'], id: `p${entry.number}` },
      children: [mark, holder.element]
    }
    holder.parent.children.splice(holder.parent.children.indexOf(holder.element), 1, block)
    return
  }
  if (holder.element.properties.id !== undefined) return
  holder.element.properties.id = `p${entry.number}`
  holder.element.children.unshift(mark)
}

function innermost(
  parent: Root | Element,
  offset: number
): { element: Element; parent: Root | Element } | undefined {
  for (const child of parent.children) {
    if (child.type !== 'element' || !holds(child, offset)) continue
    const deeper = child.tagName === 'pre' || child.tagName === 'table' ? undefined : innermost(child, offset)
    if (deeper) return deeper
    if (numbered.has(child.tagName)) return { element: child, parent }
  }
  return undefined
}

function holds(element: Element, offset: number): boolean {
  const { start, end } = element.position ?? {}
  return (start?.offset ?? Number.POSITIVE_INFINITY) <= offset && offset < (end?.offset ?? -1)
}

/** Walks a node's children; returns the notes that must stand before the node itself. */
function walk(parent: Root | Element, pending: Pending): Element[] {
  const isInline = parent.type === 'element' && inline.has(parent.tagName)
  const hoisted: Element[] = []
  const children: (RootContent | ElementContent)[] = []
  for (const child of parent.children) {
    if (child.type === 'element') {
      const before = child.tagName === 'pre' ? [] : walk(child, pending)
      if (isInline) hoisted.push(...before)
      else children.push(...before)
      children.push(child)
    } else if (child.type === 'text') {
      for (const part of split(child, pending)) {
        if (isInline && isNote(part)) hoisted.push(part)
        else children.push(part)
      }
    } else children.push(child)
  }
  parent.children = children as typeof parent.children
  return hoisted
}

function isNote(node: ElementContent): node is Element {
  return node.type === 'element' && node.properties.role === 'note'
}

/** A text node cut at the ends of marks and at notes. */
function split(node: Text, pending: Pending): ElementContent[] {
  const start = node.position?.start.offset
  const end = node.position?.end.offset
  if (start === undefined || end === undefined || !node.value.trim()) return [node]
  const { body, notes } = pending
  const marks = body.marks.filter((mark) => mark.start < end && start < mark.end)
  const here = notes.filter((note) => start <= note.at && note.at < end)
  if (marks.length === 0 && here.length === 0) return [node]
  const segments = align(node.value, body.text.slice(start, end), start, 0)
  const plain = (offset: number) => plainOffset(segments, offset, node.value.length)
  const cuts = new Set([0, node.value.length])
  for (const mark of marks) cuts.add(plain(mark.start)).add(plain(mark.end))
  const noteAt = Map.groupBy(here, (note) => plain(note.at))
  for (const at of noteAt.keys()) cuts.add(at)
  for (const note of here) notes.splice(notes.indexOf(note), 1)
  const edges = [...cuts].sort((one, other) => one - other)
  return edges.flatMap((from, index): ElementContent[] => {
    const to = edges[index + 1]
    const before = (noteAt.get(from) ?? []).map(pending.note)
    if (to === undefined) return before
    const active = marks.filter((mark) => plain(mark.start) <= from && to <= plain(mark.end))
    return [...before, wrapped(node.value.slice(from, to), active)]
  })
}

function plainOffset(segments: readonly Segment[], offset: number, length: number): number {
  for (const segment of segments) {
    if (offset < segment.to) {
      const exact = segment.to - segment.from === segment.length
      return segment.at + (exact ? Math.max(0, offset - segment.from) : 0)
    }
  }
  return length
}

/** Words within the marks that hold them, the widest mark outside. */
function wrapped(value: string, marks: readonly Mark[]): ElementContent {
  return marks.reduceRight<ElementContent>(
    (child, mark) => ({
      type: 'element',
      tagName: mark.kind === 'key-point' ? 'mark' : 'span',
      properties: { className: [`mark-${mark.kind}`] },
      children: [child]
    }),
    { type: 'text', value }
  )
}
