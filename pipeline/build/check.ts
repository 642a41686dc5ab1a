import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join, resolve } from 'node:path'
import { type FoundSource, manifestName } from '../disk.ts'
import { loadSource } from '../files.ts'
import { type Message, refusalOf } from '../model/message.ts'
import { ruled } from '../model/ruled.ts'
import type { Source } from '../model/source.ts'
import { inTurn } from '../workers/in-turn.ts'
import type { Pool } from '../workers/pool.ts'
import { overrunMessage, shareOf } from '../workers/source-share.ts'
import { type BuildJobs, openWorkers } from './build-jobs.ts'
import type { CheckedSource, CheckOptions, CheckResult } from './check-options.ts'
import { type Planned, planBuild } from './plan/plan-build.ts'
import { staleMessages } from './plan/stale-messages.ts'

/**
 * Says what there is to say of sources without building them, and whether the documents that were built are up to
 * date where there is a manifest of them. Writes nothing, and starts no browser.
 *
 * @throws the signal's reason where the check was ended early
 */
export async function check(options: CheckOptions): Promise<CheckResult> {
  const { config, root, signal } = options
  const planned = await planBuild(options, { mayStart: false })
  const found = planned.steps.map((step) => step.found)
  const width = Math.min(options.concurrency ?? availableParallelism(), Math.max(1, found.length))
  const workers = openWorkers({ config, root }, width)
  const close = () => void workers.close()
  signal?.addEventListener('abort', close)
  try {
    let done = 0
    const looked = await inTurn(found, width, async (one) => {
      signal?.throwIfAborted()
      const seen = await checkSource(one, workers, options)
      options.onProgress?.({ kind: 'seen', path: one.displayPath, done: ++done, total: found.length })
      return seen
    })
    signal?.throwIfAborted()
    return resultOf(planned, looked, options)
  } finally {
    signal?.removeEventListener('abort', close)
    await workers.close()
  }
}

/** What was found of one source. */
interface Looked extends CheckedSource {
  readonly messages: readonly Message[]
}

/** Looks at one source in a worker that is ended where the source takes too much. Never throws. */
async function checkSource(
  found: FoundSource,
  workers: Pool<BuildJobs>,
  { config }: CheckOptions
): Promise<Looked> {
  const path = found.displayPath
  const { organisation } = config
  let source: Source | undefined
  try {
    source = await loadSource(found, { maximumBytes: config.maximumBytes })
    const messages = await workers.do('check', { source, organisation }, shareOf(source, config))
    return { path, state: 'checked', messages }
  } catch (error) {
    const overrun = source && overrunMessage(error, source, config)
    const problem = { path, ...(overrun ?? refusalOf(error)) }
    return { path, state: 'refused', messages: [...(source?.messages ?? []), problem] }
  }
}

function resultOf(planned: Planned, looked: readonly Looked[], options: CheckOptions): CheckResult {
  const problems = planned.problems.filter(({ ruleId }) => !ofRecords.has(ruleId))
  const barred = problems.filter(({ severity }) => severity === 'error')
  const messages = [
    ...problems,
    ...looked.flatMap((one) => one.messages),
    ...outputMessages(planned, options)
  ]
  return {
    sources: [
      ...barred.map(({ path = '' }): CheckedSource => ({ path, state: 'refused' })),
      ...looked.map(({ path, state }) => ({ path, state }))
    ],
    messages: ruled(messages, options.config.rules)
  }
}

/** What a build says of its records is no concern of who writes. */
const ofRecords: ReadonlySet<string> = new Set(['record-damaged', 'record-foreign'])

/** Whether the documents are up to date; nothing where none were built, or their records can't be trusted. */
function outputMessages({ steps, problems }: Planned, options: CheckOptions): Message[] {
  const { outputs = true, config, root, shard } = options
  const manifest = join(resolve(root, config.output), manifestName(shard))
  if (!outputs || !existsSync(manifest)) return []
  const foreign = problems.filter(({ ruleId }) => ruleId === 'record-foreign')
  return foreign.length > 0 ? foreign : staleMessages(steps)
}
