import type { Root as HastRoot } from 'hast'
import { raw } from 'hast-util-raw'
import { toMdast } from 'hast-util-to-mdast'
import type { FootnoteDefinition, Nodes, Parents, Root, RootContent } from 'mdast'
import remarkRehype from 'remark-rehype'
import { type Transformer, unified } from 'unified'
import type { Message } from '../../model/message.ts'
import { unusedCharacter } from '../mask.ts'
import { freeCaptions } from './captions.ts'
import { toElements, toNodes } from './handlers.ts'
import { lostWords, seenTexts } from './lost-words.ts'
import { takeNotes } from './notes.ts'
import { fillPositions } from './positions.ts'
import { rawNodes } from './raw-nodes.ts'
import { dropUnplaced, dropUnsupported } from './unsupported.ts'
import { markWrittenTags, writtenWords } from './written-tags.ts'

type File = Parameters<Transformer>[1]

const toTree = unified().use(remarkRehype, { allowDangerousHtml: true, handlers: toElements })

interface Context {
  /** The text that offsets count in. */
  readonly file: File
  readonly messages: Message[]
}

/**
 * Resolves all HTML of a tree: the same nodes that Markdown would have made stand in its place, each with its
 * position. A tree without HTML is given back as it is. Scripts, styles, frames, drawings and comments go; what only looks
 * like HTML is words.
 *
 * The way there and back is that of `rehype-raw` and `rehype-remark`: Markdown and HTML are read as one HTML
 * document by a browser's rules, so that tags that open in one node and close in another pair up.
 *
 * @param file holds the text that offsets count in
 * @param messages is added to
 */
export function resolveHtml(tree: Root, file: File, messages: Message[]): Root {
  if (!holdsHtml(tree)) return tree
  const context = { file, messages }
  const filler = unusedCharacter(String(file))
  const whole = rawNodes(tree, String(file))
  markWrittenTags(whole, filler, String(file), messages)
  const definitions: FootnoteDefinition[] = []
  const resolved = resolveAround(whole, definitions, context)
  // A note may hold others: what it holds is found while its turn comes.
  for (const definition of definitions) {
    const children = resolveAround(definition, definitions, context)
    resolved.push({ ...definition, children } as FootnoteDefinition)
  }
  const root: Root = {
    type: 'root',
    children: resolved,
    ...(tree.position && { position: tree.position })
  }
  writtenWords(root, filler)
  return fillPositions(root)
}

function convert(tree: Root, context: Context): RootContent[] {
  const elements = toTree.runSync(tree)
  dropUnplaced(elements)
  const whole = raw(elements, { file: context.file })
  if (whole.type !== 'root') return []
  dropUnsupported(whole, context.messages)
  freeCaptions(whole)
  const taken = takeNotes(whole)
  const texts = [whole, ...taken.map(({ content }) => content)].flatMap(seenTexts)
  const notes = taken.map(({ content, ...note }) => ({ ...note, children: flow(content) }))
  const nodes = [...flow(whole), ...(notes as FootnoteDefinition[])]
  context.messages.push(...lostWords(texts, nodes))
  return nodes
}

function flow(elements: HastRoot): RootContent[] {
  const tree = toMdast(elements, { document: true, handlers: toNodes })
  return tree.type === 'root' ? tree.children : []
}

function holdsHtml(node: Nodes): boolean {
  return node.type === 'html' || ('children' in node && node.children.some(holdsHtml))
}

/**
 * HTML readers know no footnotes: definitions go round, and references go through as marked elements. A definition ends
 * what HTML before it left open, or the words on both sides of it would become one block with the note in its midst.
 */
function resolveAround(parent: Parents, taken: FootnoteDefinition[], context: Context): RootContent[] {
  const found: RootContent[] = []
  let run: RootContent[] = []
  const flush = (): void => {
    for (const node of run.length > 0 ? convert({ type: 'root', children: run }, context) : [])
      found.push(node)
    run = []
  }
  for (const child of parent.children) {
    if (!('children' in child) || !holdsDefinition(child)) {
      run.push(child)
      continue
    }
    flush()
    if (child.type === 'footnoteDefinition') taken.push(child)
    else found.push({ ...child, children: within(child, taken, context) } as RootContent)
  }
  flush()
  return found
}

/** Items stay in their list; what else holds notes is resolved like a text of its own. */
function within(parent: Parents, taken: FootnoteDefinition[], context: Context): Nodes[] {
  if (parent.type !== 'list') return resolveAround(parent, taken, context)
  return parent.children.map((item) => ({ ...item, children: within(item, taken, context) }) as Nodes)
}

function holdsDefinition(node: Nodes): boolean {
  return node.type === 'footnoteDefinition' || ('children' in node && node.children.some(holdsDefinition))
}
