import type { Config } from '../model/config.ts'
import type { ManifestEntry } from '../model/manifest.ts'
import type { Source, SourceRecord } from '../model/source.ts'
import { entryBeside, Pool } from '../workers/pool.ts'

/** What a mail says beside the fact sheet. */
export type Occasion = 'new' | 'correction' | 'withdrawal'

/** A source of which a letter is asked for. */
export interface LetterAsked {
  readonly source: Source
  readonly entry: ManifestEntry
  readonly occasion: Occasion
  readonly isAttached: boolean
  /** Stands in the bodies where each reader's own address for unsubscribing goes; null where there is none. */
  readonly unsubscribePlace: string | null
}

/** A fact sheet as mail. */
export interface WrittenLetter {
  readonly record: SourceRecord
  readonly subject: string
  readonly html: string
  readonly text: string
}

/** What the workers of `send` do: everything that takes its time from what a source says. */
export type LetterJobs = { readonly letter: (asked: LetterAsked) => WrittenLetter }

/** What a worker is told when it starts. */
export interface WorkerData {
  readonly config: Config
  readonly root: string
}

const entry = entryBeside(import.meta.url, 'letter-worker')

/**
 * Workers that write letters.
 *
 * @param most how many sources are in work at a time
 */
export function openWorkers(data: WorkerData, most: number): Pool<LetterJobs> {
  return new Pool({ entry, data, megabytes: data.config.maximumMegabytes, services: new Map() }, most)
}
