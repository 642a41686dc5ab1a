import { type Goal, goals } from './goals.ts'
import type { Machine } from './machine.ts'
import type { Result } from './results.ts'

/** The results as lines for people: a table, and under it what each figure was made of. */
export function table(results: readonly Result[]): string {
  const rows = results.map((result) => {
    const goal = goals[result.row]
    return [
      result.row,
      result.seen ? figure(result.seen.median, goal) : 'FAILED',
      result.seen ? `${figure(result.seen.least, goal)} to ${figure(result.seen.most, goal)}` : '',
      verdict(result, goal, 'must'),
      verdict(result, goal, 'aim'),
      String(result.sources),
      String(result.rounds),
      goal.what
    ]
  })
  const head = ['row', 'seen', 'range', 'must', 'aim', 'sources', 'rounds', 'what']
  return [...aligned([head, ...rows]), '', ...results.flatMap(notesOf)].join('\n')
}

/** What was measured on and with what, and how busy the machine was. */
export function machineLines(machine: Machine, loads: readonly [number, number]): string {
  const { cores, processor, gigabytes, isolation, versions } = machine
  const named = Object.entries(versions).map(([name, version]) => `${name} ${version}`)
  const [before, after] = loads.map((load) => load.toFixed(1))
  return [
    `${cores} cores (${processor}), ${gigabytes} GB; load ${before} before, ${after} after`,
    `Isolation of the browser of Précis: ${isolation}`,
    named.join(', ')
  ].join('\n')
}

/** Whether a result reaches what it must, or should. */
export function reaches({ row, seen }: Result, which: 'must' | 'aim'): boolean {
  if (!seen) return false
  const goal = goals[row]
  return goal.isLow ? seen.median <= goal[which] : seen.median >= goal[which]
}

function verdict(result: Result, goal: Goal, which: 'must' | 'aim'): string {
  const missed = which === 'must' ? 'MISSED' : 'not yet'
  return `${figure(goal[which], goal)} ${reaches(result, which) ? 'met' : missed}`
}

function figure(value: number, { unit }: Goal): string {
  return unit === 'MB' ? `${value.toFixed(0)} MB` : value.toFixed(2)
}

function notesOf({ row, failure, notes }: Result): string[] {
  return [
    ...(failure === undefined ? [] : [`${row}: FAILED, ${failure}`]),
    ...notes.map((note) => `${row}: ${note}`)
  ]
}

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd()
  )
}
