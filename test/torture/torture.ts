/**
 * Does builds harm at random moments and looks at what the next one makes of it:
 * `node test/torture/torture.ts [--seed N] [--count N] [--formats html,pdf] [trial…]`. Prints tried and survived of
 * each trial; exit code 1 where one was not survived. Linux only; nothing else may build on the machine.
 */
import { parseArgs } from 'node:util'
import { makeProject, remove } from './project.ts'
import { randomNumbers } from '../support/random-numbers.ts'
import { trials } from './trials.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '10' },
    formats: { type: 'string', default: 'html' }
  }
})
const names = positionals.length > 0 ? positionals : Object.keys(trials)
const project = await makeProject(values.formats)
process.stdout.write(`seed ${values.seed}, ${values.formats}, ${Object.keys(project.clean).length} files\n`)
for (const name of names) {
  const trial = trials[name]
  if (!trial) throw new Error(`Unexpected trial ${name}, expected one of ${Object.keys(trials).join(', ')}`)
  let survived = 0
  for (let round = 0; round < Number(values.count); round++) {
    const wrong = await trial(project, randomNumbers(Number(values.seed) * 100_003 + round))
    if (wrong === undefined) survived += 1
    else process.stdout.write(`  ${name} ${round}: ${wrong}\n`)
  }
  process.stdout.write(`${name.padEnd(10)} ${survived} of ${values.count} survived\n`)
  if (survived < Number(values.count)) process.exitCode = 1
}
remove(project.folder)
