import type { Root } from 'mdast'
import type { ParsedHeader } from '../model/document.ts'
import type { Message } from '../model/message.ts'

/** What the parser of a format yields: the tree without header lines, what the head says, and messages. */
export interface ParsedText {
  readonly tree: Root
  readonly header: ParsedHeader
  readonly messages: readonly Message[]
}
