import type { RowName } from '../goals.ts'
import { type Batch, isComplete, type Lane, type LaneRun } from '../lanes/lane.ts'
import { convertModes, mdToPdf } from '../lanes/md-to-pdf.ts'
import { precis } from '../lanes/precis.ts'
import { printing, printModes } from '../lanes/printing.ts'
import { typst } from '../lanes/typst.ts'
import { laneRounds, ratios, spreadOf } from '../ratios.ts'
import { failureOf, type Result } from '../results.ts'
import { batchOf, type Session } from '../session.ts'

/** The rows whose lanes run side by side, in the same rounds on the same sources. */
export const sideBySide = ['build', 'md-to-pdf', 'typst'] as const satisfies readonly RowName[]

type Row = (typeof sideBySide)[number]

const defaults = { sources: 60, rounds: 5 }

/** Measures Précis beside the limit and the others. */
export async function measureSideBySide(session: Session, rows: readonly Row[]): Promise<Result[]> {
  const { settings, onStep } = session
  const { sources = defaults.sources, rounds = defaults.rounds } = settings
  const batch = batchOf(session, 'small', sources)
  onStep(`Précis, ${sources} sources, to warm up`)
  await precis.run(batch, 'nothing')
  const chosen = new Map<Row, Choice>()
  for (const row of rows) chosen.set(row, await choose(row, batch, onStep))
  const others = [...chosen.values()].flatMap(({ lane }) => (lane ? [lane] : []))
  const runs = await laneRounds([precis, ...others], rounds, batch, 'time', onStep)
  const ours = runs.get(precis) ?? []
  return rows.map((row) => {
    const { lane, tried } = chosen.get(row) ?? { lane: undefined, tried: [] }
    const theirs = lane && runs.get(lane)
    return resultOf(row, { sources, rounds, ours, theirs, lane, tried })
  })
}

/** A lane in the best of its modes, and what all of them did. */
interface Choice {
  readonly lane: Lane | undefined
  readonly tried: readonly string[]
}

/** Tries the modes of a row's lane twice each and takes the fastest of those that made every PDF. */
async function choose(row: Row, batch: Batch, onStep: (name: string) => void): Promise<Choice> {
  const lanes = lanesOf(row)
  if (lanes.length === 1) return { lane: lanes[0], tried: [] }
  const tried = await laneRounds(lanes, 2, batch, 'nothing', (name) => onStep(`which mode is best, ${name}`))
  const complete = lanes.filter((lane) => tried.get(lane)?.every(isComplete))
  const best = (lane: Lane) => Math.min(...(tried.get(lane) ?? []).map(({ wall }) => wall))
  return {
    lane: complete.toSorted((one, other) => best(one) - best(other))[0],
    tried: lanes.map(
      (lane) => `tried ${lane.name}, ${lane.how}: ${outcome(tried.get(lane) ?? [], best(lane))}`
    )
  }
}

function lanesOf(row: Row): readonly Lane[] {
  if (row === 'build') return printModes.map(printing)
  return row === 'typst' ? [typst] : convertModes.map(mdToPdf)
}

function outcome(runs: readonly LaneRun[], best: number): string {
  return failureOf(runs, 'it') ?? `${(best / 1000).toFixed(2)} s at best`
}

interface Measured {
  readonly sources: number
  readonly rounds: number
  readonly ours: readonly LaneRun[]
  readonly theirs: readonly LaneRun[] | undefined
  readonly lane: Lane | undefined
  readonly tried: readonly string[]
}

function resultOf(row: Row, { sources, rounds, ours, theirs, lane, tried }: Measured): Result {
  const base = { row, sources, rounds }
  if (!lane || !theirs)
    return { ...base, seen: undefined, failure: 'no mode made every PDF', notes: tried, figures: {} }
  const failure = failureOf(ours, precis.name) ?? failureOf(theirs, lane.name)
  if (failure !== undefined) return { ...base, seen: undefined, failure, notes: tried, figures: {} }
  const [our, their] = [ours.map(wallOfPdf), theirs.map(wallOfPdf)]
  return {
    ...base,
    seen: row === 'build' ? ratios(our, their) : ratios(their, our),
    notes: [described(precis, ours), described(lane, theirs), ...tried],
    figures: {
      'Précis, ms a PDF': our,
      [`${lane.name}, ms a PDF`]: their,
      'Précis, CPU ms a PDF': ours.map(cpuOfPdf),
      [`${lane.name}, CPU ms a PDF`]: theirs.map(cpuOfPdf)
    }
  }
}

/** Milliseconds by the clock for each PDF. */
function wallOfPdf({ wall, wanted }: LaneRun): number {
  return wall / wanted
}

function cpuOfPdf({ milliseconds, wanted }: LaneRun): number {
  return milliseconds.all / wanted
}

function described({ name, how }: Lane, runs: readonly LaneRun[]): string {
  const wall = spreadOf(runs.map(wallOfPdf)).median
  const cpu = spreadOf(runs.map(cpuOfPdf)).median
  return `${name} (${how}): ${wall.toFixed(1)} ms a PDF, CPU ${cpu.toFixed(1)} ms, ${runs[0]?.wanted} PDFs`
}
