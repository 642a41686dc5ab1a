/**
 * Builds and proves sources made by chance: `npm run fuzz -- --seed 1 --count 500`. The smallest source for each kind
 * of failure is kept in the folder that is named at the end; the exit code says whether there was one.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { judge, type Verdict } from './judge.ts'
import { kindOf, smallest } from './shrink.ts'
import { generatedSource, textOf } from './source.ts'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '500' },
    from: { type: 'string', default: '0' },
    batch: { type: 'string', default: '20' },
    keep: { type: 'string', default: join(tmpdir(), 'precis-fuzz') },
    'no-shrink': { type: 'boolean', default: false }
  }
})
const seed = Number(values.seed)
const end = Number(values.from) + Number(values.count)
const work = join(values.keep, `work-${seed}-${values.from}`)
const say = (line: string): void => void process.stdout.write(`${line}\n`)

const verdicts: Verdict[] = []
const kinds = new Map<string, { times: number; example: string; number: number }>()
for (let from = Number(values.from); from < end; from += Number(values.batch)) {
  const numbers = Array.from(
    { length: Math.min(Number(values.batch), end - from) },
    (_, index) => from + index
  )
  const found = await judge(
    numbers.map((number) => generatedSource(seed, number)),
    work
  )
  for (const [index, verdict] of found.entries()) note(verdict, numbers[index] ?? 0)
  say(`${verdicts.length}/${values.count} built, ${failing().length} failing`)
}

say(`seed ${seed}, ${verdicts.length} sources, ${failing().length} failing`)
say(`${verdicts.filter(({ limits }) => limits.length > 0).length} refused for want of a font`)
const sorted = [...kinds].sort(([, one], [, other]) => other.times - one.times)
for (const [kind, { times, example, number }] of sorted) {
  say(`${times} × ${kind}, first in number ${number}: ${example}`)
  if (values['no-shrink']) continue
  const source = await smallest(generatedSource(seed, number), kind, work)
  const path = join(values.keep, `${kind.replaceAll(/[^\w.-]+/g, '-')}.md`)
  mkdirSync(values.keep, { recursive: true })
  writeFileSync(path, textOf(source))
  say(`  ${path}`)
}
process.exitCode = failing().length > 0 ? 1 : 0

function failing(): Verdict[] {
  return verdicts.filter(({ failures }) => failures.length > 0)
}

function note(verdict: Verdict, number: number): void {
  verdicts.push(verdict)
  for (const failure of verdict.failures) {
    const kind = kindOf(failure)
    const known = kinds.get(kind)
    if (known) known.times += 1
    else kinds.set(kind, { times: 1, example: failure.slice(0, 300), number })
  }
}
