import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import type { Place } from './project.ts'

/** A process of this machine, as Linux tells of it. */
export interface Process {
  readonly pid: number
  readonly parent: number
  readonly group: number
  /** When it was started, in the machine's own count: numbers are used again. */
  readonly started: string
  readonly words: string
  readonly folder: string
}

/** So long, in milliseconds, after a build has ended, all that it started may take to end too. */
const grace = 3_000

/** All processes that have not ended. */
export function processes(): Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'latin1')
        const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
        const words = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ')
        const [state = '', parent, group] = fields
        if (state === 'Z' || state === 'X') return []
        return [
          {
            pid: Number(name),
            parent: Number(parent),
            group: Number(group),
            started: fields[19] ?? '',
            words,
            folder: readlinkSync(`/proc/${name}/cwd`)
          }
        ]
      } catch {
        return []
      }
    })
}

/** What a process has started, and what that has, without itself. */
export function descendants(root: number): Process[] {
  const all = processes()
  const family = new Set([root])
  for (let size = 0; size < family.size; ) {
    size = family.size
    for (const { pid, parent } of all) if (family.has(parent)) family.add(pid)
  }
  return all.filter(({ pid }) => pid !== root && family.has(pid))
}

/** Looks again and again at what a process has started, until it is asked what that was. */
export function followed(root: number): () => readonly Process[] {
  const known = new Map<string, Process>()
  const look = () => {
    for (const one of descendants(root)) known.set(`${one.pid} ${one.started}`, one)
  }
  const timer = setInterval(look, 200)
  return () => {
    look()
    clearInterval(timer)
    return [...known.values()]
  }
}

/** The processes of the browsers of a place: theirs are the groups in which one has a profile there. */
export function browserProcesses({ temporary }: Place): Process[] {
  const all = processes()
  const own = all.filter(({ words }) => words.includes(`--user-data-dir=${temporary}/`))
  const groups = new Set(own.map(({ group }) => group))
  return all.filter(({ group }) => groups.has(group))
}

/**
 * What a build that has ended has left: processes and temporary files.
 *
 * @param known processes that it is known to have had
 */
export async function leftBehind(place: Place, known: readonly Process[] = []): Promise<string | undefined> {
  let left = leftNow(place, known)
  for (let waited = 0; left.length > 0 && waited < grace; waited += 50) {
    await pause(50)
    left = leftNow(place, known)
  }
  return left.length === 0 ? undefined : `left behind: ${left.join('; ')}`
}

function leftNow({ folder, temporary }: Place, known: readonly Process[]): string[] {
  const isKnown = (one: Process) =>
    known.some(({ pid, started }) => pid === one.pid && started === one.started)
  const isThere = (one: Process) => one.folder.startsWith(folder) || one.words.includes(folder)
  const running = processes().filter((one) => isKnown(one) || isThere(one))
  return [...running.map(({ pid, words }) => `${pid} ${words.slice(0, 80)}`), ...readdirSync(temporary)]
}
