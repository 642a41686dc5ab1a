import { type BuildJobs, openWorkers, type Under } from '../build/build-jobs.ts'
import type { DraftedDocument } from '../build/draft.ts'
import type { Printer } from '../model/printer.ts'
import type { Pool } from '../workers/pool.ts'
import type { DevOptions } from './dev-options.ts'

/** The workers of a session, which stay warm when its settings change. */
export interface Workers {
  /** Drafts and explains: what somebody waits for. */
  readonly drafts: Pool<BuildJobs>
  /** Fits drafts to their pages, one at a time and behind all else. */
  readonly fits: Pool<BuildJobs>
  /** Registers who takes the documents of a draft; the number goes with the job. */
  take(take: (document: DraftedDocument) => void): { readonly number: number; readonly end: () => void }
  close(): Promise<void>
}

/** Workers and what they work under: another one for other settings. */
export interface Workbench extends Under {
  readonly workers: Workers
}

/** Starts workers, which load what they run while nobody waits for them yet. */
export function startWorkers(
  { config }: Under,
  { root, epoch, concurrency }: DevOptions,
  printer: () => Printer | undefined
): Workers {
  const data = { config, root, ...(epoch === undefined ? {} : { epoch }) }
  const takers = new Map<number, (document: DraftedDocument) => void>()
  const drafts = openWorkers(data, concurrency, undefined, (number, one) => takers.get(number)?.(one))
  const fits = openWorkers(data, 1, printer)
  drafts.warm(1)
  fits.warm(1)
  let last = 0
  return {
    drafts,
    fits,
    take(take) {
      const number = ++last
      takers.set(number, take)
      return { number, end: () => takers.delete(number) }
    },
    close: async () => void (await Promise.all([drafts.close(), fits.close()]))
  }
}
