import type { List, ListItem, Nodes, Paragraph, Root, RootContent } from 'mdast'
import type { Block, BlockKind } from '../model/document.ts'
import type { Prose } from '../model/prose.ts'
import { codeProse, imageProse, inlineProse, tableProse } from './inline-prose.ts'

/** What stands around a node. */
interface Context {
  /** What a paragraph is here. */
  readonly kind: BlockKind
  /** How many lists it stands in. */
  readonly depth: number
  readonly list?: number
  readonly ordered?: boolean
}

interface Walk {
  readonly source: string
  readonly blocks: Block[]
  lists: number
}

/**
 * The blocks of a tree in reading order, the same for every format. Blocks without text are left out; the first
 * paragraph of a list item is the item, later ones are paragraphs of the same list. Headings inside lists,
 * quotations and footnotes part no text and count as paragraphs there.
 *
 * @param source the text that the tree's offsets count in
 */
export function blocksOf(tree: Root, source: string): Block[] {
  const walk: Walk = { source, blocks: [], lists: 0 }
  for (const child of tree.children) visit(child, { kind: 'paragraph', depth: 0 }, walk)
  return walk.blocks.sort((one, other) => one.start - other.start)
}

function visit(node: RootContent, context: Context, walk: Walk): void {
  if (node.type === 'heading') addHeading(node, context, walk)
  else if (node.type === 'paragraph') addParagraph(node, context, walk)
  else if (node.type === 'table') add('table', tableProse(node, walk.source), node, context, walk)
  else if (node.type === 'code') add('code', codeProse(node, walk.source), node, context, walk)
  else if (node.type === 'list') visitList(node, context, walk)
  else if (node.type === 'blockquote') visitAll(node, quoting(context), walk)
  else if (node.type === 'footnoteDefinition') visitAll(node, { kind: 'footnote', depth: 0 }, walk)
  else visitAll(node, context, walk)
}

function quoting(context: Context): Context {
  return context.kind === 'footnote' ? context : { ...context, kind: 'quote' }
}

function visitAll(node: Nodes, context: Context, walk: Walk): void {
  if ('children' in node) for (const child of node.children) visit(child, context, walk)
}

function visitList(list: List, context: Context, walk: Walk): void {
  const number = walk.lists++
  const inside: Context = {
    kind: context.kind === 'item' ? 'paragraph' : context.kind,
    depth: context.depth + 1,
    list: number,
    ordered: list.ordered === true
  }
  for (const item of list.children) visitItem(item, inside, walk)
}

function visitItem(item: ListItem, context: Context, walk: Walk): void {
  item.children.forEach((child, index) => {
    const isLead = index === 0 && (child.type === 'paragraph' || child.type === 'heading')
    visit(child, isLead && context.kind !== 'footnote' ? { ...context, kind: 'item' } : context, walk)
  })
}

function addHeading(node: Extract<Nodes, { type: 'heading' }>, context: Context, walk: Walk): void {
  const parts = context.kind === 'paragraph' && context.list === undefined
  add(parts ? 'heading' : context.kind, inlineProse(node, walk.source), node, context, walk)
}

function addParagraph(node: Paragraph, context: Context, walk: Walk): void {
  const images = node.children.filter((child) => child.type === 'image' || child.type === 'imageReference')
  const prose = inlineProse(node, walk.source)
  if (prose.text) add(context.kind, prose, node, context, walk)
  else for (const image of images) add('image', imageProse(image, walk.source), node, context, walk)
}

function add(kind: BlockKind, prose: Prose, node: RootContent, context: Context, walk: Walk): void {
  const first = prose.segments[0]
  const last = prose.segments.at(-1)
  if (!prose.text || !first || !last) return
  const depth =
    node.type === 'heading' && kind === 'heading' ? node.depth : kind === 'item' ? context.depth : 0
  walk.blocks.push({
    kind,
    prose,
    start: first.from,
    end: last.to,
    depth,
    ...(context.list !== undefined && { list: context.list }),
    ...(context.ordered !== undefined && { ordered: context.ordered }),
    node
  })
}
