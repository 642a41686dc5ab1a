/**
 * Measures the slow texts, each in a process of its own: `node test/attack/slow.ts [name]`. The seconds of computing
 * count from the moment when the thread has its text, with what the collection of garbage takes; the memory is the
 * most that the process held. Exit code 1 where a text takes more than the goals.
 */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { openThreads } from '../../pipeline/build/build-jobs.ts'
import { configSchema } from '../../pipeline/model/config.ts'
import { shareOf } from '../../pipeline/threads/source-share.ts'
import { type SlowText, slowTexts } from './slow-texts.ts'

const goals = { seconds: 5, megabytes: 512 }

interface Measured {
  readonly seconds: number
  readonly megabytes: number
  readonly outcome: string
}

const config = configSchema.parse({})
const ample = { parsing: 60, whole: 60 }

/** Extracts one text in a thread, after a short one that loads what all need. */
async function measured({ name, text }: SlowText): Promise<Measured> {
  const threads = openThreads({ config, root: '.' }, 1)
  const row = (id: string, words: string) => JSON.stringify({ id, text: words })
  await threads.do('row', row('short', 'The wall held through the night.'), ample)
  const line = row(name, text())
  const before = process.cpuUsage()
  const answer = await threads.do('row', line, shareOf({ text: line }, config)).catch((error) => error)
  const { user, system } = process.cpuUsage(before)
  await threads.close()
  return {
    seconds: (user + system) / 1e6,
    megabytes: process.resourceUsage().maxRSS / 1024,
    outcome: outcomeOf(answer)
  }
}

function outcomeOf(answer: unknown): string {
  if (answer instanceof Error) return `refused: ${answer.message}`
  const { error } = JSON.parse(String(answer))
  return typeof error === 'string' ? `refused: ${error}` : 'a briefing'
}

function inChild({ name }: SlowText): Measured {
  const { stdout, stderr } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), '--child', name], {
    encoding: 'utf8'
  })
  try {
    return JSON.parse(stdout)
  } catch {
    return { seconds: Number.NaN, megabytes: Number.NaN, outcome: `crashed: ${stderr.slice(-200)}` }
  }
}

const [first, second] = process.argv.slice(2)
if (first === '--child') {
  const [text] = slowTexts.filter(({ name }) => name === second)
  if (text) process.stdout.write(JSON.stringify(await measured(text)))
} else {
  const wanted = slowTexts.filter(({ name }) => !first || name.includes(first))
  let within = 0
  for (const text of wanted) {
    const { seconds, megabytes, outcome } = inChild(text)
    const isWithin = seconds <= goals.seconds && megabytes <= goals.megabytes
    if (isWithin) within += 1
    const figures = `${seconds.toFixed(1).padStart(5)} s ${megabytes.toFixed(0).padStart(5)} MB`
    process.stdout.write(`${isWithin ? ' ' : '!'} ${figures}  ${text.name}: ${outcome.slice(0, 100)}\n`)
  }
  process.stdout.write(`${within} of ${wanted.length} within ${goals.seconds} s and ${goals.megabytes} MB\n`)
  process.exitCode = within < wanted.length ? 1 : 0
}
