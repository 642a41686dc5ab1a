import type { Result } from './campaign.ts'
import { type Figure, figures } from './judge.ts'

/** How many payloads brought about something of a kind. */
export function countOf({ findings }: Result, figure: Figure): number {
  return new Set(findings.filter((one) => one.figure === figure).map(({ payload }) => payload)).size
}

/** Whether a result is what was promised: no finding, or, where nothing defends, some. */
export function isGood({ trial, findings, failure }: Result): boolean {
  return failure === undefined && (trial.judged === 'control' || findings.length === 0)
}

const widths = [50, 6, 10, ...figures.map(({ length }) => length + 2), 8]

/** The head of the table. */
export function headLine(): string {
  return row(['', 'as', 'isolation', ...figures, 'seconds'])
}

/** A trial as a row: the figures are numbers of payloads; a dash stands where a figure is not judged. */
export function rowOf(result: Result): string {
  const { trial, isolation, seconds } = result
  const counts = figures.map((figure) => {
    const isJudged = trial.judged !== 'browser' || figures.indexOf(figure) < 3
    return isJudged ? String(countOf(result, figure)) : '–'
  })
  return row([trial.name, trial.builder.name, isolation, ...counts, seconds.toFixed(0)])
}

/** What is wrong with a result, a line each. */
export function findingLines({ trial, findings, failure }: Result): string[] {
  const heads = failure === undefined ? [] : [`  ! ${failure}`]
  if (trial.judged === 'control') return heads
  return [...heads, ...findings.map(({ figure, payload, reason }) => `  ! ${figure}: ${payload}: ${reason}`)]
}

function row(cells: readonly string[]): string {
  return cells
    .map((cell, index) => cell.padEnd(widths[index] ?? 0))
    .join('')
    .trimEnd()
}
