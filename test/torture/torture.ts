/**
 * Does builds harm at random moments and looks at what the next one makes of it:
 * `node test/torture/torture.ts [--seed N] [--count N] [--only ROUND] [trial…]`. Prints what was tried and survived of
 * each trial, and the seconds that one takes; exit code 1 where one was not survived. `--only` makes one round again,
 * by the number that was printed with what went wrong. Linux only.
 */
import { mkdtempSync, readdirSync, chmodSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { randomNumbers } from '../support/random-numbers.ts'
import { makeProject, type Project } from './project.ts'
import { type Ground, type Trial, type Verdict, failed } from './trial.ts'
import { trials } from './trials.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '10' },
    only: { type: 'string' }
  }
})

/** How often a trial is made anew where the harm was not felt, for each time that is asked for. */
const patience = 3

interface Row {
  readonly seconds: number
  readonly rounds: number
  readonly verdicts: readonly Verdict[]
}

const names = positionals.length > 0 ? positionals : Object.keys(trials)
const unknown = names.find((name) => !(name in trials))
if (unknown) throw new Error(`Unexpected trial ${unknown}, expected one of ${Object.keys(trials).join(', ')}`)
const base = mkdtempSync(join(tmpdir(), 'precis-torture-'))
chmodSync(base, 0o755)
process.on('exit', () => rmSync(base, { recursive: true, force: true }))
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(130))

const projects = new Map<string, Promise<Project>>()
const ground: Ground = {
  base,
  project: (formats, sources = 4) => {
    const key = `${formats} ${sources}`
    const made = projects.get(key) ?? makeProject(ground, formats, sources)
    projects.set(key, made)
    return made
  }
}

say(`seed ${values.seed}`)
say(line('', ['tried', 'survived', 'failed', 'late', 'not felt', 'not possible', 'seconds']))
for (const [name, trial] of Object.entries(trials)) {
  if (!names.includes(name)) continue
  const { verdicts, seconds, rounds } = await made(trial, name)
  const count = (kind: Verdict['kind']) => verdicts.filter((one) => one.kind === kind).length
  const tried = count('survived') + count('failed') + count('late')
  const kinds = (['survived', 'failed', 'late', 'missed', 'impossible'] as const).map(count)
  say(line(name, [tried, ...kinds, (seconds / Math.max(1, rounds)).toFixed(1)]))
  if (tried > count('survived')) process.exitCode = 1
}

/** Makes a trial until the harm was felt as often as is asked for. */
async function made(trial: Trial, name: string): Promise<Row> {
  const { seed, count, only } = values
  const start = performance.now()
  const verdicts: Verdict[] = []
  let rounds = 0
  const tried = () => verdicts.filter(({ kind }) => kind !== 'missed' && kind !== 'impossible').length
  const last = only === undefined ? Number(count) * patience : Number(only) + 1
  for (let round = Number(only ?? 0); round < last && tried() < Number(count); round++, rounds++) {
    const before = new Set(readdirSync(base))
    const found = await trial(ground, randomNumbers(Number(seed) * 100_003 + round)).catch(
      (error: unknown): Verdict[] => [
        failed(`the trial itself: ${error instanceof Error ? error.stack : error}`)
      ]
    )
    for (const verdict of found)
      if ('why' in verdict) say(`  ${name} --seed ${seed} --only ${round}: ${verdict.kind}: ${verdict.why}`)
    verdicts.push(...found)
    await clear(before)
    if (found.some(({ kind }) => kind === 'impossible')) break
  }
  return { verdicts, rounds, seconds: (performance.now() - start) / 1000 }
}

/** Removes the folders of a round, those of projects aside. */
async function clear(before: ReadonlySet<string>): Promise<void> {
  const kept = new Set((await Promise.all(projects.values())).map(({ folder }) => folder))
  for (const folder of readdirSync(base).map((name) => join(base, name)))
    if (!kept.has(folder) && !before.has(folder)) rmSync(folder, { recursive: true, force: true })
}

function line(name: string, cells: readonly (string | number)[]): string {
  return [name.padEnd(16), ...cells.map((cell) => String(cell).padStart(12))].join(' ')
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}
