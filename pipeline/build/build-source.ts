import type { Artefact } from '../model/artefact.ts'
import type { ManifestEntry } from '../model/manifest.ts'
import type { Config } from '../model/config.ts'
import { type Message, refusalOf, SourceError } from '../model/message.ts'
import type { Source } from '../model/source.ts'
import { writeArtefacts } from '../disk.ts'
import type { Pool } from '../workers/pool.ts'
import { overrunMessage, shareOf } from '../workers/source-share.ts'
import type { BuildJobs } from './build-jobs.ts'

/** What builds sources and where to. */
export interface Bench {
  readonly workers: Pool<BuildJobs>
  readonly config: Config
  /** The absolute path of the output folder. */
  readonly output: string
}

/** What became of one source. */
export interface Built {
  readonly source: Source
  /** Undefined where the source was refused. */
  readonly entry?: ManifestEntry
  readonly messages: readonly Message[]
}

/**
 * Takes one source all the way to its files, in a worker that is ended where the source takes too much. Never throws:
 * what goes wrong refuses this source alone.
 */
export async function buildSource(source: Source, { workers, config, output }: Bench): Promise<Built> {
  try {
    const { artefacts, ...made } = await workers.do('documents', source, shareOf(source, config))
    if (made.entry) await written(artefacts, output)
    return { source, ...made }
  } catch (error) {
    const problem = { path: source.path, ...(overrunMessage(error, source, config) ?? refusalOf(error)) }
    return { source, messages: [...source.messages, problem] }
  }
}

async function written(artefacts: readonly Artefact[], output: string): Promise<void> {
  try {
    await writeArtefacts(output, artefacts)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown fault'
    const folder = artefacts[0]?.path.split('/')[0] ?? ''
    throw new SourceError(
      'write-failed',
      `Unexpected ${code} in ${folder}, expected to be able to write`,
      {},
      error
    )
  }
}
