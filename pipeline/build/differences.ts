import { basename, dirname } from 'node:path'
import { type FoundSource, sidecarPath } from '../disk.ts'
import { loadSource, maximumSidecarBytes, readSource } from '../files.ts'
import type { Config } from '../model/config.ts'
import { SourceError } from '../model/message.ts'
import type { Source } from '../model/source.ts'
import type { Difference } from '../stages.ts'
import { overrunMessage, shareOf } from '../workers/source-share.ts'
import { openWorkers } from './build-jobs.ts'
import { fileAt } from './plan/git.ts'

/**
 * What of two sources differs, found in a worker: both texts may be strangers'.
 *
 * @throws SourceError where one of them is refused
 */
export async function compareSources(
  before: Source,
  after: Source,
  config: Config,
  root: string
): Promise<Difference> {
  const workers = openWorkers({ config, root }, 1)
  // The earlier text is parsed in the same share of time.
  const both = { ...after, text: before.text + after.text }
  const { parsing, whole } = shareOf(both, config)
  try {
    return await workers.do('difference', { before, after }, { parsing: parsing * 4, whole: whole * 2 })
  } catch (error) {
    const overrun = overrunMessage(error, after, config)
    throw overrun ? new SourceError(overrun.ruleId, overrun.reason, {}, error) : error
  } finally {
    await workers.close()
  }
}

/**
 * A source with its sidecar as it is on the disk.
 *
 * @throws SourceError where it is no source
 */
export function presentSource(found: FoundSource, config: Config): Promise<Source> {
  return loadSource(found, { maximumBytes: config.maximumBytes })
}

/**
 * A source with its sidecar as a revision of git has it; undefined where that has none, or can't be told.
 *
 * @throws SourceError where it is no source
 */
export async function sourceAt(
  revision: string,
  found: FoundSource,
  config: Config
): Promise<Source | undefined> {
  const { file, path, displayPath } = found
  const { maximumBytes } = config
  const folder = dirname(file)
  const bytes = await fileAt(revision, basename(file), folder, maximumBytes)
  if (!bytes) return undefined
  const beside = await fileAt(revision, basename(sidecarPath(file)), folder, maximumSidecarBytes)
  const sidecar = beside && { path: sidecarPath(displayPath), bytes: beside }
  return readSource(bytes, { path, displayPath, maximumBytes, ...(sidecar && { sidecar }) })
}
