import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { type Message, message } from '../model/message.ts'
import type { Printer } from '../model/printer.ts'
import { inTurn } from '../workers/in-turn.ts'
import type { Pool } from '../workers/pool.ts'
import { type BuildJobs, openWorkers } from './build-jobs.ts'
import type { BuildOptions, BuildResult } from './build-options.ts'
import { type Outcome, resultOf, standingOutcome } from './build-result.ts'
import type { Bench } from './build-source.ts'
import { goneMessages, headFor, manifestOf } from './manifest-of.ts'
import { expectOpenFiles } from './open-files.ts'
import { buildKeys } from './plan/build-keys.ts'
import { isPending, isStanding, type Step } from './plan/plan.ts'
import type { Planned } from './plan/plan-build.ts'
import type { ManifestHead } from './plan/records.ts'

/**
 * Does what was planned: builds sources, some at a time, each read when its turn comes, and writes the manifest.
 *
 * @throws as `build` does
 */
export async function carryOut(planned: Planned, options: BuildOptions): Promise<BuildResult> {
  const { config, root, epoch, signal } = options
  const count = Math.min(width(options), planned.steps.filter(isPending).length)
  if (count > 0) expectOpenFiles(count, { browser: config.formats.includes('pdf') })
  let printer: Printer | undefined
  let opening: Promise<Printer> | undefined
  const settings = { config, root, ...(epoch === undefined ? {} : { epoch }) }
  const workers = openWorkers(settings, count, () => printer)
  const close = () => {
    void printer?.close()
    void workers.close()
  }
  signal?.addEventListener('abort', close)
  try {
    // Workers and browser start, and this process loads what it needs, all at the same time.
    workers.warm(count)
    if (count > 0 && config.formats.includes('pdf')) opening = openBrowser(options)
    opening?.catch(() => {})
    const head = await headFor(planned.steps, workers)
    printer = await opening
    signal?.throwIfAborted()
    return await settled(planned, options, { workers, printer, head })
  } finally {
    signal?.removeEventListener('abort', close)
    await workers.close()
    await (await opening?.catch(() => undefined))?.close()
  }
}

/** What works in a build. */
interface Crew {
  readonly workers: Pool<BuildJobs>
  readonly printer: Printer | undefined
  readonly head: ManifestHead
}

async function settled(
  { steps, ground, keys: planned, problems }: Planned,
  options: BuildOptions,
  { workers, printer, head: before }: Crew
): Promise<BuildResult> {
  const { config, root, shard, signal } = options
  const { readManifest, writeManifest } = await import('../files.ts')
  const output = resolve(root, config.output)
  const head = { ...before, ...(printer ? { browser: printer.version } : {}) }
  const isPlanned = !printer || printer.identity === ground.browser
  const keys = isPlanned ? planned : buildKeys({ ...ground, browser: printer.identity })
  const outcomes = await outcomesOf(steps, { workers, printer, config, output, head, keys }, options)
  const old = await readManifest(output, shard)
  const isAll = isAboutAll(options, problems)
  const manifest = manifestOf(outcomes, head, old, shard, isAll)
  const gone = isAll ? goneMessages(old, manifest, outcomes) : []
  await writeManifest(output, manifest)
  signal?.throwIfAborted()
  const isolation = printer ? isolationMessage(printer) : []
  return resultOf(manifest, [...isolation, ...problems, ...gone], outcomes, config.rules)
}

/** Whether a run was about all sources there are, and found them. */
function isAboutAll({ paths, shard, changedSince }: BuildOptions, problems: readonly Message[]): boolean {
  const isWhole = paths === undefined && shard === undefined && changedSince === undefined
  return isWhole && problems.every(({ severity }) => severity !== 'error')
}

async function outcomesOf(steps: readonly Step[], bench: Bench, options: BuildOptions): Promise<Outcome[]> {
  const { onProgress, signal, failFast = false } = options
  const total = steps.filter((step) => !isStanding(step)).length
  let done = 0
  let isOver = false
  return inTurn(steps, width(options), async (step) => {
    const names = namesOf(step)
    const { path } = names
    if (isStanding(step)) return standingOutcome(step)
    if (isOver || signal?.aborted) return { kind: 'left', ...names, messages: [] }
    onProgress?.({ kind: 'started', path })
    const outcome = await outcomeOf(step, bench)
    const refused = outcome.kind === 'refused'
    // Refused by an interruption is not refused.
    if (refused && signal?.aborted) return { kind: 'left', ...names, messages: [] }
    isOver ||= refused && failFast
    onProgress?.({ kind: 'finished', path, refused, done: ++done, total })
    return outcome
  })
}

async function outcomeOf(step: Step, bench: Bench): Promise<Outcome> {
  const names = namesOf(step)
  if (step.kind === 'unreadable') return { kind: 'refused', ...names, messages: [step.problem] }
  if (step.kind === 'pending') {
    const { buildSource } = await import('./build-source.ts')
    return buildSource(step, bench)
  }
  return standingOutcome(step)
}

function namesOf({ found: { path, displayPath } }: Step) {
  return { path: displayPath, source: path }
}

function width({ concurrency }: BuildOptions): number {
  return concurrency ?? availableParallelism()
}

async function openBrowser(options: BuildOptions): Promise<Printer> {
  const { openPrinter } = await import('../browser/printer.ts')
  const { browserPath, environmentPath, config } = options
  const { isolation, deadline } = config
  const pages = width(options)
  const printer = await openPrinter({ browserPath, environmentPath, isolation, deadline, pages })
  options.onProgress?.({ kind: 'browser', version: printer.version, isolation: printer.isolation })
  return printer
}

function isolationMessage({ isolation }: Printer): Message[] {
  if (isolation === 'full') return []
  const reason = `The browser runs with ${isolation === 'none' ? 'no' : 'partial'} isolation, expected full; \`precis doctor\` says why`
  return [{ ...message('browser-isolation', reason), severity: isolation === 'none' ? 'warning' : 'info' }]
}
