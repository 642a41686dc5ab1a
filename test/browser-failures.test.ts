import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterEach, expect, test } from 'vitest'
import { openPrinter, type PrinterOptions } from '../pipeline/browser/printer.ts'
import { SourceError } from '../pipeline/model/message.ts'
import type { Printer } from '../pipeline/model/printer.ts'

const usual: PrinterOptions = { isolation: 'auto', deadline: 60, pages: 2 }
/** Ninety thousand pages. */
const hanging = '<div style="height:100000000px;background:linear-gradient(red,blue)">x</div>'

let printer: Printer | undefined

afterEach(async () => {
  await printer?.close()
  printer = undefined
})

interface RunningProcess {
  readonly pid: number
  readonly group: number
  readonly command: string
}

function processes(): RunningProcess[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const status = readFileSync(`/proc/${name}/stat`, 'utf8')
        const fields = status.slice(status.lastIndexOf(')') + 2).split(' ')
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ')
        return fields[0] === 'Z' ? [] : [{ pid: Number(name), group: Number(fields[2]), command }]
      } catch {
        return []
      }
    })
}

/** All processes of the browsers that a process has started: told by the name of their run folder. */
function browserProcesses(owner: number): RunningProcess[] {
  const all = processes()
  const groups = new Set(
    all.filter(({ command }) => command.includes(`-${owner}-`)).map(({ group }) => group)
  )
  return all.filter(({ group, command }) => groups.has(group) && command.includes('chromium'))
}

function runFolders(owner: number): string[] {
  return readdirSync(tmpdir()).filter(
    (name) => name.startsWith('precis-browser-') && name.includes(`-${owner}-`)
  )
}

async function until(condition: () => boolean): Promise<boolean> {
  for (let wait = 0; wait < 100; wait++) {
    if (condition()) return true
    await sleep(50)
  }
  return false
}

const textOf = async (pdf: Uint8Array): Promise<string> =>
  (await extractText(await getDocumentProxy(pdf.slice()), { mergePages: true })).text

test('a document that takes too long is refused, those beside it and after it are printed', async () => {
  printer = await openPrinter({ ...usual, deadline: 3 })
  await printer.print('<p>warm', { paper: 'a4' })
  const slow = printer.print(hanging, { paper: 'a4' }).catch((error: unknown) => error)
  const beside = await Promise.all(
    Array.from({ length: 10 }, (_, n) => printer?.print(`<p>beside ${n}`, { paper: 'a4' }))
  )
  for (const pdf of beside) expect(await textOf(pdf ?? new Uint8Array())).toContain('beside')
  const error = await slow
  expect(error).toBeInstanceOf(SourceError)
  expect(error).toMatchObject({
    problem: { ruleId: 'browser-failed', severity: 'error' },
    message: 'Unexpected failure of the browser, not done after 3 seconds, expected a printed page'
  })
  expect(await textOf(await printer.print('<p>after', { paper: 'a4' }))).toContain('after')
  expect(browserProcesses(process.pid).length).toBeGreaterThan(0)
})

test('a browser that is killed again and again is started again, and every document is printed', async () => {
  printer = await openPrinter(usual)
  for (let round = 0; round < 4; round++) {
    const texts = Array.from({ length: 6 }, (_, n) => `round ${round} number ${n}.`)
    const prints = texts.map((text) => printer?.print(`<p>${text}${'<p>x'.repeat(600)}`, { paper: 'a4' }))
    await sleep(round * 60)
    for (const { pid } of browserProcesses(process.pid)) kill(pid)
    const pdfs = await Promise.all(prints)
    for (const [n, pdf] of pdfs.entries()) expect(await textOf(pdf ?? new Uint8Array())).toContain(texts[n])
  }
})

test('a page whose process is killed is printed on a new one, at once', async () => {
  printer = await openPrinter(usual)
  await printer.print('<p>warm', { paper: 'a4' })
  const started = performance.now()
  const slow = printer.print(`<p>the end${'<p>x'.repeat(4000)}`, { paper: 'a4' })
  await sleep(100)
  for (const { pid, command } of browserProcesses(process.pid))
    if (command.includes('--type=renderer')) kill(pid)
  expect((await slow).length).toBeGreaterThan(10_000)
  expect(performance.now() - started).toBeLessThan(30_000)
})

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It went with its parent.
  }
}

test('a browser that holds much memory is replaced, without a document lost', async () => {
  printer = await openPrinter({ ...usual, megabytes: 10 })
  const [first] = browserProcesses(process.pid)
  const documents = Array.from({ length: 500 }, (_, n) => `<p data-measure="${n}">x`)
  const boxes = await Promise.all(documents.map((html) => printer?.measure([html], { paper: 'a4' })))
  expect(boxes.map((list) => list?.[0]?.[0]?.id)).toEqual(documents.map((_, n) => String(n)))
  const now = browserProcesses(process.pid)
  expect(new Set(now.map(({ group }) => group)).size).toBe(1)
  expect(now[0]?.group).not.toBe(first?.group)
})

