import { availableParallelism } from 'node:os'
import { openPrinter } from '../browser/printer.ts'
import { type Message, message } from '../model/message.ts'
import type { Printer } from '../model/printer.ts'
import { readManifest, writeManifest } from '../stages.ts'
import { inTurn } from '../workers/in-turn.ts'
import { openWorkshop } from '../workshop.ts'
import { openWorkers } from './build-jobs.ts'
import type { BuildOptions, BuildResult } from './build-options.ts'
import { type Outcome, resultOf } from './build-result.ts'
import { type Bench, buildSource } from './build-source.ts'
import { headOf, manifestOf } from './manifest-of.ts'
import { buildKeys } from './plan/build-keys.ts'
import { isPending, isStanding, type Step } from './plan/plan.ts'
import type { Planned } from './plan/plan-build.ts'

/**
 * Does what was planned: builds sources, some at a time, each read when its turn comes, and writes the manifest.
 *
 * @throws as `build` does
 */
export async function carryOut(
  { steps, ground, problems }: Planned,
  options: BuildOptions
): Promise<BuildResult> {
  const { config, root, epoch, shard, signal } = options
  const workshop = await openWorkshop(config, root)
  const { output } = workshop
  const pending = steps.filter(isPending)
  const printer = pending.length > 0 && config.formats.includes('pdf') ? await open(options) : undefined
  const settings = { config, root, ...(epoch === undefined ? {} : { epoch }) }
  const workers = openWorkers(settings, Math.min(width(options), pending.length), printer)
  const close = () => {
    void printer?.close()
    void workers.close()
  }
  signal?.addEventListener('abort', close)
  try {
    const old = await readManifest(output, shard)
    const head = headOf(workshop, printer, steps.find(isStanding)?.record, old)
    const keys = buildKeys({ ...ground, browser: printer?.identity ?? ground.browser })
    const outcomes = await outcomesOf(steps, { workers, config, output, head, keys }, options)
    const manifest = manifestOf(outcomes, head, old, shard)
    await writeManifest(output, manifest)
    signal?.throwIfAborted()
    const isolation = printer ? isolationMessage(printer) : []
    return resultOf(manifest, [...isolation, ...problems], outcomes, config.rules)
  } finally {
    signal?.removeEventListener('abort', close)
    await workers.close()
    await printer?.close()
  }
}

async function outcomesOf(steps: readonly Step[], bench: Bench, options: BuildOptions): Promise<Outcome[]> {
  const { onProgress, signal, failFast = false } = options
  const total = steps.filter((step) => !isStanding(step)).length
  let done = 0
  let isOver = false
  return inTurn(steps, width(options), async (step) => {
    const names = namesOf(step)
    const { path } = names
    if (isStanding(step)) return outcomeOf(step, bench)
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
  if (step.kind === 'pending') return buildSource(step, bench)
  const { entry, messages } = step.record
  return { kind: 'unchanged', ...names, entry, messages }
}

function namesOf({ found: { path, displayPath } }: Step) {
  return { path: displayPath, source: path }
}

function width({ concurrency }: BuildOptions): number {
  return concurrency ?? availableParallelism()
}

async function open(options: BuildOptions): Promise<Printer> {
  const { browserPath, environmentPath, config } = options
  const { isolation, deadline } = config
  const printer = await openPrinter({
    browserPath,
    environmentPath,
    isolation,
    deadline,
    pages: width(options)
  })
  options.onProgress?.({ kind: 'browser', version: printer.version, isolation: printer.isolation })
  return printer
}

function isolationMessage({ isolation }: Printer): Message[] {
  if (isolation === 'full') return []
  const reason = `The browser runs with ${isolation === 'none' ? 'no' : 'partial'} isolation, expected full; \`precis doctor\` says why`
  return [{ ...message('browser-isolation', reason), severity: isolation === 'none' ? 'warning' : 'info' }]
}
