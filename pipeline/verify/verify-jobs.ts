import type { ManifestEntry } from '../model/manifest.ts'
import type { Config } from '../model/config.ts'
import type { Source } from '../model/source.ts'
import { entryBeside, Pool } from '../workers/pool.ts'
import type { Proof } from './entry-proof.ts'

/** What the workers of a proof do. */
export type VerifyJobs = {
  readonly proof: (built: { readonly source: Source; readonly entry: ManifestEntry }) => Proof
}

/** What a worker of a proof is told when it starts. */
export interface WorkerData {
  readonly config: Config
  readonly root: string
}

const entry = entryBeside(import.meta.url, 'verify-worker')

/**
 * Workers for a proof.
 *
 * @param most how many sources are proved at a time
 */
export function openWorkers(data: WorkerData, most: number): Pool<VerifyJobs> {
  return new Pool({ entry, data, megabytes: data.config.maximumMegabytes, services: new Map() }, most)
}
