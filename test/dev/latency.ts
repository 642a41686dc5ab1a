/**
 * How long it takes from saving a source to its new words in the browser: `node test/dev/latency.ts [file] [rounds]`.
 * Writes a line for each round and the median of all, in milliseconds. A temporary folder is the project.
 */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { startDev } from '../support/dev-server.ts'
import { openVisitor } from '../support/visitor.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const [file = 'source/shared-cyberspace.txt', rounds = '12', shown = 'executive-summary'] =
  process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'precis-latency-'))
mkdirSync(join(folder, 'source'))
cpSync(join(root, file), join(folder, 'source', basename(file)))
const place = join(folder, 'source', basename(file))
const text = readFileSync(place, 'utf8')
const dev = await startDev(folder, ['--port', '0'])
const visitor = await openVisitor()
try {
  const page = await visitor.browser.newPage()
  await page.goto(dev.address)
  await page.waitForSelector('#rows a')
  await page.click('#rows a')
  await page.waitForSelector('.state.made', { timeout: 60_000 })
  await page.click(`[data-tab="${shown}"]`)
  const times: number[] = []
  for (let round = 1; round <= Number(rounds) + 3; round++) {
    const word = `Zebra${round}`
    // The title stands in every document.
    const next = text.replace(/^(\W*)(\w+)/, `$1${word}`)
    const seen = page.waitForFunction(
      `document.querySelector('.document.shown iframe:not(.coming)')?.contentDocument?.body.textContent.includes('${word}') &&
        performance.timeOrigin + performance.now()`,
      { polling: 'raf' }
    )
    const start = performance.timeOrigin + performance.now()
    writeFileSync(place, next)
    const end = Number(await (await seen).jsonValue())
    const time = Math.round(end - start)
    // The first rounds warm up what was compiled.
    if (round > 3) times.push(time)
    process.stdout.write(`${round} ${time}${round > 3 ? '' : ' (not counted)'}\n`)
    await page.waitForSelector('.state.made', { timeout: 60_000 })
    await pause(300)
  }
  times.sort((one, other) => one - other)
  process.stdout.write(
    `median ${times[Math.floor(times.length / 2)]} of ${times.length}, least ${times[0]}, most ${times.at(-1)}\n`
  )
} finally {
  await visitor.close()
  await dev.stop()
  rmSync(folder, { recursive: true, force: true })
}
