import { appendFileSync, cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { RowName } from '../goals.ts'
import type { Batch } from '../lanes/lane.ts'
import { buildWords } from '../lanes/precis.ts'
import { type Command, runCommand } from '../processes/run-command.ts'
import { inRounds, ratios, spreadOf } from '../ratios.ts'
import type { Result } from '../results.ts'
import { batchOf, type Session } from '../session.ts'
import { largeFolder } from './printing.ts'

/** The rows about building again. */
export const again = ['no-op', 'one-changed'] as const satisfies readonly RowName[]

type Row = (typeof again)[number]

const defaults = { sources: 1000, rounds: { 'no-op': 11, 'one-changed': 5 } }

/** One of the two things that a row compares: what is prepared, unmeasured, before what is measured. */
interface Side {
  readonly name: string
  readonly command: Command
  prepare(round: number): void
}

/** Measures building again what was built: with nothing to do, and with one source changed. */
export async function measureAgain(session: Session, rows: readonly Row[]): Promise<Result[]> {
  const { settings, onStep } = session
  const { sources = defaults.sources } = settings
  const batch = batchOf(session, largeFolder, sources)
  onStep(`Précis, ${sources} sources that rows about building again start from`)
  await build(batch)
  const results: Result[] = []
  for (const row of rows) {
    const sides = row === 'no-op' ? nothingToDo(batch) : oneChanged(batch, session)
    results.push(await compared(row, sides, sources, session))
  }
  return results
}

async function build(batch: Batch): Promise<void> {
  const { code, said } = await runCommand(buildCommand(batch))
  if (code !== 0) throw new Error(`Unexpected end of a build with ${code}, expected 0: ${said}`)
}

function buildCommand(batch: Batch): Command {
  const { place, folder } = batch
  return { words: buildWords(batch), folder, environment: place.environment, watched: 'nothing' }
}

function nothingToDo(batch: Batch): [Side, Side] {
  const node = { words: ['-e', '0'], folder: batch.folder, watched: 'nothing' } as const
  const prepare = () => {}
  return [
    { name: 'no-op build', command: buildCommand(batch), prepare },
    { name: 'node -e 0', command: node, prepare }
  ]
}

/** The same change is made in the large project and to a project's only source, which is built from nothing. */
function oneChanged(batch: Batch, session: Session): [Side, Side] {
  const alone = batchOf(session, 'alone', 1)
  const [name = ''] = batch.names
  const file = (project: Batch) => join(project.folder, 'source', `${name}.md`)
  return [
    {
      name: 'one changed',
      command: buildCommand(batch),
      prepare: (round) => appendFileSync(file(batch), `\nThe weir was looked at ${round + 2} times.\n`)
    },
    {
      name: 'alone',
      command: buildCommand(alone),
      prepare: () => {
        cpSync(file(batch), file(alone))
        rmSync(join(alone.folder, 'output'), { recursive: true, force: true })
      }
    }
  ]
}

async function compared(
  row: Row,
  sides: readonly [Side, Side],
  sources: number,
  { settings, onStep }: Session
): Promise<Result> {
  const { rounds = defaults.rounds[row] } = settings
  const runs = await inRounds(sides, rounds, async (side, round) => {
    onStep(`round ${round + 1} of ${rounds}: ${side.name}`)
    side.prepare(round)
    return runCommand(side.command)
  })
  const base = { row, sources, rounds }
  const failed = sides.find((side) => runs.get(side)?.some(({ code }) => code !== 0))
  if (failed)
    return { ...base, seen: undefined, failure: `${failed.name} did not end well`, notes: [], figures: {} }
  const [ours, theirs] = sides.map((side) => (runs.get(side) ?? []).map(({ wall }) => wall))
  const named = sides.map((side, index) => {
    const milliseconds = spreadOf([ours, theirs][index] ?? []).median
    return `${side.name} ${(milliseconds / 1000).toFixed(3)} s`
  })
  return {
    ...base,
    seen: ratios(ours ?? [], theirs ?? []),
    notes: [named.join(', ')],
    figures: { [`${sides[0].name}, ms`]: ours ?? [], [`${sides[1].name}, ms`]: theirs ?? [] }
  }
}
