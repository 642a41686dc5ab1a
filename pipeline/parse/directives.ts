import type { Nodes, Parents, Root, RootContent, Text } from 'mdast'
import { align } from '../model/alignment.ts'
import { type Message, message } from '../model/message.ts'
import { toSource } from '../model/prose.ts'
import type { MaskedText } from './mask.ts'
import { type Places, placesIn } from './places.ts'

/**
 * Takes masked directives out of a tree and says where they stood. Code keeps them as written, a link to one
 * becomes its text, and a paragraph that holds nothing else goes.
 *
 * @param messages is added to
 */
export function dropDirectives(tree: Root, masked: MaskedText, messages: Message[]): Root {
  if (masked.directives.length === 0) return tree
  const state: State = { masked, places: placesIn(masked.text), kept: new Set() }
  clean(tree, state)
  for (const directive of masked.directives) {
    if (state.kept.has(directive)) continue
    const { line, column } = state.places.point(directive.start)
    const name = directive.text.length > 60 ? `${directive.text.slice(0, 59)}…` : directive.text
    const reason = `Unexpected directive \`${name.replace(/\s+/g, ' ')}\`, expected text`
    messages.push(
      message('template-directive', reason, { line, column, start: directive.start, end: directive.end })
    )
  }
  return tree
}

interface State {
  readonly masked: MaskedText
  readonly places: Places
  /** Directives that stay, as they are code. */
  readonly kept: Set<MaskedText['directives'][number]>
}

function clean(parent: Parents, state: State): void {
  parent.children = parent.children.flatMap((child) => cleanChild(child, state)) as never[]
}

function cleanChild(node: RootContent, state: State): RootContent[] {
  const { masked } = state
  if (node.type === 'text') return withoutFiller(node, state)
  if (node.type === 'code' || node.type === 'inlineCode') restore(node, state)
  if (node.type === 'image' || node.type === 'imageReference') cleanImage(node, masked)
  if (node.type === 'definition' && node.url.includes(masked.filler)) return []
  if (!('children' in node)) return [node]
  clean(node, state)
  if (node.type === 'link' && node.url.includes(masked.filler)) return node.children
  const emptied = (node.type === 'paragraph' || node.type === 'heading') && isBlank(node)
  return emptied ? [] : [node]
}

function cleanImage(node: Nodes & { alt?: string | null | undefined }, masked: MaskedText): void {
  if (node.alt) node.alt = node.alt.replaceAll(masked.filler, '')
  if ('url' in node && node.url.includes(masked.filler)) node.url = ''
}

function isBlank(node: Parents): boolean {
  return node.children.every(
    (child) => child.type === 'break' || (child.type === 'text' && !child.value.trim())
  )
}

/** One text node a stretch between directives, each with its own place. */
function withoutFiller(node: Text, { masked, places }: State): Text[] {
  if (!node.value.includes(masked.filler) || !node.position) return [node]
  const start = node.position.start.offset ?? 0
  const raw = masked.text.slice(start, node.position.end.offset)
  const prose = { text: node.value, segments: align(node.value, raw, start, 0) }
  const pieces: Text[] = []
  for (const match of node.value.matchAll(new RegExp(`[^${masked.filler}]+`, 'g'))) {
    const span = toSource(prose, match.index, match.index + match[0].length)
    pieces.push({ type: 'text', value: match[0], position: places.position(span.start, span.end) })
  }
  return pieces
}

function restore(node: Nodes & { value: string }, { masked, kept }: State): void {
  if (!node.value.includes(masked.filler)) return
  const start = node.position?.start.offset ?? 0
  const end = node.position?.end.offset ?? 0
  // A directive may begin in the last line of indented code or after an opening fence, and end elsewhere.
  const touching = masked.directives.filter((one) => one.start < end && start < one.end)
  for (const one of touching) if (one.start >= start && one.end <= end) kept.add(one)
  const inside = touching.map((one) => one.text.slice(Math.max(0, start - one.start), end - one.start))
  const signs = inside.join('').replace(/[\r\n]/g, '')
  // What stands after an opening fence is no part of the value: the last signs are.
  let at = signs.length - (node.value.split(masked.filler).length - 1)
  node.value = node.value.replaceAll(masked.filler, () => signs[at++] ?? '')
}
