import { PdfDocument } from './document.ts'
import { type Node, structureOf } from './structure.ts'

/** A stretch of tagged content, named as the reader of its words names it. */
export interface TaggedContent {
  /** The number of the page or form that holds it. */
  readonly owner: number
  /** The marked-content identifier in it. */
  readonly identifier: number
}

/** Content that is read out together, as one element of the innermost kind holds it. */
export interface TaggedPart {
  readonly contents: readonly TaggedContent[]
  /** The words that an element gives for what it shows (`ActualText`); undefined where it gives none. */
  readonly words: string | undefined
  /** Whether it belongs to the head of a column or row; each page that a table runs over shows those of its columns. */
  readonly isHead: boolean
}

/**
 * What of a PDF is tagged, in the order in which it is read out, through all pages (ISO 32000-1, 14.7.2): a row that runs
 * over a page is read cell by cell. The marks of lists are left out: no text has them.
 *
 * @throws Error where the file can't be read
 */
export function readingOrder(pdf: Uint8Array): TaggedPart[] {
  const document = new PdfDocument(pdf)
  const parts: TaggedPart[] = []
  const visit = (node: Node, isHead: boolean): void => {
    if (node.type === 'Lbl') return
    const words = document.text(node.dictionary.get('ActualText'))
    if (words !== undefined) {
      parts.push({ contents: node.claims, words, isHead })
      return
    }
    for (const kid of node.kids) {
      if ('identifier' in kid) parts.push({ contents: [kid], words: undefined, isHead })
      else visit(kid, isHead || kid.type === 'TH')
    }
  }
  for (const top of structureOf(document)) visit(top, false)
  return parts
}
