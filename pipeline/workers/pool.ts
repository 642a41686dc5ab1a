import { type Jobs, type Share, Worker, type WorkerOptions } from './worker.ts'

/** The address of a module that workers run, which stands beside the one that starts them: a source, or what was built of it. */
export function entryBeside(address: string, name: string): URL {
  return new URL(`./${name}${address.slice(address.lastIndexOf('.'))}`, address)
}

/** Workers that do jobs, one each at a time; more jobs wait. */
export class Pool<Known extends Jobs> {
  readonly #options: WorkerOptions
  /** How many jobs are done at a time. */
  readonly most: number
  readonly #idle: Worker<Known>[] = []
  readonly #all = new Set<Worker<Known>>()
  readonly #waiting: (() => void)[] = []
  #busy = 0

  /** @param most how many jobs are done at a time; workers are started when they are first needed */
  constructor(options: WorkerOptions, most: number) {
    this.#options = options
    this.most = Math.max(1, Math.floor(most))
  }

  /** Starts workers before there are jobs for them: a worker takes a while to load what it runs. */
  warm(count: number): void {
    while (this.#all.size < Math.min(count, this.most)) this.#idle.push(this.#start())
  }

  /** See `Worker.do`. A worker that was ended is replaced: only the job that ended it is lost. */
  async do<Name extends keyof Known & string>(
    job: Name,
    input: Parameters<Known[Name]>[0],
    share: Share
  ): Promise<ReturnType<Known[Name]>> {
    if (this.#busy >= this.most) await new Promise<void>((resolve) => this.#waiting.push(resolve))
    else this.#busy += 1
    const worker = this.#free() ?? this.#start()
    try {
      return await worker.do(job, input, share)
    } finally {
      if (worker.ended) this.#all.delete(worker)
      else this.#idle.push(worker)
      const next = this.#waiting.shift()
      if (next) next()
      else this.#busy -= 1
    }
  }

  /** Ends all workers, also those at work. */
  async close(): Promise<void> {
    await Promise.all([...this.#all].map((worker) => worker.stop()))
    this.#all.clear()
  }

  /** A worker without work; one that has ended in the meantime is none. */
  #free(): Worker<Known> | undefined {
    for (let worker = this.#idle.pop(); worker; worker = this.#idle.pop()) {
      if (!worker.ended) return worker
      this.#all.delete(worker)
    }
    return undefined
  }

  #start(): Worker<Known> {
    const worker = new Worker<Known>(this.#options)
    this.#all.add(worker)
    return worker
  }
}
