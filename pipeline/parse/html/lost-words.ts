import type { Nodes as Elements, Text } from 'hast'
import type { Nodes } from 'mdast'
import { type Message, message } from '../../model/message.ts'
import { collapse } from '../../model/statement.ts'

/** All texts of a tree of HTML that hold something to read. */
export function seenTexts(node: Elements): Text[] {
  if (node.type === 'text')
    return /[^\s\p{Default_Ignorable_Code_Point}]/u.test(node.value) ? [{ ...node }] : []
  return 'children' in node ? node.children.flatMap((child) => seenTexts(child)) : []
}

/**
 * A message for each text of HTML that no node of Markdown stands for: whatever the way between the two leaves out, a
 * reader is told.
 *
 * @param texts as they were before the way
 * @param kept what came of them
 */
export function lostWords(texts: readonly Text[], kept: readonly Nodes[]): Message[] {
  const spans = kept.flatMap(leafSpans).sort((one, other) => one.start - other.start)
  const lost: Message[] = []
  let index = 0
  let reach = 0
  const placed = texts.filter(({ position }) => position?.start.offset !== undefined)
  const sorted = placed.sort((one, other) => startOf(one) - startOf(other))
  for (const text of sorted) {
    const end = text.position?.end.offset ?? 0
    for (; index < spans.length && (spans[index]?.start ?? 0) < end; index++)
      reach = Math.max(reach, spans[index]?.end ?? 0)
    if (reach > startOf(text)) continue
    const { line, column } = text.position?.start ?? {}
    const words = collapse(text.value)
    const shown = words.length > 60 ? `${words.slice(0, 59)}…` : words
    const reason = `Unexpected place of the words \`${shown}\`, expected one where text can stand: they are left out`
    lost.push(message('text-left-out', reason, { ...(line && column && { line, column }) }))
  }
  return lost
}

function startOf({ position }: Text): number {
  return position?.start.offset ?? 0
}

function leafSpans(node: Nodes): { start: number; end: number }[] {
  if ('children' in node) return node.children.flatMap(leafSpans)
  const { start, end } = node.position ?? {}
  return start?.offset === undefined || end?.offset === undefined
    ? []
    : [{ start: start.offset, end: end.offset }]
}
