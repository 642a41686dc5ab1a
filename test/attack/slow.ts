/**
 * Measures the slow texts, each in a process of its own: `node test/attack/slow.ts [name]`. The seconds of computing
 * count from the moment when the worker has its text, with what the collection of garbage takes; the memory is the
 * most that the worker held, with the program itself. Linux only. Exit code 1 where a text takes more than the goals.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { openWorkers } from '../../pipeline/build/build-jobs.ts'
import { configSchema } from '../../pipeline/model/config.ts'
import { shareOf } from '../../pipeline/workers/source-share.ts'
import { useOf } from '../../pipeline/workers/use.ts'
import { type SlowText, slowTexts } from './slow-texts.ts'

const goals = { seconds: 5, megabytes: 512 }

interface Measured {
  readonly seconds: number
  readonly megabytes: number
  readonly outcome: string
}

const config = configSchema.parse({})
const ample = { parsing: 60, whole: 60 }

/** Extracts one text in a worker, after a short one that loads what all need. */
async function measured({ name, text }: SlowText): Promise<Measured> {
  const workers = openWorkers({ config, root: '.' }, 1)
  const row = (id: string, words: string) => JSON.stringify({ id, text: words })
  await workers.do('row', row('short', 'The wall held through the night.'), ample)
  const pid = Number(readFileSync(`/proc/self/task/${process.pid}/children`, 'latin1').trim())
  const before = useOf(pid)
  let most = { milliseconds: 0, megabytes: 0 }
  const look = () => {
    const { milliseconds, megabytes = 0 } = useOf(pid) ?? { milliseconds: 0 }
    most = {
      milliseconds: Math.max(most.milliseconds, milliseconds - (before?.milliseconds ?? 0)),
      megabytes: Math.max(most.megabytes, megabytes)
    }
  }
  const timer = setInterval(look, 10)
  const line = row(name, text())
  const answer = await workers.do('row', line, shareOf({ text: line }, config)).catch((error) => error)
  look()
  clearInterval(timer)
  await workers.close()
  return { seconds: most.milliseconds / 1000, megabytes: most.megabytes, outcome: outcomeOf(answer) }
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
