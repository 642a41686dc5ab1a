import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { holdFolder } from '../pipeline/publish/folder-lock.ts'
import { temporaryFolder } from './support/precis.ts'

const name = 'lock'

/** A folder that somebody holds; the time of the lock is so many seconds ago. */
function held(by: object, seconds = 0): string {
  const folder = temporaryFolder()
  const lock = join(folder, name)
  writeFileSync(
    lock,
    JSON.stringify({ id: 'other', pid: process.pid, place: 'elsewhere', started: '1', ...by })
  )
  const time = Date.now() / 1000 - seconds
  utimesSync(lock, time, time)
  return folder
}

/** Whether a folder is got within a second. */
async function isGot(folder: string): Promise<boolean> {
  const signal = AbortSignal.timeout(1_000)
  try {
    const release = await holdFolder(folder, { name, signal })
    await release()
    return true
  } catch {
    return false
  }
}

describe('a folder', () => {
  test('is held by one at a time, each in its turn, and nothing is left behind', async () => {
    const folder = temporaryFolder()
    let holders = 0
    const most: number[] = []
    await Promise.all(
      Array.from({ length: 8 }, async () => {
        const release = await holdFolder(folder, { name })
        most.push(++holders)
        await new Promise((resolve) => setTimeout(resolve, 20))
        holders -= 1
        await release()
      })
    )
    expect(most).toEqual(Array(8).fill(1))
    expect(readdirSync(folder)).toEqual([])
  })

  test('that a process on another machine holds is waited for, and its name is told once', async () => {
    const folder = held({}, 30)
    const told: number[] = []
    const waiting = holdFolder(folder, {
      name,
      signal: AbortSignal.timeout(1_000),
      onWait: (pid) => told.push(pid)
    })
    await expect(waiting).rejects.toThrow()
    expect(told).toEqual([process.pid])
    expect(readdirSync(folder)).toEqual([name])
  })

  test('is free where its holder has been silent for more than a minute', async () => {
    expect(await isGot(held({}, 70))).toBe(true)
  })

  test('is free where its holder has ended, or the number is now that of another process', async () => {
    const own = await placeHere()
    expect(await isGot(held({ place: own, pid: 2 ** 22 + 1 }))).toBe(true)
    expect(await isGot(held({ place: own, started: 'before' }))).toBe(true)
    const { started } = await holderHere()
    expect(await isGot(held({ place: own, started }))).toBe(false)
  })

  test('is free where what stands for a lock is none, once it has had the time to be written', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, name), '')
    expect(await isGot(folder)).toBe(false)
    utimesSync(join(folder, name), 1, 1)
    expect(await isGot(folder)).toBe(true)
  })

  test('of another name is another', async () => {
    const release = await holdFolder(held({}), { name: 'lock-1-of-2' })
    await release()
  })

  test('is rid of what killed processes have left', async () => {
    const folder = temporaryFolder()
    const left = join(folder, '.00000000-0000-0000-0000-000000000000.part')
    writeFileSync(left, '{}')
    utimesSync(left, 1, 1)
    await (await holdFolder(folder, { name }))()
    expect(existsSync(left)).toBe(false)
  })
})

/** How this process names itself as a holder. */
async function holderHere(): Promise<{ place: string; started: string }> {
  const folder = temporaryFolder()
  const release = await holdFolder(folder, { name })
  const holder = JSON.parse(readFileSync(join(folder, name), 'utf8'))
  await release()
  return holder
}

async function placeHere(): Promise<string> {
  return (await holderHere()).place
}
