import type { Workplace } from '../workplace.ts'
import type { CommandRun } from '../processes/run-command.ts'
import type { Watched } from '../processes/process-tree.ts'

/** What a lane is given: sources in `source` of a project folder. */
export interface Batch {
  readonly place: Workplace
  /** The project's folder. */
  readonly folder: string
  /** The names of its sources without extension. */
  readonly names: readonly string[]
}

/** A run of a lane. */
export interface LaneRun extends CommandRun {
  /** How many PDFs were to be made, and how many are valid. */
  readonly wanted: number
  readonly valid: number
}

/** A way from sources to PDFs, run in processes of its own. */
export interface Lane {
  readonly name: string
  /** How it is run, for people. */
  readonly how: string
  run(batch: Batch, watched?: Watched): Promise<LaneRun>
}

/** Whether a run made all that it should have made: else its time means nothing. */
export function isComplete({ code, wanted, valid }: LaneRun): boolean {
  return code === 0 && valid === wanted
}
