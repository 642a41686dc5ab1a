import { setTimeout as pause } from 'node:timers/promises'
import { type Fingerprint, fingerprint } from '../../disk.ts'
import { loadSource } from '../../files.ts'
import { codeOf } from '../../model/error-code.ts'
import { SourceError } from '../../model/message.ts'
import type { Source } from '../../model/source.ts'
import type { Workbench } from '../workbench.ts'
import type { Work } from './work.ts'

/** Milliseconds after which a file that was found empty or gone is believed: editors empty or move it while they save. */
const moment = 120

/**
 * The source of a work, loaded anew, where its files or the workers differ from those that it was last tried with;
 * undefined where they don't, or where it is gone.
 *
 * @throws SourceError where it can't be read or is no source, once for the same contents
 */
export async function changedSource(work: Work, bench: Workbench): Promise<Source | undefined> {
  try {
    return await changedNow(work, bench)
  } catch (error) {
    if (!isPassing(error)) throw error
    work.tried = undefined
    await pause(moment)
    return await changedNow(work, bench).catch(unlessGone)
  }
}

async function changedNow(work: Work, bench: Workbench): Promise<Source | undefined> {
  const { found } = work
  const { maximumBytes } = bench.config
  const attempt = async <Value>(read: () => Promise<Value>, contentsOf: (value: Value) => string) => {
    try {
      const value = await read()
      return { value, isNew: note(work, bench, contentsOf(value)) }
    } catch (error) {
      const isNew = note(work, bench, error instanceof SourceError ? JSON.stringify(error.problem) : '')
      if (isNew) throw error
      return undefined
    }
  }
  const looked = await attempt(() => fingerprint(found, maximumBytes), contentsOf)
  if (!looked?.isNew) return undefined
  // What was written since is tried now, and need not be tried again.
  return (await attempt(() => loadSource(found, { maximumBytes }), contentsOf))?.value
}

/** Notes with what a work is tried; says whether it is new. */
function note(work: Work, bench: Workbench, contents: string): boolean {
  const isNew = work.tried?.contents !== contents || work.tried.bench !== bench
  work.tried = { contents, bench }
  return isNew
}

function contentsOf({ sha256, sidecarSha256, imagesSha256, earlierSha256 }: Fingerprint): string {
  return [sha256, sidecarSha256, imagesSha256, earlierSha256].join()
}

function isPassing(error: unknown): boolean {
  if (!(error instanceof SourceError)) return false
  return error.problem.ruleId === 'read-empty' || codeOf(error.cause) === 'ENOENT'
}

/** Of a source that is gone nothing is said: it leaves the index. */
function unlessGone(error: unknown): undefined {
  if (error instanceof SourceError && codeOf(error.cause) === 'ENOENT') return undefined
  throw error
}
