import { precis } from '../lanes/precis.ts'
import { laneRounds, spreadOf } from '../ratios.ts'
import { failureOf, type Result } from '../results.ts'
import { batchOf, type Session } from '../session.ts'
import type { LargeBuilds } from './printing.ts'

const defaults = { sources: 60, rounds: 3, large: 400, full: 2000 }

/** Measures the most memory that all processes of a build hold at a time. */
export async function measureMemory(session: Session): Promise<Result> {
  const { settings, onStep } = session
  const { sources = defaults.sources, rounds = defaults.rounds } = settings
  const batch = batchOf(session, 'small', sources)
  const runs = (await laneRounds([precis], rounds, batch, 'memory', onStep)).get(precis) ?? []
  const failure = failureOf(runs, precis.name)
  const peaks = runs.map(({ megabytes }) => megabytes.all)
  const notes = runs.map(
    ({ megabytes: { main, workers, browser } }) =>
      `main process ${main.toFixed(0)}, workers ${workers.toFixed(0)}, browser ${browser.toFixed(0)} MB`
  )
  const base = { row: 'memory', sources, rounds, notes, figures: { 'Précis, MB': peaks } } as const
  return failure === undefined ? { ...base, seen: spreadOf(peaks) } : { ...base, seen: undefined, failure }
}

/**
 * Measures how memory grows from a small build to a large one.
 *
 * @param small what `measureMemory` found
 * @param known large builds that were watched for other rows
 */
export async function measureGrowth(
  session: Session,
  small: Result,
  known: LargeBuilds | undefined
): Promise<Result> {
  const { isFull, sources: asked } = session.settings
  const count = isFull ? defaults.full : asked === undefined ? defaults.large : asked * 4
  const large = known?.sources === count ? known.peaks : await peaksOf(session, count)
  const base = { row: 'growth', sources: count, rounds: large.length } as const
  if (!small.seen || large.includes(Number.NaN))
    return { ...base, seen: undefined, failure: small.failure ?? 'a build failed', notes: [], figures: {} }
  const from = small.seen.median
  const note = `from ${small.sources} sources (${from.toFixed(0)} MB) to ${count} (${spreadOf(large).median.toFixed(0)} MB)`
  return {
    ...base,
    seen: spreadOf(large.map((peak) => peak / from)),
    notes: [note],
    figures: { 'Précis, MB': large }
  }
}

async function peaksOf(session: Session, count: number): Promise<number[]> {
  const batch = batchOf(session, 'growth', count)
  const runs = (await laneRounds([precis], 1, batch, 'memory', session.onStep)).get(precis) ?? []
  return failureOf(runs, precis.name) === undefined
    ? runs.map(({ megabytes }) => megabytes.all)
    : [Number.NaN]
}
