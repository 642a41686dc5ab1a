import type { RowName } from './goals.ts'
import type { LaneRun } from './lanes/lane.ts'
import type { Spread } from './ratios.ts'

/** What a row found out. */
export interface Result {
  readonly row: RowName
  /** How many sources it was measured on, and in how many rounds. */
  readonly sources: number
  readonly rounds: number
  /** The figure that has a goal; undefined where a lane failed. */
  readonly seen: Spread | undefined
  /** Why there is no figure. */
  readonly failure?: string
  /** What the figure was made of, and what else was seen, for people. */
  readonly notes: readonly string[]
  /** Figures of every round, by what they are. */
  readonly figures: Readonly<Record<string, readonly number[]>>
}

/** Why lanes have no time: what made fewer valid PDFs than it should have. Undefined where all did. */
export function failureOf(runs: readonly LaneRun[], name: string): string | undefined {
  const bad = runs.filter(({ code, wanted, valid }) => code !== 0 || valid !== wanted)
  const worst = bad.toSorted((one, other) => one.valid - other.valid)[0]
  if (!worst) return undefined
  const { code, valid, wanted, said } = worst
  const lines = said.trim().split('\n')
  const last = (lines.find((line) => /error/i.test(line)) ?? lines.at(-1) ?? '').trim().slice(0, 200)
  return `${name} failed in ${bad.length} of ${runs.length} rounds: ${valid} of ${wanted} PDFs valid, exit code ${code}${last ? `: ${last}` : ''}`
}
