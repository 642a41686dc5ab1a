import { commandLine, heldMegabytes, type ProcessRow, processTable } from './process-table.ts'

/** What a process of a tree is for. */
export type Part = 'main' | 'workers' | 'browser'

/** What is watched of a tree; the more, the more the watch itself takes. */
export type Watched = 'nothing' | 'time' | 'memory'

/** What a tree of processes has used. */
export interface TreeUse {
  /** Milliseconds of computing of all processes, and of those for each purpose; 0 where nothing was watched. */
  readonly milliseconds: Readonly<Record<Part | 'all', number>>
  /** The most megabytes that all held at one time; 0 where it was not asked for. */
  readonly peakMegabytes: number
}

/** How often the processes are looked at, in milliseconds: what one computes after the last look before its end is lost. */
const interval = 40

/** Memory takes longer to read and is looked at every so many times. */
const memoryInterval = 4

interface Member {
  readonly part: Part
  milliseconds: number
}

/**
 * Watches a process and all that come from it, also those whose parent has ended. It is cheap enough to run beside what
 * is measured (about 1 ms a look); memory costs more and is looked at only where it is asked for.
 */
export class ProcessTree {
  readonly #root: number
  readonly #watched: Watched
  readonly #members = new Map<string, Member>()
  /** The numbers of processes that were members at the last look. */
  #alive = new Set<number>()
  readonly #timer: NodeJS.Timeout | undefined
  #peak = 0
  #looks = 0

  constructor(root: number, watched: Watched) {
    this.#root = root
    this.#watched = watched
    this.#alive.add(root)
    if (watched === 'nothing') return
    this.#timer = setInterval(() => this.#look(), interval)
    this.#look()
  }

  /** Ends the watch and hands back what was seen. */
  stop(): TreeUse {
    clearInterval(this.#timer)
    const milliseconds = { main: 0, workers: 0, browser: 0, all: 0 }
    for (const { part, milliseconds: used } of this.#members.values()) {
      milliseconds[part] += used
      milliseconds.all += used
    }
    return { milliseconds, peakMegabytes: this.#peak }
  }

  #look(): void {
    const rows = this.#tree()
    for (const row of rows) this.#count(row)
    this.#alive = new Set(rows.map(({ pid }) => pid))
    this.#looks += 1
    if (this.#watched !== 'memory' || this.#looks % memoryInterval !== 0) return
    this.#peak = Math.max(
      this.#peak,
      rows.reduce((sum, { pid }) => sum + heldMegabytes(pid), 0)
    )
  }

  #tree(): ProcessRow[] {
    const table = processTable()
    const children = Map.groupBy(table, ({ parent }) => parent)
    const found = new Map<number, ProcessRow>()
    const queue = table.filter(({ pid, started }) => this.#alive.has(pid) && this.#isSame(pid, started))
    for (let row = queue.pop(); row; row = queue.pop()) {
      if (found.has(row.pid)) continue
      found.set(row.pid, row)
      queue.push(...(children.get(row.pid) ?? []))
    }
    return [...found.values()]
  }

  /** Whether a number still stands for the process that it stood for. */
  #isSame(pid: number, started: string): boolean {
    return this.#members.size === 0 || this.#members.has(`${pid} ${started}`)
  }

  #count({ pid, started, milliseconds }: ProcessRow): void {
    const key = `${pid} ${started}`
    const known = this.#members.get(key)
    // What starts a browser becomes one: only what is known to be one stays what it was.
    const part = known && known.part !== 'main' ? known.part : this.#partOf(pid)
    this.#members.set(key, { part, milliseconds: Math.max(milliseconds, known?.milliseconds ?? 0) })
  }

  #partOf(pid: number): Part {
    if (pid === this.#root) return 'main'
    const words = commandLine(pid)
    if (words.some((word) => /build-worker\.[jt]s$/.test(word))) return 'workers'
    // A browser whose processes name themselves has one word with blanks for all.
    return /--(?:type|user-data-dir)=/.test(words.join(' ')) ? 'browser' : 'main'
  }
}
