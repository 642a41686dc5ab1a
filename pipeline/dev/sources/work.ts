import type { Fits } from '../../build/draft.ts'
import type { FoundSource } from '../../disk.ts'
import type { DocumentName } from '../../model/documents.ts'
import type { Message } from '../../model/message.ts'
import type { Source } from '../../model/source.ts'
import type { Workbench } from '../workbench.ts'

/** How far a source is: `fitting` shows documents that are still to be fitted to their pages. */
export type State = 'waiting' | 'drafting' | 'fitting' | 'made' | 'refused'

/** A document as it is shown. */
export interface ShownDocument {
  readonly html: string
  /** Tells this version from others. */
  readonly digest: string
}

/** What was last drafted of a source. */
export interface Drafted {
  readonly source: Source
  /** As its file would hold it. */
  readonly briefing: string
  readonly title: string
}

/** A source that is looked at, and what was last made of it. What is wrong with it now leaves the last good pages. */
export interface Work {
  readonly id: string
  readonly found: FoundSource
  state: State
  /** What it was last tried with, whatever came of it: its files' contents, and the workers. */
  tried: { readonly contents: string; readonly bench: Workbench } | undefined
  drafted: Drafted | undefined
  messages: readonly Message[]
  /** Counts what was made or refused: what is told of an earlier number is out of date. */
  number: number
  fits: Fits
  readonly documents: Map<DocumentName, ShownDocument>
}

/** A source of which nothing is made yet. */
export function newWork(id: string, found: FoundSource): Work {
  return {
    id,
    found,
    state: 'waiting',
    tried: undefined,
    drafted: undefined,
    messages: [],
    number: 0,
    fits: {},
    documents: new Map()
  }
}
