import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Batch } from '../lanes/lane.ts'
import { buildWords, output } from '../lanes/precis.ts'
import { runCommand } from '../processes/run-command.ts'
import type { Result } from '../results.ts'
import { batchOf, type Session } from '../session.ts'

const count = 4
const defaultSources = 24

/** Builds the same sources at once and in four parts, and counts the files that differ once the parts are merged. */
export async function measureShards(session: Session): Promise<Result> {
  const { sources = defaultSources } = session.settings
  const batch = batchOf(session, 'shards', sources)
  session.onStep(`shards: ${sources} sources at once`)
  const whole = await build(batch, output)
  const parts: string[] = []
  let wall = 0
  for (let index = 1; index <= count; index++) {
    session.onStep(`shards: part ${index} of ${count}`)
    parts.push(`part-${index}`)
    wall += await build(batch, `part-${index}`, '--shard', `${index}/${count}`)
  }
  await precis(batch, [batch.place.bin, 'merge', ...parts, '--out', 'merged'])
  const differing = differences(join(batch.folder, output), join(batch.folder, 'merged'))
  const seen = { median: differing.length, least: differing.length, most: differing.length }
  return {
    row: 'shards',
    sources,
    rounds: 1,
    seen,
    notes: [
      `one build ${(whole / 1000).toFixed(1)} s, the four parts one after the other ${(wall / 1000).toFixed(1)} s`,
      ...differing.slice(0, 5)
    ],
    figures: { 'one build, ms': [whole], 'all parts, ms': [wall] }
  }
}

/** Builds into a folder from nothing; returns the milliseconds. */
function build(batch: Batch, out: string, ...more: readonly string[]): Promise<number> {
  rmSync(join(batch.folder, out), { recursive: true, force: true })
  return precis(batch, buildWords(batch, '--out', out, ...more))
}

async function precis({ place, folder }: Batch, words: readonly string[]): Promise<number> {
  const { environment } = place
  const { code, said, wall } = await runCommand({ words, folder, environment, watched: 'nothing' })
  if (code !== 0) throw new Error(`Unexpected end of Précis with ${code}, expected 0: ${said}`)
  return wall
}

/** The paths of files that only one of two folders holds, or that hold other bytes in one than in the other. */
function differences(one: string, other: string): string[] {
  const [ours, theirs] = [contents(one), contents(other)]
  return [...new Set([...ours.keys(), ...theirs.keys()])].filter((path) => {
    const [first, second] = [ours.get(path), theirs.get(path)]
    return !first || !second || !first.equals(second)
  })
}

function contents(folder: string): Map<string, Buffer> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile()
  )
  return new Map(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name)
      return [path.slice(folder.length + 1), readFileSync(path)]
    })
  )
}
