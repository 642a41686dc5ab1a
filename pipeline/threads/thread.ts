import { Worker } from 'node:worker_threads'
import { faultOf, type FromThread, type Outcome, type ToThread, resultOf } from './letters.ts'
import { Overrun } from './overrun.ts'

/** What a thread may ask the main thread to do, by name. */
export type Services = ReadonlyMap<string, (input: unknown) => Promise<unknown>>

/** How a thread is started. */
export interface ThreadOptions {
  /** The module that it runs, which calls `serve`. */
  readonly entry: URL
  /** What the module finds as `workerData`. */
  readonly data: unknown
  /** The most memory of its heap, in megabytes. */
  readonly megabytes: number
  readonly services: Services
}

/** How often a job's time is looked at, in milliseconds. */
const interval = 100

/** So many times longer than it computes a thread may be busy on a crowded machine. */
const crowd = 3

/** How long a job may compute, in seconds: until its text is parsed, and as a whole. */
export interface Share {
  readonly parsing: number
  readonly whole: number
}

/** Jobs by their names: what each takes and yields is plain data. */
export type Jobs = { readonly [name: string]: (input: never) => unknown }

/** A thread that does one job at a time, and is ended where one takes too much. */
export class Thread<Known extends Jobs> {
  readonly #worker: Worker
  readonly #services: Services
  /** Settled when the thread has loaded what it runs: what that takes is not a job's. */
  readonly #ready: Promise<void>
  #isReady: () => void = () => {}
  #settle: ((outcome: Outcome | Error) => void) | undefined
  #ended: Error | undefined
  #isParsed = false

  constructor({ entry, data, megabytes, services }: ThreadOptions) {
    this.#services = services
    this.#ready = new Promise((resolve) => {
      this.#isReady = resolve
    })
    this.#worker = new Worker(entry, {
      workerData: data,
      // What works on strangers' texts needs nothing of the environment, and no options of who started it.
      env: {},
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: megabytes }
    })
    // A thread without work does not keep the program alive.
    this.#worker.unref()
    this.#worker.on('message', (letter: FromThread) => this.#take(letter))
    this.#worker.on('error', (error) => this.#end(isOutOfMemory(error) ? new Overrun('memory') : error))
    this.#worker.on('exit', () => this.#end(new Error('Unexpected end of a thread, expected it to go on')))
  }

  /** Whether it can do no more jobs. */
  get ended(): boolean {
    return this.#ended !== undefined
  }

  /**
   * Does a job. Time in which the thread waits for a service does not count.
   *
   * @throws Overrun where it takes more; what the job throws, SourceErrors as such
   */
  async do<Name extends keyof Known & string>(
    job: Name,
    input: Parameters<Known[Name]>[0],
    share: Share
  ): Promise<ReturnType<Known[Name]>> {
    this.#worker.ref()
    await this.#ready
    if (this.#ended) throw this.#ended
    const settled = new Promise<Outcome | Error>((resolve) => {
      this.#settle = resolve
    })
    const timer = this.#watch(share)
    this.#tell({ kind: 'job', job, input })
    try {
      const outcome = await settled
      if (outcome instanceof Error) throw outcome
      // Both ends of the letters are typed by the same jobs.
      return resultOf(outcome) as ReturnType<Known[Name]>
    } finally {
      clearInterval(timer)
      this.#worker.unref()
    }
  }

  /** Ends it, also in the middle of a job. */
  async stop(): Promise<void> {
    await this.#worker.terminate()
  }

  #watch({ parsing, whole }: Share): NodeJS.Timeout {
    this.#isParsed = false
    const spent = this.#clock()
    let isAsked = false
    return setInterval(async () => {
      if (this.#ended || isAsked) return
      // A thread in the midst of collecting garbage answers late.
      isAsked = true
      const milliseconds = await spent()
      isAsked = false
      if (milliseconds <= (this.#isParsed ? whole : parsing) * 1000) return
      this.#end(new Overrun('time'))
      void this.#worker.terminate()
    }, interval)
  }

  /** Counts the milliseconds of computing from now on; it answers also while the thread is busy. */
  #clock(): () => Promise<number> {
    const worker = this.#worker
    if (typeof worker.cpuUsage !== 'function') {
      // Node before 24.6 knows only how long the thread was busy, which is more where others are busy too.
      const start = worker.performance.eventLoopUtilization()
      return async () => worker.performance.eventLoopUtilization(start).active / crowd
    }
    // A thread that has ended in the meantime has nothing to say of itself; its end settles the job.
    const start = worker.cpuUsage().catch(() => undefined)
    return async () => {
      const { user, system } = await worker.cpuUsage(await start).catch(() => ({ user: 0, system: 0 }))
      return (user + system) / 1000
    }
  }

  #take(letter: FromThread): void {
    if (letter.kind === 'ready') this.#isReady()
    else if (letter.kind === 'parsed') this.#isParsed = true
    else if (letter.kind === 'done') this.#settle?.(letter)
    else void this.#answer(letter)
  }

  async #answer({ call, service, input }: Extract<FromThread, { kind: 'call' }>): Promise<void> {
    const serve = this.#services.get(service)
    try {
      this.#tell({ kind: 'answer', call, value: await serve?.(input) })
    } catch (error) {
      this.#tell({ kind: 'answer', call, fault: faultOf(error) })
    }
  }

  #tell(letter: ToThread): void {
    this.#worker.postMessage(letter)
  }

  #end(reason: Error): void {
    this.#ended ??= reason
    this.#isReady()
    this.#settle?.(this.#ended)
  }
}

function isOutOfMemory(error: Error): boolean {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
