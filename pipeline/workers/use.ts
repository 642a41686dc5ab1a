import { readFileSync } from 'node:fs'

/** What a process has used of the machine so far. */
export interface Use {
  /** Milliseconds of computing, those of collecting garbage among them. */
  readonly milliseconds: number
  /** Megabytes of memory that it holds now; undefined where the system does not tell. */
  readonly megabytes?: number
}

/** Linux counts in hundredths of a second and in pages, whatever the machine (proc(5)). */
const ticksPerSecond = 100
const pageBytes = 4096

/** The fields of `/proc/PID/stat` behind the name of the program, which may hold anything. */
const fields = { user: 11, system: 12, pages: 21 }

/**
 * What a process has used, as Linux tells it; undefined elsewhere, and of a process that is gone.
 *
 * @param pid the number of the process
 */
export function useOf(pid: number): Use | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1')
    const all = text.slice(text.lastIndexOf(')') + 2).split(' ')
    const at = (field: number) => Number(all[field])
    return {
      milliseconds: ((at(fields.user) + at(fields.system)) * 1000) / ticksPerSecond,
      megabytes: (at(fields.pages) * pageBytes) / 2 ** 20
    }
  } catch {
    return undefined
  }
}
