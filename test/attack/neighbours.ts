/**
 * Builds 90 sources, then the same with 10 that take more than their share, and prints how long each build took:
 * `node test/attack/neighbours.ts`. The second may take as long as the first and 10 times the share, divided by the
 * workers. Exit code 1 where it takes longer, or where another than the 10 is refused.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { build } from '../../pipeline/build/build.ts'
import { configSchema } from '../../pipeline/model/config.ts'
import { sampleTexts } from '../support/sample-texts.ts'
import { slowTexts } from './slow-texts.ts'

const peaceful = 90
const names = [
  'strong in emphasis, deep',
  'emphasis that only closes',
  'links that only close',
  'two kinds of emphasis crossed',
  'emphasis opened twice',
  'emphasis by threes',
  'links that open, emphasis that closes',
  'brackets before parentheses',
  'brackets in brackets',
  'addresses without an end'
]
const root = mkdtempSync(join(tmpdir(), 'precis-neighbours-'))
const config = configSchema.parse({})

function write(name: string, text: string): void {
  writeFileSync(join(root, 'source', name), text)
}

async function timed(): Promise<{ seconds: number; built: number; refused: readonly string[] }> {
  const start = performance.now()
  const { built, refused } = await build({ config, root })
  rmSync(join(root, 'output'), { recursive: true })
  return { seconds: (performance.now() - start) / 1000, built: built.length, refused }
}

mkdirSync(join(root, 'source'))
// Two sources with one slug would be refused for another reason.
const samples = sampleTexts.filter(({ text }) => !/^slug:/m.test(text))
for (let number = 0; number < peaceful; number++) {
  const sample = samples[number % samples.length]
  if (sample) write(`peaceful-${number}${extname(sample.path)}`, sample.text)
}
const clean = await timed()
for (const [number, name] of names.entries())
  write(`hostile-${number}.md`, slowTexts.find((text) => text.name === name)?.text() ?? '')
const mixed = await timed()
rmSync(root, { recursive: true })

const bound = clean.seconds + (10 * config.maximumSeconds) / availableParallelism()
const others = mixed.refused.filter((path) => !path.includes('hostile'))
const lines = [
  `90 sources: ${clean.built} built in ${clean.seconds.toFixed(1)} s; refused: ${clean.refused.join(', ') || 'none'}`,
  `with 10 hostile ones: ${mixed.built} built, ${mixed.refused.length} refused in ${mixed.seconds.toFixed(1)} s`,
  `expected at most ${bound.toFixed(1)} s`
]
for (const line of lines) process.stdout.write(`${line}\n`)
process.exitCode =
  mixed.seconds <= bound && mixed.built === clean.built && others.length === clean.refused.length ? 0 : 1
