import { randomUUID } from 'node:crypto'
import { constants, readFileSync, readlinkSync } from 'node:fs'
import { copyFile, link, lstat, mkdir, open, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { codeOf } from '../model/error-code.ts'
import { writeFailure } from './write-failure.ts'

/** Who holds a folder. */
interface Holder {
  readonly id: string
  readonly pid: number
  /** The machine and the space in which its process numbers count: containers may share a name. */
  readonly place: string
  /** When the process was started, by the machine's own count: numbers are used again. */
  readonly started: string
}

/** How a folder is waited for. */
export interface LockOptions {
  /** The lock's name: builds of different names don't wait for one another. */
  readonly name: string
  readonly signal?: AbortSignal | undefined
  /** Told once, where another process holds the folder. */
  readonly onWait?: ((pid: number) => void) | undefined
  /** Told where the last holder did not free the folder: it may have left something half done. */
  readonly onTakeOver?: (() => void) | undefined
}

/** How often the holder says that it is alive, and how long after that its lock is stale, in milliseconds. */
const heartbeat = 5_000
const patience = 60_000
/** For so long a lock may be half written, where the disk knows no links. */
const writing = 2_000
/** How often it is looked whether the folder is free. */
const interval = 200

/**
 * Waits until no other build works in a folder and holds it. A lock is stale where its process is gone from this
 * machine, or where it has not said for a minute that it is alive, by the clock of the folder's own disk.
 *
 * @returns frees the folder again
 * @throws the signal's reason where it is aborted; SourceError `write-failed` where nothing can be written
 */
export async function holdFolder(
  folder: string,
  { name, signal, onWait, onTakeOver }: LockOptions
): Promise<() => Promise<void>> {
  const path = join(folder, name)
  const holder: Holder = { id: randomUUID(), pid: process.pid, place: place(), started: startOf(process.pid) }
  const own = join(folder, `.${holder.id}.part`)
  await prepare(folder, own, holder)
  try {
    for (let isTold = false; !(await linked(own, path)); ) {
      signal?.throwIfAborted()
      const other = await readHolder(path)
      if (other && (await isStale(other, path, own))) {
        await breakLock(path, other, own)
        onTakeOver?.()
      } else if (other) {
        if (!isTold) onWait?.(other.pid)
        isTold = true
        await pause(interval, undefined, signal ? { signal } : {})
      }
    }
  } finally {
    await rm(own, { force: true }).catch(() => {})
  }
  await sweep(folder, path).catch(() => {})
  const timer = setInterval(() => void beat(path).catch(() => {}), heartbeat)
  timer.unref()
  return async () => {
    clearInterval(timer)
    // One that can't be removed is stale as soon as this process has ended.
    if ((await readHolder(path))?.id === holder.id) await rm(path, { force: true }).catch(() => {})
  }
}

/** Makes the folder and, in it, the file that will be the lock. */
async function prepare(folder: string, own: string, holder: Holder): Promise<void> {
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw writeFailure(folder, error)
  })
  if ((await lstat(folder)).isSymbolicLink())
    throw new Error(`Unexpected symbolic link ${folder}, expected a folder`)
  try {
    await writeFile(own, JSON.stringify(holder), { flag: 'wx' })
  } catch (error) {
    await rm(own, { force: true }).catch(() => {})
    throw writeFailure(folder, error)
  }
}

/** Stands for a lock that is none of ours. */
const nobody: Holder = { id: '', pid: 0, place: '', started: '' }
/** No lock of ours holds more. */
const mostBytes = 4096

/** What stands at a path, itself where it is a link. */
async function fileAt(path: string): Promise<{ size: number; isFile: boolean }> {
  const stats = await lstat(path)
  return { size: stats.size, isFile: stats.isFile() }
}

/** A link appears with all that its file holds, or not at all. */
async function linked(file: string, path: string): Promise<boolean> {
  try {
    await link(file, path).catch(async (error: unknown) => {
      if (codeOf(error) === 'EEXIST') throw error
      // Some disks know no links.
      await copyFile(file, path, constants.COPYFILE_EXCL)
    })
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw writeFailure(path, error)
  }
}

/** Removes what processes have left that were killed while they waited. */
async function sweep(folder: string, lock: string): Promise<void> {
  for (const name of await readdir(folder))
    if (/^\.[\da-f-]{36}\.part$/.test(name) && (await isOlder(join(folder, name), lock, patience)))
      await rm(join(folder, name), { force: true })
}

async function readHolder(path: string): Promise<Holder | undefined> {
  try {
    const { size, isFile } = await fileAt(path)
    if (!isFile || size > mostBytes) return nobody
    const { id, pid, place: where, started } = JSON.parse(await readFile(path, 'utf8'))
    return { id: String(id), pid: Number(pid), place: String(where), started: String(started) }
  } catch (error) {
    // Gone in the meantime; what is no lock of ours counts as one that nobody holds.
    return codeOf(error) === 'ENOENT' ? undefined : nobody
  }
}

async function isStale(other: Holder, path: string, own: string): Promise<boolean> {
  if (other.id === '') return isOlder(path, own, writing)
  if (other.place === place()) return startOf(other.pid) !== other.started
  return isOlder(path, own, patience)
}

/** Whether a file was written so many milliseconds ago and more, by the time that another has when it is written now. */
async function isOlder(path: string, own: string, milliseconds: number): Promise<boolean> {
  await beat(own)
  const [theirs, ours] = await Promise.all([lstat(path), lstat(own)]).catch(() => [undefined, undefined])
  return theirs !== undefined && ours !== undefined && ours.mtimeMs - theirs.mtimeMs > milliseconds
}

/** Removes a stale lock. Who may do so is settled by a file: otherwise two could, and one remove the other's new lock. */
async function breakLock(path: string, stale: Holder, own: string): Promise<void> {
  const permit = `${path}.breaking`
  await beat(own)
  if (!(await linked(own, permit))) {
    if (await isOlder(permit, own, patience)) await rm(permit, { force: true })
    return
  }
  try {
    if ((await readHolder(path))?.id === stale.id) await rm(path, { force: true })
  } finally {
    await rm(permit, { force: true })
  }
}

/** Writes a file's first byte again, so that its time is that of its own disk; what it holds is never torn. */
async function beat(path: string): Promise<void> {
  const file = await open(path, 'r+').catch(() => undefined)
  try {
    await file?.write('{', 0)
  } finally {
    await file?.close()
  }
}

function place(): string {
  try {
    return `${hostname()} ${readlinkSync('/proc/self/ns/pid')}`
  } catch {
    return hostname()
  }
}

/** When a process was started, in the machine's own count; `gone` where there is none, `unknown` where nobody tells. */
function startOf(pid: number): string {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (codeOf(error) === 'ESRCH') return 'gone'
  }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    // A zombie has ended; that nobody asked for its exit code is no reason to wait.
    return fields[0] === 'Z' ? 'gone' : (fields[19] ?? 'unknown')
  } catch {
    return 'unknown'
  }
}
