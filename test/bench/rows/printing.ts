import type { RowName } from '../goals.ts'
import type { Lane, LaneRun } from '../lanes/lane.ts'
import { precis } from '../lanes/precis.ts'
import { precisPrinter, printing, printModes } from '../lanes/printing.ts'
import type { Part } from '../processes/process-tree.ts'
import { laneRounds, ratios, spreadOf } from '../ratios.ts'
import { failureOf, type Result } from '../results.ts'
import { batchOf, type Session } from '../session.ts'

/** How many sources printing is measured on; rows of still more go on in the same folder. */
export const largeCount = 400

/** The name of that folder. */
export const largeFolder = 'large'

/** What large builds have shown: the rows about printing, and the most megabytes that each build held. */
export interface LargeBuilds {
  readonly sources: number
  readonly results: readonly Result[]
  readonly peaks: readonly number[]
}

/** The part of a lane's processes whose computing counts. */
interface Counted {
  readonly row: RowName
  readonly lane: Lane
  readonly part: Part | 'all'
}

const limits = printModes.map(printing)
const counted: readonly Counted[] = [
  { row: 'printing', lane: precis, part: 'browser' },
  { row: 'printer', lane: printing(precisPrinter), part: 'all' }
]

/**
 * Measures what printing takes, beside raw Chromium on the pages of the final prints in the mode that takes least: in
 * whole builds that of the browser's processes, whatever they do there (measures, trial prints, pictures, final
 * prints); and that of the printer alone on the same pages, with the process that drives it.
 */
export async function measurePrinting(session: Session): Promise<LargeBuilds> {
  const { settings, onStep } = session
  const { sources = largeCount, rounds = settings.isFull ? 5 : 1 } = settings
  const batch = batchOf(session, largeFolder, sources)
  // The first lane of the first round is the build whose pages the others print.
  const lanes = [...counted.map(({ lane }) => lane), ...limits]
  const runs = await laneRounds(lanes, rounds, batch, 'memory', onStep)
  const base = { sources, rounds }
  return {
    sources,
    results: counted.map((one) => ({ ...base, ...resultOf(one, runs) })),
    peaks: (runs.get(precis) ?? []).map(({ megabytes }) => megabytes.all)
  }
}

function resultOf(
  { row, lane, part }: Counted,
  runs: ReadonlyMap<Lane, readonly LaneRun[]>
): Pick<Result, 'row' | 'seen' | 'failure' | 'notes' | 'figures'> {
  const of = (one: Lane) => (runs.get(one) ?? []).map((run) => perPdf(run, part))
  const least = limits.toSorted((one, other) => spreadOf(of(one)).median - spreadOf(of(other)).median)[0]
  const limit = least ?? lane
  const failure = failureOf(runs.get(lane) ?? [], lane.name) ?? failureOf(runs.get(limit) ?? [], limit.name)
  const ours = runs.get(lane) ?? []
  const notes = [
    `${lane.name} (${lane.how}): ${shares(ours)}`,
    `${limit.name} (${limit.how}): ${shares(runs.get(limit) ?? [])}`
  ]
  if (failure !== undefined) return { row, seen: undefined, failure, notes, figures: {} }
  return {
    row,
    seen: ratios(of(lane), of(limit)),
    notes,
    figures: {
      [`${lane.name}, CPU ms a PDF, ${part}`]: of(lane),
      [`${limit.name}, CPU ms a PDF, ${part}`]: of(limit)
    }
  }
}

function perPdf({ milliseconds, wanted }: LaneRun, part: Part | 'all'): number {
  return milliseconds[part] / wanted
}

function shares(runs: readonly LaneRun[]): string {
  const of = (part: Part | 'all') => spreadOf(runs.map((run) => perPdf(run, part))).median.toFixed(1)
  return `CPU ms a PDF: browser ${of('browser')}, main process ${of('main')}, workers ${of('workers')}, all ${of('all')}`
}
