import type { Change } from './comparison.ts'
import { tolerances } from './comparison.ts'
import { type Goal, goalOf, reaches } from './goals.ts'
import type { Result, Run } from './results.ts'
import { lowIsGood } from './tasks/task.ts'
import { tasks } from './tasks/tasks.ts'

const heads = ['task', 'set', 'rows', 'measure', 'ours', 'best peer', '', 'gain', 'ms/1k', 'must', 'aim']

/** Columns of words; the others hold figures and stand to the right. */
const words = new Set([0, 1, 3, 6])

/** A run as a table for people, with what stands below it. */
export function table(run: Run, goals: readonly Goal[]): string {
  const rows = run.results.flatMap((result) =>
    shownOf(result).map((measure, index) => cells(result, measure, index === 0, goals))
  )
  return [...aligned([heads, ...rows], words), '', ...notes(run)].join('\n')
}

function shownOf({ task, ours }: Result): string[] {
  const shown = tasks.find(({ name }) => name === task)?.shown ?? Object.keys(ours)
  return shown.filter((measure) => ours[measure] !== undefined)
}

function cells(result: Result, measure: string, isFirst: boolean, goals: readonly Goal[]): string[] {
  const { task, set, rows, ours, milliseconds } = result
  const value = ours[measure] ?? 0
  const best = bestPeer(result, measure)
  const goal = goalOf(goals, result, measure)
  return [
    isFirst ? task : '',
    isFirst ? set : '',
    isFirst ? String(rows) : '',
    lowIsGood.has(measure) ? `${measure} (low)` : measure,
    figure(value, task, measure),
    best ? figure(best.value, task, measure) : '–',
    best?.name ?? '',
    best ? signed(lowIsGood.has(measure) ? best.value - value : value - best.value, task, measure) : '',
    isFirst ? milliseconds.toFixed(1) : '',
    goal ? `${goal.must} ${reaches(value, goal.must, measure) ? 'met' : 'MISSED'}` : '',
    goal?.aim === undefined ? '' : `${goal.aim} ${reaches(value, goal.aim, measure) ? 'met' : 'not yet'}`
  ]
}

/** The peer that does best on a measure; of two that are level, the one named first. */
function bestPeer({ peers }: Result, measure: string): { name: string; value: number } | undefined {
  const known = Object.entries(peers).flatMap(([name, measures]) => {
    const value = measures[measure]
    return value === undefined ? [] : [{ name, value }]
  })
  const worth = (value: number) => (lowIsGood.has(measure) ? -value : value)
  return known.toSorted((one, other) => worth(other.value) - worth(one.value))[0]
}

/** Shares with three places, figures of summaries and times with two, counts with none. */
function figure(value: number, task: string, measure: string): string {
  if (measure === 'falseItems') return String(value)
  return value.toFixed(task === 'summaries' || task === 'speed' ? 2 : 3)
}

function signed(value: number, task: string, measure: string): string {
  return `${value < 0 ? '−' : '+'}${figure(Math.abs(value), task, measure)}`
}

function notes({ results, notInstalled, leftOut, precis, node }: Run): string[] {
  const refused = results.filter((result) => result.refused > 0)
  return [
    `Précis ${precis}, Node ${node}. ms/1k: milliseconds for 1,000 words, parsing included.`,
    ...(notInstalled.length > 0
      ? [`Not installed: ${notInstalled.join(', ')}. To install them: npm ci --prefix test/eval`]
      : []),
    ...leftOut.map((one) => `Left out: ${one}`),
    ...refused.map(({ task, set, refused: count }) => `Refused: ${count} of the texts of ${set} (${task})`)
  ]
}

/** What changed since another run, for people. */
export function comparisonTable(changes: readonly Change[], missing: readonly string[]): string {
  const rows = changes.map(({ task, set, measure, before, now, isLoss }) => [
    task,
    set,
    measure,
    figure(before, task, measure),
    figure(now, task, measure),
    signed(now - before, task, measure),
    isLoss ? 'LOSS' : ''
  ])
  const losses = changes.filter(({ isLoss }) => isLoss).length
  const { share, points } = tolerances
  return [
    ...(rows.length > 0
      ? aligned([['task', 'set', 'measure', 'before', 'now', 'change', ''], ...rows], new Set([0, 1, 2, 6]))
      : ['Nothing has changed.']),
    ...missing.map((name) => `Not measured this time: ${name}`),
    '',
    `${losses} ${losses === 1 ? 'loss' : 'losses'} (of more than ${share}; summaries, of more than ${points})`
  ].join('\n')
}

function aligned(rows: readonly (readonly string[])[], left: ReadonlySet<number>): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row) =>
    row
      .map((cell, column) =>
        left.has(column) ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)
      )
      .join('  ')
      .trimEnd()
  )
}
