import type { Html, Nodes, Root } from 'mdast'
import { type Message, message } from '../../model/message.ts'
import { type Places, placesIn } from '../places.ts'
import { bareAttributes, foreignElements, htmlElements, rawElements, voidElements } from './known-names.ts'
import { type Tag, tagsIn } from './tags.ts'
import { silent, told, unwrapped } from './unsupported.ts'

/** A tag with the node it stands in. */
interface Placed {
  readonly tag: Tag
  readonly node: Html
}

/** The tags of a text by what they come to. */
interface Judgement {
  readonly words: Set<Tag>
  readonly blanks: Set<Tag>
  readonly messages: Message[]
}

/**
 * Tells markup from words that only look like it: in `a<b1 and c>d` CommonMark sees an element. Words are
 *
 * - the tag of an element that nobody knows, unless it is closed further on as the tag of some tool would be;
 * - a tag with attributes that are neither `name="value"` nor known to stand alone: `<b and c>`;
 * - the start of an element whose content is left out and that is never closed: it would take the rest of the text
 *   along;
 * - what never ends (a comment, a tag), and declarations.
 *
 * Their `<` becomes a character that means nothing in HTML, so that places stay; `writtenWords` puts it back.
 *
 * @param filler the character; it stands nowhere in the text
 * @param text that offsets count in
 * @param messages is added to: tags of unknown elements and instructions are left out
 */
export function markWrittenTags(tree: Root, filler: string, text: string, messages: Message[]): void {
  const nodes = htmlNodes(tree)
  const all = nodes.flatMap((node) => tagsOutsideRaw(node.value).map((tag) => ({ tag, node })))
  const judgement: Judgement = { words: new Set(), blanks: new Set(), messages }
  judge(all, judgement, placesIn(text))
  const byNode = Map.groupBy(all, ({ node }) => node)
  for (const [node, tags] of byNode) node.value = rewritten(node.value, tags, judgement, filler)
}

/** Puts the `<` of written tags back into all that a reader sees of a tree. */
export function writtenWords(node: Nodes, filler: string): void {
  if ('value' in node) node.value = node.value.replaceAll(filler, '<')
  if ('alt' in node && node.alt) node.alt = node.alt.replaceAll(filler, '<')
  if ('children' in node) for (const child of node.children) writtenWords(child, filler)
}

function htmlNodes(node: Nodes): Html[] {
  if (node.type === 'html') return [node]
  return 'children' in node ? node.children.flatMap(htmlNodes) : []
}

/** Tags but for those inside a script, a style sheet and the like that ends in the same stretch. */
function tagsOutsideRaw(html: string): Tag[] {
  const kept: Tag[] = []
  const tags = tagsIn(html)
  const closes = Map.groupBy(
    tags.filter(({ kind }) => kind === 'close'),
    ({ name }) => name
  )
  let until = 0
  for (const tag of tags) {
    if (tag.start < until) continue
    kept.push(tag)
    if (tag.kind !== 'open' || !rawElements.has(tag.name)) continue
    const ends = closes.get(tag.name) ?? []
    while ((ends[0]?.start ?? tag.end) < tag.end) ends.shift()
    until = ends[0]?.start ?? 0
  }
  return kept
}

function judge(all: readonly Placed[], judgement: Judgement, places: Places): void {
  const lastClose = new Map<string, number>()
  for (const [index, { tag }] of all.entries()) if (tag.kind === 'close') lastClose.set(tag.name, index)
  const opened = new Set<string>()
  for (const [index, { tag, node }] of all.entries()) {
    const isPaired = (lastClose.get(tag.name) ?? -1) > index
    const verdict = verdictOn(tag, isPaired, opened)
    if (verdict === 'words') judgement.words.add(tag)
    if (verdict === 'blank') judgement.blanks.add(tag)
    if (verdict === 'element' && tag.kind === 'open') opened.add(tag.name)
    const reason = leftOut(tag, verdict)
    if (!reason) continue
    const { line, column } = places.point((node.position?.start.offset ?? 0) + tag.start)
    judgement.messages.push(message('html-unsupported', reason, { line, column }))
  }
}

type Verdict = 'words' | 'blank' | 'element'

function verdictOn(tag: Tag, isPaired: boolean, opened: ReadonlySet<string>): Verdict {
  const { kind, name } = tag
  if (kind === 'comment' || kind === 'doctype') return 'element'
  if (kind === 'instruction') return 'blank'
  if (kind === 'broken' || name === 'plaintext') return 'words'
  // Nothing of a table comes of it, and outside of one a browser drops all words behind it.
  if (name === 'col' || name === 'colgroup') return 'blank'
  if (kind === 'close') return isKnown(name) || opened.has(name) ? 'element' : 'words'
  if (!tag.bare.every(isAttribute)) return 'words'
  if (!isKnown(name)) return isPaired ? 'element' : 'words'
  return isPaired || !takesContentAlong(tag) ? 'element' : 'words'
}

function leftOut({ kind, name }: Tag, verdict: Verdict): string | undefined {
  if (kind === 'instruction') return 'Unexpected instruction to a program, expected text'
  if (kind !== 'open' || verdict !== 'element' || isKnown(name)) return undefined
  return `Unexpected element \`<${name.slice(0, 60)}>\`, expected one of HTML: its words are kept, its tags left out`
}

function isKnown(name: string): boolean {
  return htmlElements.has(name) || foreignElements.has(name)
}

/** Programs give attributes names with signs in them: `data-x`, `@click`, `:key`, `v-if`. */
function isAttribute(name: string): boolean {
  return bareAttributes.has(name) || /^[\w.]*[-:@#\ue000-\uf8ff]/.test(name)
}

function takesContentAlong({ name, isClosed }: Tag): boolean {
  if (voidElements.has(name) || unwrapped.has(name)) return false
  if (isClosed && (name === 'svg' || name === 'math')) return false
  return told.has(name) || silent.has(name) || rawElements.has(name)
}

function rewritten(html: string, tags: readonly Placed[], judgement: Judgement, filler: string): string {
  const parts: string[] = []
  let at = 0
  for (const { tag } of tags) {
    const isWords = judgement.words.has(tag)
    if (!isWords && !judgement.blanks.has(tag)) continue
    const end = isWords ? tag.start + 1 : tag.end
    const instead = isWords ? filler : html.slice(tag.start, end).replace(/[^\r\n]/g, ' ')
    parts.push(html.slice(at, tag.start), instead)
    at = end
  }
  return parts.join('') + html.slice(at)
}
