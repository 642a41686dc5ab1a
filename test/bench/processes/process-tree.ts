import { commandLine, heldMegabytes, numbers, type ProcessRow, processRow } from './process-table.ts'

/** What a process of a tree is for. */
export type Part = 'main' | 'workers' | 'browser'

/** A figure for all processes of a tree, and for those of each purpose. */
export type ByPart = Readonly<Record<Part | 'all', number>>

/** What is watched of a tree; the more, the more the watch itself takes. */
export type Watched = 'nothing' | 'time' | 'memory'

/** What a tree of processes has used; zeros where nothing was watched. */
export interface TreeUse {
  /** Milliseconds of computing. */
  readonly milliseconds: ByPart
  /** Megabytes at the moment when all together held most. */
  readonly megabytes: ByPart
}

/** How often the processes are looked at, in milliseconds: what one computes after the last look before its end is lost. */
const interval = 50

/** Memory takes long to read and is looked at every so many times. */
const memoryInterval = 5

/** After so many looks strangers are looked at again: a number may have come to stand for another process. */
const forgetting = 100

interface Member {
  readonly part: Part
  readonly milliseconds: number
}

/** Watches a process and all that come from it, also those whose parent has ended. */
export class ProcessTree {
  readonly #root: number
  readonly #watched: Watched
  readonly #members = new Map<string, Member>()
  /** Members that ran at the last look, and the keys that they are known by. */
  #alive = new Map<number, string>()
  /** The numbers of processes that are none of ours. */
  readonly #strangers = new Set<number>([process.pid])
  readonly #timer: NodeJS.Timeout | undefined
  #peak = sums([])
  #looks = 0

  constructor(root: number, watched: Watched) {
    this.#root = root
    this.#watched = watched
    if (watched === 'nothing') return
    this.#timer = setInterval(() => this.#look(), interval)
    this.#look()
  }

  /** Ends the watch and hands back what was seen. */
  stop(): TreeUse {
    clearInterval(this.#timer)
    const used = [...this.#members.values()].map(({ part, milliseconds }) => [part, milliseconds] as const)
    return { milliseconds: sums(used), megabytes: this.#peak }
  }

  #look(): void {
    if (this.#looks++ % forgetting === 0) this.#strangers.clear()
    const rows = this.#tree()
    for (const row of rows) this.#count(row)
    this.#alive = new Map(rows.map((row) => [row.pid, keyOf(row)]))
    if (this.#watched === 'memory' && this.#looks % memoryInterval === 0) this.#weigh()
  }

  #tree(): ProcessRow[] {
    const rows = numbers()
      .filter((pid) => !this.#strangers.has(pid))
      .flatMap((pid) => processRow(pid) ?? [])
    const ours = new Map<number, ProcessRow>()
    // A child may have a smaller number than its parent: numbers start again from the first.
    for (let found = -1; found < ours.size; ) {
      found = ours.size
      for (const row of rows) if (this.#isOurs(row, ours)) ours.set(row.pid, row)
    }
    for (const { pid } of rows) if (!ours.has(pid)) this.#strangers.add(pid)
    return [...ours.values()]
  }

  #isOurs(row: ProcessRow, ours: ReadonlyMap<number, ProcessRow>): boolean {
    const isKnown = this.#alive.get(row.pid) === keyOf(row)
    return row.pid === this.#root || isKnown || ours.has(row.parent)
  }

  #count(row: ProcessRow): void {
    const known = this.#members.get(keyOf(row))
    // What starts a browser becomes one: only what is known to be something else than that stays what it was.
    const part = known && known.part !== 'main' ? known.part : this.#partOf(row.pid)
    this.#members.set(keyOf(row), { part, milliseconds: row.milliseconds })
  }

  #partOf(pid: number): Part {
    if (pid === this.#root) return 'main'
    const words = commandLine(pid)
    if (words.some((word) => /build-worker\.[jt]s$/.test(word))) return 'workers'
    // The processes of a browser name themselves: one word with blanks for all.
    return /--(?:type|user-data-dir)=/.test(words.join(' ')) ? 'browser' : 'main'
  }

  #weigh(): void {
    const held = [...this.#alive].map(
      ([pid, key]) => [this.#members.get(key)?.part ?? 'main', heldMegabytes(pid)] as const
    )
    const now = sums(held)
    if (now.all > this.#peak.all) this.#peak = now
  }
}

function keyOf({ pid, started }: ProcessRow): string {
  return `${pid} ${started}`
}

function sums(figures: readonly (readonly [Part, number])[]): ByPart {
  const total = { main: 0, workers: 0, browser: 0, all: 0 }
  for (const [part, figure] of figures) {
    total[part] += figure
    total.all += figure
  }
  return total
}
