import { parseArgs } from 'node:util'
import { diffTrials, type Trial } from './diff-trials.ts'
import { overrideTrials } from './override-trials.ts'
import { textsOf } from './texts.ts'

/**
 * Measures what `precis diff` finds of edits, and what becomes of editors' quotes when a source is edited:
 * `node test/editing/measure.ts [--seed 1] [--trials 30] FILE…` on `.md`, `.txt` and `.jsonl` files.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    trials: { type: 'string' },
    verbose: { type: 'boolean' }
  }
})
const texts = textsOf(positionals)
const seed = Number(values.seed)
show('diff', diffTrials(texts, Number(values.trials ?? 30), seed))
show('overrides', overrideTrials(texts, Number(values.trials ?? 40), seed))

function show(name: string, trials: readonly Trial[]): void {
  say(`${name}, ${texts.length} texts, seed ${seed}`)
  for (const [kind, list] of Map.groupBy(trials, (trial) => trial.kind)) {
    const right = list.filter(({ problems }) => problems.length === 0).length
    say(`  ${kind.padEnd(12)} ${right} of ${list.length} right`)
  }
  const wrong = trials.filter(({ problems }) => problems.length > 0)
  say(`  ${'all'.padEnd(12)} ${trials.length - wrong.length} of ${trials.length} right`)
  for (const { kind, name: file, problems } of wrong) say(`    ${kind} in ${file}: ${problems.join('; ')}`)
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
