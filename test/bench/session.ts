import type { Batch } from './lanes/lane.ts'
import type { Workplace } from './workplace.ts'

/** What a run of the bench is asked to do. */
export interface Settings {
  /** So many rounds in place of each row's own number. */
  readonly rounds: number | undefined
  /** So many sources in place of each row's own number. */
  readonly sources: number | undefined
  /** Whether rows that take very long are measured as the goals ask: five rounds of 400 sources, growth to 2,000. */
  readonly isFull: boolean
}

/** What rows share while they are measured. */
export interface Session {
  readonly place: Workplace
  readonly settings: Settings
  /** Told what is done now. */
  readonly onStep: (name: string) => void
}

/** A batch of sources in a folder of its own. */
export function batchOf({ place }: Session, name: string, count: number): Batch {
  return { place, folder: place.folderOf(name), names: place.writeSources(name, count) }
}
