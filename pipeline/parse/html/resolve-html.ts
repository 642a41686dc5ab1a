import type { Root as HastRoot } from 'hast'
import { raw } from 'hast-util-raw'
import { toMdast } from 'hast-util-to-mdast'
import type { FootnoteDefinition, Nodes, Root, RootContent } from 'mdast'
import remarkRehype from 'remark-rehype'
import { type Transformer, unified } from 'unified'
import type { Message } from '../../model/message.ts'
import { toElements, toNodes } from './handlers.ts'
import { takeNotes } from './notes.ts'
import { fillPositions } from './positions.ts'
import { rawNodes } from './raw-nodes.ts'
import { dropUnplaced, dropUnsupported } from './unsupported.ts'

type File = Parameters<Transformer>[1]

const toTree = unified().use(remarkRehype, { allowDangerousHtml: true, handlers: toElements })

interface Context {
  /** The text that offsets count in. */
  readonly file: File
  readonly messages: Message[]
}

/**
 * Resolves all HTML of a tree: the same nodes that Markdown would have made stand in its place, each with its
 * position. A tree without HTML is given back as it is. Scripts, styles, frames, drawings and comments go.
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
  const definitions: FootnoteDefinition[] = []
  const resolved = convert(takeDefinitions(rawNodes(tree, String(file)), definitions), context)
  for (const definition of definitions) {
    const children = convert({ type: 'root', children: definition.children }, context)
    resolved.push({ ...definition, children } as FootnoteDefinition)
  }
  return fillPositions({
    type: 'root',
    children: resolved,
    ...(tree.position && { position: tree.position })
  })
}

function convert(tree: Root, context: Context): RootContent[] {
  const elements = toTree.runSync(tree)
  dropUnplaced(elements)
  const whole = raw(elements, { file: context.file })
  if (whole.type !== 'root') return []
  dropUnsupported(whole, context.messages)
  const notes = takeNotes(whole).map(({ content, ...note }) => ({ ...note, children: flow(content) }))
  return [...flow(whole), ...(notes as FootnoteDefinition[])]
}

function flow(elements: HastRoot): RootContent[] {
  const tree = toMdast(elements, { document: true, handlers: toNodes })
  return tree.type === 'root' ? tree.children : []
}

function holdsHtml(node: Nodes): boolean {
  return node.type === 'html' || ('children' in node && node.children.some(holdsHtml))
}

/** HTML readers know no footnotes: definitions go round, and references go through as marked elements. */
function takeDefinitions<Node extends Nodes>(node: Node, taken: FootnoteDefinition[]): Node {
  if (!('children' in node)) return node
  const children: Nodes[] = []
  for (const child of node.children) {
    if (child.type === 'footnoteDefinition') taken.push(child)
    else children.push(takeDefinitions(child, taken))
  }
  return { ...node, children }
}
