import { type Jobs, type Share, Thread, type ThreadOptions } from './thread.ts'

/** The address of a module that threads run, which stands beside the one that starts them: a source, or what was built of it. */
export function entryBeside(address: string, name: string): URL {
  return new URL(`./${name}${address.slice(address.lastIndexOf('.'))}`, address)
}

/** Threads that do jobs, one each at a time; more jobs wait. */
export class Pool<Known extends Jobs> {
  readonly #options: ThreadOptions
  /** How many jobs are done at a time. */
  readonly most: number
  readonly #idle: Thread<Known>[] = []
  readonly #all = new Set<Thread<Known>>()
  readonly #waiting: (() => void)[] = []
  #busy = 0

  /** @param most how many jobs are done at a time; threads are started when they are first needed */
  constructor(options: ThreadOptions, most: number) {
    this.#options = options
    this.most = Math.max(1, Math.floor(most))
  }

  /** See `Thread.do`. A thread that was ended is replaced: only the job that ended it is lost. */
  async do<Name extends keyof Known & string>(
    job: Name,
    input: Parameters<Known[Name]>[0],
    share: Share
  ): Promise<ReturnType<Known[Name]>> {
    if (this.#busy >= this.most) await new Promise<void>((resolve) => this.#waiting.push(resolve))
    else this.#busy += 1
    const thread = this.#idle.pop() ?? this.#start()
    try {
      return await thread.do(job, input, share)
    } finally {
      if (thread.ended) this.#all.delete(thread)
      else this.#idle.push(thread)
      const next = this.#waiting.shift()
      if (next) next()
      else this.#busy -= 1
    }
  }

  /** Ends all threads, also those at work. */
  async close(): Promise<void> {
    await Promise.all([...this.#all].map((thread) => thread.stop()))
    this.#all.clear()
  }

  #start(): Thread<Known> {
    const thread = new Thread<Known>(this.#options)
    this.#all.add(thread)
    return thread
  }
}
