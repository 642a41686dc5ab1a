import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeArtefacts } from '../disk.ts'
import type { Config } from '../model/config.ts'
import { refusalOf } from '../model/message.ts'
import type { Printer } from '../model/printer.ts'
import type { Source } from '../model/source.ts'
import { loadSource } from '../files.ts'
import type { Pool } from '../workers/pool.ts'
import { overrunMessage, shareOf } from '../workers/source-share.ts'
import type { BuildJobs } from './build-jobs.ts'
import type { Outcome } from './build-result.ts'
import type { BuildKeys } from './plan/build-keys.ts'
import type { Pending } from './plan/plan.ts'
import { forgetRecord, type ManifestHead, type SourceRecord, writeRecord } from './plan/records.ts'
import { digestOf } from './plan/digest.ts'

/** What builds sources and where to. */
export interface Bench {
  readonly workers: Pool<BuildJobs>
  readonly printer: Printer | undefined
  readonly config: Config
  /** The absolute path of the output folder. */
  readonly output: string
  /** What is recorded of each source beside its own. */
  readonly head: ManifestHead
  readonly keys: BuildKeys
}

/**
 * Takes one source all the way to its files, in a worker that is ended where the source takes too much. Never throws:
 * what goes wrong refuses this source alone.
 */
export async function buildSource({ found, record }: Pending, bench: Bench): Promise<Outcome> {
  const { workers, printer, config, output, head, keys } = bench
  const { path, displayPath } = found
  let source: Source | undefined
  try {
    source = await loadSource(found, { maximumBytes: config.maximumBytes })
    // A letter to a worker holds no functions.
    const browser = printer && {
      version: printer.version,
      identity: printer.identity,
      isolation: printer.isolation
    }
    const briefing = record && (await keptBriefing(record, output))
    const made = await workers.do('documents', { source, briefing, browser }, shareOf(source, config))
    const { artefacts, entry, messages } = made
    if (!entry) return { kind: 'refused', path: displayPath, source: path, messages }
    await writeArtefacts(output, artefacts, () => forgetRecord(output, path))
    const { sha256, sidecarSha256, imagesSha256, earlierSha256 } = source
    const fingerprint = {
      sha256,
      ...(sidecarSha256 ? { sidecarSha256 } : {}),
      ...(imagesSha256 ? { imagesSha256 } : {}),
      ...(earlierSha256 ? { earlierSha256 } : {})
    }
    await writeRecord(output, { path, displayPath, keys, fingerprint, head, entry, messages })
    return { kind: 'built', path: displayPath, source: path, entry, messages }
  } catch (error) {
    const overrun = source && overrunMessage(error, source, config)
    const problem = { path: displayPath, ...(overrun ?? refusalOf(error)) }
    return {
      kind: 'refused',
      path: displayPath,
      source: path,
      messages: [...(source?.messages ?? []), problem]
    }
  }
}

/** The briefing that a source's last build has written, where it is still as it was written. */
async function keptBriefing({ entry }: SourceRecord, output: string): Promise<string | undefined> {
  const file = entry.files.find(({ path }) => path.endsWith('/briefing.json'))
  if (!file) return undefined
  const text = await readFile(join(output, file.path), 'utf8').catch(() => '')
  return digestOf(text) === file.sha256 ? text : undefined
}
