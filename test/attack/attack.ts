/**
 * Builds 104 hostile sources with each defence taken out in turn, as root and as a normal user, and counts what got
 * through: `npm run attack`, `-- --quick` for two payloads a group, `-- --only NAME,NAME` for the trials whose names
 * hold one of the names, `-- --as root` or `user` for one of the two. The exit code is 1 when anything did. Nothing
 * leaves this machine: the canaries listen on loopback. They see requests, connections and datagrams; a name that is
 * looked up and not used goes unseen.
 */
import { parseArgs } from 'node:util'
import { builders, Campaign, trialsOf } from './campaign.ts'
import { payloads, quickPayloads } from './payloads.ts'
import { findingLines, headLine, isGood, rowOf } from './table.ts'

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    as: { type: 'string', default: '' }
  }
})
const say = (line: string): void => void process.stdout.write(`${line}\n`)
process.umask(0o022)

const names = values.quick ? quickPayloads : [...payloads.keys()]
const trials = builders()
  .filter(({ name }) => name.startsWith(values.as))
  .flatMap(trialsOf)
  .filter(({ name }) => values.only.split(',').some((part) => name.includes(part)))
if (trials.length === 0)
  throw new Error(`Unexpected --only \`${values.only}\`, expected part of a trial's name`)
const campaign = await Campaign.open(names)
const started = performance.now()
let bad = 0
say(`${names.length} payloads, ${trials.length} trials; the figures are numbers of payloads\n`)
say(headLine())
try {
  for (const trial of trials) {
    const result = await campaign.run(trial)
    say(rowOf(result))
    for (const line of findingLines(result)) say(line)
    if (!isGood(result)) bad += 1
  }
} finally {
  await campaign.close()
}
say(
  `\n${trials.length - bad} of ${trials.length} trials as promised, in ${((performance.now() - started) / 60_000).toFixed(1)} minutes`
)
process.exitCode = bad > 0 ? 1 : 0
