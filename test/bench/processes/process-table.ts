import { readdirSync, readFileSync } from 'node:fs'

/** A process as Linux tells of it (proc(5)). */
export interface ProcessRow {
  readonly pid: number
  readonly parent: number
  /** When it started, in ticks since the machine did: with the number, it tells processes apart. */
  readonly started: string
  /** Milliseconds of computing in all, those of its threads among them, those of its children not. */
  readonly milliseconds: number
}

/** The fields of `/proc/PID/stat` behind the name of the program. */
const fields = { parent: 1, user: 11, system: 12, started: 19 }
const millisecondsPerTick = 10

/** A process by its number; undefined where it is gone. */
export function processRow(pid: number): ProcessRow | undefined {
  const text = read(pid, 'stat')
  if (text === undefined) return undefined
  const all = text.slice(text.lastIndexOf(')') + 2).split(' ')
  const at = (field: number) => Number(all[field])
  return {
    pid,
    parent: at(fields.parent),
    started: all[fields.started] ?? '',
    milliseconds: (at(fields.user) + at(fields.system)) * millisecondsPerTick
  }
}

/** The words of a process's command line; none where it is gone. */
export function commandLine(pid: number): string[] {
  return (read(pid, 'cmdline') ?? '').split('\0')
}

/**
 * Megabytes of memory that a process holds and that no file stands behind: anonymous and shared, what it shares counted
 * in equal parts for those who share it. Where that can't be read, such as of another user's process, shared memory
 * counts in full.
 */
export function heldMegabytes(pid: number): number {
  const exact = kilobytes(read(pid, 'smaps_rollup'), ['Pss_Anon', 'Pss_Shmem'])
  return (exact ?? kilobytes(read(pid, 'status'), ['RssAnon', 'RssShmem']) ?? 0) / 1024
}

function kilobytes(text: string | undefined, names: readonly string[]): number | undefined {
  if (!text) return undefined
  const found = names.map((name) => new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1])
  return found.includes(undefined) ? undefined : found.reduce((sum, one) => sum + Number(one), 0)
}

/** The numbers of all processes that run now; none where the system does not tell. */
export function numbers(): number[] {
  try {
    return readdirSync('/proc').map(Number).filter(Number.isInteger)
  } catch {
    return []
  }
}

function read(pid: number, file: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'latin1')
  } catch {
    return undefined
  }
}
