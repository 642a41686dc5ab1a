import { lstatSync, mkdtempSync, readdirSync, readlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { removeAfterDeath } from '../caretaker.ts'
import { isOpenToAll, isRoot } from './folders.ts'
import { removeAtExit, removeFolder } from './leftovers.ts'

/**
 * Makes a new temporary folder that only this user can enter, removed at the end of the process. Folders that
 * processes left which were killed, and their caretakers too, are swept first. Root's lies where others can reach it once its mode allows
 * them: the browser is dropped to another user.
 */
export function newTemporaryFolder(): string {
  const places = isRoot() ? [tmpdir(), '/tmp', '/var/tmp'].filter(isReachable) : []
  const place = places[0] ?? tmpdir()
  const prefix = namePrefix()
  sweep(place, prefix)
  const own = join(place, `${prefix}${process.pid}-`)
  removeAfterDeath(own)
  const path = mkdtempSync(own)
  removeAtExit(path)
  return path
}

function isReachable(folder: string): boolean {
  try {
    return isOpenToAll(folder)
  } catch {
    return false
  }
}

/** Process ids mean nothing across containers that share a temporary folder: the namespace is part of the name. */
function namePrefix(): string {
  const space = process.platform === 'linux' ? readlinkSync('/proc/self/ns/pid').replace(/\D+/g, '') : '0'
  return `precis-browser-${space}-`
}

function sweep(place: string, prefix: string): void {
  for (const name of readdirSync(place).filter((entry) => entry.startsWith(prefix))) {
    const owner = Number.parseInt(name.slice(prefix.length), 10)
    const path = join(place, name)
    if (Number.isInteger(owner) && !isRunning(owner) && isOwn(path)) removeFolder(path)
  }
}

function isOwn(path: string): boolean {
  const status = lstatSync(path, { throwIfNoEntry: false })
  const ours = process.getuid === undefined || status?.uid === process.getuid()
  return ours && status?.isDirectory() === true
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH')
  }
}
