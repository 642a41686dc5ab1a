import { availableParallelism } from 'node:os'
import type { ManifestEntry } from '../model/manifest.ts'
import type { Config } from '../model/config.ts'
import { type Message, message, refusalOf } from '../model/message.ts'
import { ruled } from '../model/ruled.ts'
import type { Source } from '../model/source.ts'
import { type FoundSource, findSources } from '../disk.ts'
import { loadSource, readManifest } from '../files.ts'
import { inTurn } from '../workers/in-turn.ts'
import type { Pool } from '../workers/pool.ts'
import { overrunMessage, shareOf } from '../workers/source-share.ts'
import { precisVersion } from '../precis-version.ts'
import { openWorkshop } from '../workshop.ts'
import type { Proof } from './entry-proof.ts'
import { openWorkers, type VerifyJobs } from './verify-jobs.ts'

/** What a proof takes. */
export interface VerifyOptions {
  readonly paths: readonly string[]
  readonly config: Config
  readonly root: string
  /** The sources that are proved, by their paths as people name them; all that are found where it is not given. */
  readonly only?: ReadonlySet<string>
  /** Told of each source when it has been looked at. */
  readonly onProgress?: (seen: Seen) => void
}

/** A source that has been looked at, the how manieth of how many. */
export interface Seen {
  readonly kind: 'seen'
  readonly path: string
  readonly done: number
  readonly total: number
}

/** A source with what came of its proof. */
export interface ProvedSource {
  /** The source as people name it. */
  readonly path: string
  readonly state: 'proved' | 'failed'
}

/** What a proof found; it failed where a message is an error. */
export interface VerifyResult {
  readonly messages: readonly Message[]
  readonly proved: readonly ProvedSource[]
  readonly sources: number
  readonly files: number
  readonly statements: number
}

/**
 * Proves the built documents of some sources: the source is the one they were built from; each statement is made
 * of the words at its spans in the text parsed anew; the briefing is what extraction yields; each HTML page and
 * the tagged text of each PDF hold the words they should, in their order, and no others; each file has the bytes
 * that the manifest lists. Nothing is written.
 */
export async function verify(options: VerifyOptions): Promise<VerifyResult> {
  const { config, root, paths, only } = options
  const workshop = await openWorkshop(config, root)
  const manifest = await readManifest(workshop.output)
  if (!manifest)
    return failed(
      'verify-manifest',
      `Unexpected ${config.output} without a manifest, expected one: build first`
    )
  if (manifest.precis !== precisVersion || manifest.theme.sha256 !== workshop.theme.sha256)
    return failed(
      'verify-manifest',
      'Unexpected manifest of another Précis or theme, expected this one: build again'
    )
  const { found: all, problems } = await findSources(paths, root, { output: config.output })
  const found = only ? all.filter(({ displayPath }) => only.has(displayPath)) : all
  if (found.length === 0 && problems.length === 0)
    return failed('verify-manifest', 'Unexpected paths without a source, expected at least one')
  const workers = openWorkers({ config, root }, Math.min(availableParallelism(), found.length))
  const bench = { workers, config, entries: manifest.entries }
  let done = 0
  const prove = async (one: FoundSource) => {
    const proof = await proveSource(one, bench)
    options.onProgress?.({ kind: 'seen', path: one.displayPath, done: ++done, total: found.length })
    return proof
  }
  const proofs = await inTurn(found, workers.most, prove).finally(() => workers.close())
  return {
    messages: ruled([...problems, ...proofs.flatMap(({ messages }) => messages)], config.rules),
    proved: found.map(({ displayPath }, index) => ({
      path: displayPath,
      state: isProved(proofs[index]) ? 'proved' : 'failed'
    })),
    sources: found.length,
    files: proofs.reduce((sum, { files }) => sum + files, 0),
    statements: proofs.reduce((sum, { statements }) => sum + statements, 0)
  }
}

interface Bench {
  readonly workers: Pool<VerifyJobs>
  readonly config: Config
  readonly entries: readonly ManifestEntry[]
}

function failed(ruleId: 'verify-manifest', reason: string): VerifyResult {
  return { messages: [message(ruleId, reason)], proved: [], sources: 0, files: 0, statements: 0 }
}

function isProved(proof: Proof | undefined): boolean {
  return proof !== undefined && !proof.messages.some(({ severity }) => severity === 'error')
}

/** Proves one source in a worker that is ended where the source takes too much; never throws. */
async function proveSource(found: FoundSource, { workers, config, entries }: Bench): Promise<Proof> {
  const path = found.displayPath
  const nothing = { files: 0, statements: 0 }
  let source: Source | undefined
  try {
    source = await loadSource(found, { maximumBytes: config.maximumBytes })
    const { slug } = source
    const entry = entries.find((one) => one.slug === slug)
    if (!entry)
      return {
        messages: [
          message('verify-manifest', 'Unexpected source that is not in the manifest, expected it built', {
            path
          })
        ],
        ...nothing
      }
    return await workers.do('proof', { source, entry }, shareOf(source, config))
  } catch (error) {
    const overrun = source && overrunMessage(error, source, config)
    return { messages: [overrun ?? { path, ...refusalOf(error) }], ...nothing }
  }
}
