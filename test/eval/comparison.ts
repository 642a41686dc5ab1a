import type { Result, Run } from './results.ts'
import { lowIsGood } from './tasks/task.ts'

/** A measure that is not what it was. */
export interface Change {
  readonly task: string
  readonly set: string
  readonly measure: string
  readonly before: number
  readonly now: number
  /** True where it is worse by more than is tolerated. */
  readonly isLoss: boolean
}

/** What a share may lose before it is a loss, and what a figure of summaries (0 to 100) may. */
export const tolerances = { share: 0.002, points: 0.1 } as const

/** Times change from run to run and counts of rows are no measures: neither is ever a loss. */
const neutral = new Set(['ms', 'cpu', 'relN', 'missing'])

/** The measures of sets that stand in both runs and differ, in the order of the newer run. */
export function changes(before: Run, now: Run): Change[] {
  return now.results.flatMap((result) => {
    const old = before.results.find(({ task, set }) => task === result.task && set === result.set)
    return old ? changesOf(old, result) : []
  })
}

/** Sets of the older run that the newer one lacks. */
export function lost(before: Run, now: Run): string[] {
  const names = new Set(now.results.map(({ task, set }) => `${task} ${set}`))
  return before.results.map(({ task, set }) => `${task} ${set}`).filter((name) => !names.has(name))
}

function changesOf(old: Result, { task, set, ours }: Result): Change[] {
  return Object.entries(ours).flatMap(([measure, now]) => {
    const before = old.ours[measure]
    if (before === undefined || before === now) return []
    const worse = lowIsGood.has(measure) ? now - before : before - now
    const tolerated = task === 'summaries' ? tolerances.points : tolerances.share
    const isLoss = !neutral.has(measure) && worse > tolerated + 1e-9
    return [{ task, set, measure, before, now, isLoss }]
  })
}
