import { readFileSync } from 'node:fs'
import { MachineError } from '../model/machine-error.ts'

/** So many files has a build open at least, with a browser and without; and so many more for each source in work. */
const least = { browser: 128, none: 40 }
const each = 4

/**
 * Makes sure that a build may open as many files as it needs: in the middle of its work, what can't be started for
 * lack of them tells the reason badly or not at all. Where the system doesn't tell the limit, nothing is done.
 *
 * @param width how many sources are in work at a time
 * @throws MachineError where the limit is too low
 */
export function expectOpenFiles(width: number, { browser }: { readonly browser: boolean }): void {
  const needed = (browser ? least.browser : least.none) + each * width
  const limit = openFilesLimit()
  if (limit >= needed) return
  throw new MachineError(
    `Unexpected limit of ${limit} open files, expected at least ${needed}: raise it, \`ulimit -n 1024\``
  )
}

function openFilesLimit(): number {
  try {
    const limit = /^Max open files +(\d+)/m.exec(readFileSync('/proc/self/limits', 'latin1'))?.[1]
    return limit === undefined ? Infinity : Number(limit)
  } catch {
    return Infinity
  }
}
