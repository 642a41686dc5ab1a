import type { Content } from './content.ts'
import type { PdfDocument } from './document.ts'
import type { Node } from './structure.ts'

/** The two standards that every PDF follows. */
export type Standard = 'PDF/UA-1' | 'PDF/A-2a'

/** A file as rules look at it. */
export interface Subject {
  readonly document: PdfDocument
  readonly tree: readonly Node[]
  /** Every element, each before its kids. */
  readonly nodes: readonly Node[]
  /** The elements that hold annotations, by the numbers of these. */
  readonly holders: ReadonlyMap<number, Node>
  readonly content: Content
  /** The text of the XMP packet; empty where there is none. */
  readonly metadata: string
}

/** One rule of a standard, numbered as veraPDF's profiles number it: clause, then test. */
export interface Rule {
  readonly id: string
  readonly standard: Standard
  /** What the rule asks for, as a sentence without a full stop. */
  readonly asks: string
  /** Where the rule is broken, one short text a place; none where it is kept. */
  broken(subject: Subject): readonly string[]
}
