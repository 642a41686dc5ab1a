import { readdirSync, readFileSync } from 'node:fs'

/** Linux counts in pages, whatever the machine (proc(5)). */
const pageBytes = 4096

/**
 * The memory that the processes of a group hold for themselves, in megabytes, as Linux tells it; 0 elsewhere.
 *
 * @param group the number of the process that leads it
 */
export function memoryOf(group: number): number {
  let pages = 0
  for (const name of entries('/proc')) {
    if (!/^\d+$/.test(name) || groupOf(name) !== group) continue
    const [, resident = 0, shared = 0] = textOf(`/proc/${name}/statm`).split(' ').map(Number)
    pages += resident - shared
  }
  return (pages * pageBytes) / 2 ** 20
}

function groupOf(process: string): number {
  const text = textOf(`/proc/${process}/stat`)
  return Number(text.slice(text.lastIndexOf(')') + 2).split(' ')[2])
}

/** Empty for a process that is gone. */
function textOf(path: string): string {
  try {
    return readFileSync(path, 'latin1')
  } catch {
    return ''
  }
}

function entries(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
