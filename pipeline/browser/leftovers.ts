import { rmSync } from 'node:fs'
import { killAfterDeath, spareAfterDeath } from '../caretaker.ts'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

const groups = new Set<number>()
const folders = new Set<string>()
let watching = false

/** Has a folder removed when this process ends, however it ends (save by SIGKILL). */
export function removeAtExit(folder: string): void {
  watch()
  folders.add(folder)
}

/** Has a process group killed when this process ends, also by SIGKILL. */
export function killAtExit(group: number): void {
  watch()
  groups.add(group)
  killAfterDeath(-group)
}

/** Kills a process group now. */
export function killGroup(group: number): void {
  groups.delete(group)
  spareAfterDeath(-group)
  try {
    process.kill(process.platform === 'win32' ? group : -group, 'SIGKILL')
  } catch {
    // It has ended already.
  }
}

/** Removes a folder now. A dying browser may still write to its profile: hence several tries. */
export function removeFolder(folder: string): void {
  folders.delete(folder)
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 20 })
  } catch {
    // The next run sweeps it.
  }
}

function removeAll(): void {
  for (const group of groups) killGroup(group)
  for (const folder of folders) removeFolder(folder)
}

function watch(): void {
  if (watching) return
  watching = true
  process.on('exit', removeAll)
  for (const signal of signals) process.once(signal, () => endBy(signal))
}

/** Cleans up and lets the signal do what it would have done, unless somebody else looks after it. */
function endBy(signal: (typeof signals)[number]): void {
  removeAll()
  if (process.listenerCount(signal) === 0) process.kill(process.pid, signal)
}
