import type { Batch, Lane, LaneRun } from './lanes/lane.ts'
import type { Watched } from './processes/process-tree.ts'

/** Figures of several rounds: the one in the middle, the smallest and the largest. */
export interface Spread {
  readonly median: number
  readonly least: number
  readonly most: number
}

/** The spread of figures, of which there is at least one. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((one, other) => one - other)
  const middle = (sorted.length - 1) / 2
  const at = (index: number) => sorted[index] ?? Number.NaN
  return {
    median: (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2,
    least: at(0),
    most: at(sorted.length - 1)
  }
}

/** The spread of what one figure is to another of the same round. */
export function ratios(ours: readonly number[], theirs: readonly number[]): Spread {
  return spreadOf(ours.map((value, index) => value / (theirs[index] ?? Number.NaN)))
}

/**
 * Runs things in turn, so many rounds, every other round backwards: what changes on the machine meanwhile changes all
 * of them alike, and none always comes after the same other.
 */
export async function inRounds<Thing, Outcome>(
  things: readonly Thing[],
  rounds: number,
  run: (thing: Thing, round: number) => Promise<Outcome>
): Promise<Map<Thing, Outcome[]>> {
  const outcomes = new Map<Thing, Outcome[]>(things.map((thing) => [thing, []]))
  for (let round = 0; round < rounds; round++)
    for (const thing of round % 2 === 0 ? things : things.toReversed())
      outcomes.get(thing)?.push(await run(thing, round))
  return outcomes
}

/** Runs lanes on a batch in rounds. */
export function laneRounds(
  lanes: readonly Lane[],
  rounds: number,
  batch: Batch,
  watched: Watched,
  onStep: (name: string) => void
): Promise<Map<Lane, LaneRun[]>> {
  return inRounds(lanes, rounds, (lane, round) => {
    onStep(`round ${round + 1} of ${rounds}: ${lane.name}, ${lane.how}`)
    return lane.run(batch, watched)
  })
}
