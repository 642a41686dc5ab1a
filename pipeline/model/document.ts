import type { Root, RootContent } from 'mdast'
import type { Author } from './front-matter.ts'
import type { Message } from './message.ts'
import type { Prose } from './prose.ts'
import type { HeaderLine, Source } from './source.ts'

/** What a block is to a reader; only `paragraph`, `item`, `quote` and `footnote` hold sentences. */
export type BlockKind = 'heading' | 'paragraph' | 'item' | 'quote' | 'table' | 'code' | 'footnote' | 'image'

/** A stretch of the text that a reader sees as one: a heading, a paragraph, an item, a table. */
export interface Block {
  readonly kind: BlockKind
  /** The plain text; rows of a table are lines, its cells are parted by tabs. */
  readonly prose: Prose
  /** Half-open span of the block's own text in the source, without the marks around it. */
  readonly start: number
  readonly end: number
  /** 1 to 6 for a heading; for an item, how many lists it stands in; else 0. */
  readonly depth: number
  /** Items of one list share a number; undefined outside lists. */
  readonly list?: number
  /** True where the list is numbered. */
  readonly ordered?: boolean
  /** The nearest block-level node of the tree (`paragraph`, `heading`, `table`, `code`). */
  readonly node: RootContent
}

/** What the head of a text says of it, before editors have their say. */
export interface ParsedHeader {
  readonly title?: string
  readonly subtitle?: string
  readonly authors?: readonly Author[]
  /** ISO date. */
  readonly published?: string
  readonly lines: readonly HeaderLine[]
}

/** What `parse` yields: the tree and, in reading order, its blocks. */
export interface ParsedDocument {
  readonly source: Source
  /** Every node carries its position; offsets count in `source.text`. No `html` nodes are left. */
  readonly tree: Root
  /** All blocks in reading order; header lines and front matter are not among them. */
  readonly blocks: readonly Block[]
  readonly header: ParsedHeader
  readonly messages: readonly Message[]
}
