import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { extractText, getDocumentProxy } from 'unpdf'
import { expect, test } from 'vitest'
import { memoryOf } from '../pipeline/browser/memory.ts'
import { openPrinter } from '../pipeline/browser/printer.ts'

/** How many processes this one has started that still run. */
function children(): number {
  return readdirSync('/proc').filter((name) => {
    if (!/^\d+$/.test(name)) return false
    try {
      const text = readFileSync(`/proc/${name}/stat`, 'latin1')
      const [state, parent] = text.slice(text.lastIndexOf(')') + 2).split(' ')
      return state !== 'Z' && Number(parent) === process.pid
    } catch {
      return false
    }
  }).length
}

test('many pages are shared out over several browsers, and all of them end', async () => {
  const before = children()
  const printer = await openPrinter({ isolation: 'auto', deadline: 60, pages: 17 })
  const one = children() - before
  const numbers = Array.from({ length: 34 }, (_, number) => number)
  const prints = numbers.map((number) => printer.print(`<p>number ${number}.`, { paper: 'a4' }))
  for (const [number, pdf] of (await Promise.all(prints)).entries()) {
    const { text } = await extractText(await getDocumentProxy(pdf), { mergePages: true })
    expect(text).toContain(`number ${number}.`)
  }
  expect(children() - before).toBe(one + 2)
  await printer.close()
  expect(children() - before).toBeLessThanOrEqual(1)
})

test('the memory of a group of processes is that of all of them', async () => {
  const inner =
    'const held = Buffer.alloc(100 << 20, 1); console.log(held.length); setInterval(() => held, 1000)'
  const outer = `require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(inner)}], { stdio: 'inherit' });${inner}`
  const child = spawn(process.execPath, ['-e', outer], {
    detached: true,
    stdio: ['ignore', 'pipe', 'ignore']
  })
  let said = ''
  while (said.split('\n').length < 3) said += (await once(child.stdout, 'data')).join('')
  const group = child.pid ?? 0
  expect(memoryOf(group)).toBeGreaterThan(200)
  process.kill(-group, 'SIGKILL')
  await once(child, 'exit')
  await expect.poll(() => memoryOf(group)).toBe(0)
})

test('nothing holds on to a document that was handed over', async () => {
  const printer = await openPrinter({ isolation: 'auto', deadline: 60, pages: 1 })
  const held: WeakRef<Uint8Array>[] = []
  for (let number = 0; number < 6; number++)
    held.push(new WeakRef(await printer.print(`<p>number ${number}.`, { paper: 'a4' })))
  setFlagsFromString('--expose-gc')
  await runInNewContext('gc({ execution: "async" })')
  expect(held.slice(0, -1).filter((one) => one.deref() !== undefined)).toEqual([])
  await printer.close()
})
