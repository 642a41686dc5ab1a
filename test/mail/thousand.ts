/**
 * Sends a fact sheet to many readers over a server that often can't take it now, and kills the sender again and again:
 * no reader may get a version twice, and ledger and server must agree on all but what was in flight.
 *
 * Usage: node test/mail/thousand.ts [READERS] [KILLS]
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { build } from '../../pipeline/build/build.ts'
import { configSchema } from '../../pipeline/model/config.ts'
import { readerTable, releasedText, writeMailConfig } from '../support/mail-projects.ts'
import { ledgerLines, openPostOffice } from '../support/post-office.ts'
import { writeFiles } from '../support/projects.ts'

const [readers = 1000, kills = 3] = process.argv.slice(2).map(Number)
const connections = 2
const bin = fileURLToPath(new URL('../../pipeline/bin.js', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'precis-mail-'))
const ledger = join(folder, 'outbox/distribution.jsonl')

/** The sender that runs now, and at how many messages it is killed. */
let sender: ChildProcess | undefined
let killAt = Infinity
let delay = 0
let withoutIntent = 0
let temporary = 0

/** Every fortieth reader is refused for now when named, every fortieth when the message is there: 5 % in all. */
function numberOf(address: string): number {
  return Number(/\d+/.exec(address)?.[0])
}

const office = await openPostOffice({
  reader: (address, times) => (numberOf(address) % 40 === 7 && times === 1 ? turnedAway() : 'take'),
  message: (address, times) => (numberOf(address) % 40 === 21 && times === 1 ? turnedAway() : 'take'),
  onTaken: async (count) => {
    const to = office.taken[count - 1]?.to[0] ?? ''
    const intent = ledgerText().lastIndexOf(`"address":"${to}"`)
    if (intent < 0) withoutIntent += 1
    if (count < killAt) return
    killAt = Infinity
    await pause(delay)
    sender?.kill('SIGKILL')
  }
})

function turnedAway(): number {
  temporary += 1
  return 451
}

function ledgerText(): string {
  return readFileSync(ledger, 'utf8')
}

function send(...flags: string[]): Promise<{ code: number | null; signal: string | null; last: string }> {
  const child = spawn(process.execPath, [bin, 'send', 'source/buoys.md', '--deliver', ...flags], {
    cwd: folder
  })
  sender = child
  let text = ''
  child.stderr.setEncoding('utf8').on('data', (part: string) => {
    text += part
  })
  return new Promise((resolve) => {
    child.on('close', (code, signal) => {
      const last = text.split('\n').find((line) => line.startsWith('buoys ')) ?? text.trim()
      resolve({ code, signal, last })
    })
  })
}

function counted(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

const failures: string[] = []

function expect(holds: boolean, what: string): void {
  if (!holds) failures.push(what)
}

try {
  writeFiles(folder, { 'source/buoys.md': releasedText('buoys'), 'readers.csv': readerTable(readers) })
  await build({ config: configSchema.parse({ documents: ['fact-sheet'] }), root: folder, paths: ['source'] })
  writeMailConfig(folder, { port: office.port, top: 'documents: [fact-sheet]', smtp: '    connections: 2' })
  const started = performance.now()
  const runs: object[] = []
  for (let kill = 1; kill <= kills; kill += 1) {
    killAt = Math.round((readers * kill) / (kills + 1))
    delay = (kill % 3) * 4
    const { signal } = await send()
    expect(signal === 'SIGKILL', `run ${kill} was not killed`)
    runs.push({ killedAt: office.taken.length })
  }
  const last = await send()
  runs.push({ ended: last.last, code: last.code })
  const seconds = (performance.now() - started) / 1000

  const got = counted(office.taken.flatMap(({ to }) => to))
  const states = new Map(ledgerLines(ledger).map(({ address, state }) => [address, state]))
  const inState = (state: string) => [...states].flatMap(([address, one]) => (one === state ? [address] : []))
  const uncertain = [...inState('intent'), ...inState('uncertain')]
  const sent = inState('sent')
  expect(
    [...got.values()].every((count) => count === 1),
    'a reader got a version twice'
  )
  expect(
    sent.every((address) => got.get(address) === 1),
    'the ledger says sent, the server has nothing'
  )
  expect(
    [...got.keys()].every((address) => sent.includes(address) || uncertain.includes(address)),
    'the server has a message of which the ledger knows nothing'
  )
  expect(uncertain.length <= kills * connections, 'more are uncertain than connections and kills')
  expect(sent.length + uncertain.length === readers, 'a reader was forgotten')
  expect(withoutIntent === 0, 'a message was sent before its intent was written')
  expect(
    last.last.includes(`${uncertain.length} uncertain`) || uncertain.length === 0,
    'not all uncertain are listed'
  )
  const uncertainAtServer = uncertain.filter((address) => got.has(address)).length

  const resent = await send('--resend-uncertain')
  const final = counted(office.taken.flatMap(({ to }) => to))
  expect(final.size === readers, 'a reader never got it')
  const twice = [...final].flatMap(([address, count]) => (count > 1 ? [address] : []))
  expect(
    twice.every((address) => uncertain.includes(address)),
    'a reader that was certain got it twice'
  )

  process.stdout.write(
    `${JSON.stringify({ readers, kills, connections, seconds: Math.round(seconds), temporary, runs, sent: sent.length, uncertain: uncertain.length, uncertainAtServer, withoutIntent, resent: resent.last, twiceOnRequest: twice.length, failures }, null, 2)}\n`
  )
} finally {
  await office.close()
  rmSync(folder, { recursive: true, force: true })
}
process.exitCode = failures.length > 0 ? 1 : 0