test('after closing no process and no folder is left, and nothing is printed any more', async () => {
  printer = await openPrinter(usual)
  const pending = Array.from({ length: 5 }, () =>
    printer?.print(`<p>x${'<p>x'.repeat(600)}`, { paper: 'a4' })
  )
  const outcomes = Promise.allSettled(pending)
  await printer.close()
  expect(browserProcesses(process.pid)).toEqual([])
  expect(runFolders(process.pid)).toEqual([])
  expect((await outcomes).every(({ status }) => status === 'rejected')).toBe(true)
  await expect(printer.print('<p>x', { paper: 'a4' })).rejects.toThrow('closed')
  await printer.close()
})

async function otherProcess(lastWords: string): Promise<ChildProcess> {
  const script = `
    const { openPrinter } = await import('${new URL('..', import.meta.url).href}pipeline/browser/printer.ts')
    const printer = await openPrinter({ isolation: 'auto', deadline: 60, pages: 1 })
    await printer.print('<p>x', { paper: 'a4' })
    console.log('ready')
    ${lastWords}`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit']
  })
  await new Promise<void>((resolve) => child.stdout?.once('data', () => resolve()))
  return child
}

test.each([
  'SIGINT',
  'SIGTERM',
  'SIGHUP'
] as const)('%s ends browser and process and leaves no folder', async (signal) => {
  const child = await otherProcess('setInterval(() => {}, 1000)')
  const { pid = 0 } = child
  expect(browserProcesses(pid).length).toBeGreaterThan(0)
  const ended = new Promise((resolve) => child.once('exit', (_, by) => resolve(by)))
  child.kill(signal)
  expect(await ended).toBe(signal)
  expect(await until(() => browserProcesses(pid).length === 0)).toBe(true)
  expect(runFolders(pid)).toEqual([])
})

test('a process that ends without closing its printer leaves no browser and no folder', async () => {
  const child = await otherProcess('process.exit(0)')
  const { pid = 0 } = child
  expect(await until(() => child.exitCode === 0)).toBe(true)
  expect(await until(() => browserProcesses(pid).length === 0)).toBe(true)
  expect(runFolders(pid)).toEqual([])
})

test('after SIGKILL of the process neither its browser nor the folder stays', async () => {
  const child = await otherProcess('setInterval(() => {}, 1000)')
  const { pid = 0 } = child
  const group = browserProcesses(pid)[0]?.group
  expect(group).toBeGreaterThan(0)
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await ended
  expect(await until(() => processes().every((one) => one.group !== group))).toBe(true)
  expect(await until(() => runFolders(pid).length === 0)).toBe(true)
})

test('a hung browser goes with its process that is killed', async () => {
  const child = await otherProcess('setInterval(() => {}, 1000)')
  const { pid = 0 } = child
  const hung = browserProcesses(pid)
  expect(hung.length).toBeGreaterThan(1)
  for (const one of hung) process.kill(one.pid, 'SIGSTOP')
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await ended
  const left = () => processes().filter(({ pid: still }) => hung.some((one) => one.pid === still))
  expect(await until(() => left().length === 0)).toBe(true)
  expect(await until(() => runFolders(pid).length === 0)).toBe(true)
})

test('a folder that was left all the same is swept by the next run', async () => {
  printer = await openPrinter(usual)
  const [own = ''] = runFolders(process.pid)
  const left = own.replace(`-${process.pid}-`, `-${2 ** 22 + 1}-`)
  mkdirSync(join(tmpdir(), left))
  await printer.close()
  printer = await openPrinter(usual)
  expect(runFolders(2 ** 22 + 1)).toEqual([])
})

test.each([
  ['as a whole', () => true],
  ['but for its main process', ({ command }: RunningProcess) => command.includes('--type=')]
])('a browser that hangs %s is left, and the page printed with another', async (_name, isHung) => {
  printer = await openPrinter({ ...usual, deadline: 5 })
  await printer.print('<p>warm', { paper: 'a4' })
  for (const one of browserProcesses(process.pid)) if (isHung(one)) process.kill(one.pid, 'SIGSTOP')
  expect(await textOf(await printer.print('<p>after', { paper: 'a4' }))).toContain('after')
})

test('a browser that hangs while it starts is waited for no longer than for a page', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'precis-hung-'))
  try {
    chmodSync(folder, 0o755)
    const path = join(folder, 'browser')
    writeFileSync(path, '#!/bin/sh\n[ "$*" = --version ] || exec sleep 600\n', { mode: 0o755 })
    const options = { ...usual, deadline: 0.5, browserPath: path, forceIsolation: 'none' } as const
    await expect(openPrinter(options)).rejects.toThrow('not started after 0.5 seconds')
    expect(await until(() => processes().every(({ command }) => !command.includes(folder)))).toBe(true)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
