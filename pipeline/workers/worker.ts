import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { killAfterDeath, spareAfterDeath } from '../caretaker.ts'
import { compiledCodeVariables } from '../compile-cache.ts'
import { faultOf, type FromWorker, type Outcome, resultOf, type ToWorker } from './letters.ts'
import { Overrun } from './overrun.ts'
import { useOf } from './use.ts'

/** What a worker may ask the main process to do, by name. */
export type Services = ReadonlyMap<string, (input: unknown) => Promise<unknown>>

/** How a worker is started. */
export interface WorkerOptions {
  /** The module that it runs, which calls `serve`. */
  readonly entry: URL
  /** What the module is given before its first job: plain data. */
  readonly data: unknown
  /** The memory that it should do with, in megabytes: a part is its heap, which cannot grow; in all it is ended at twice as much. */
  readonly megabytes: number
  readonly services: Services
}

/** How often it is looked at what a job has used, in milliseconds. */
const interval = 50

/** How much of its memory is a worker's heap; the rest is the program, new objects and what is compiled. */
const heap = 9 / 16

/** So many times longer than it computes a worker may be busy on a crowded machine. */
const crowd = 3

/** How long a job may compute, in seconds: until its text is parsed, and as a whole. */
export interface Share {
  readonly parsing: number
  readonly whole: number
}

/** Jobs by their names: what each takes and yields is plain data. */
export type Jobs = { readonly [name: string]: (input: never) => unknown }

/**
 * A process that does one job at a time, and is ended where one takes too much. A process rather than a thread, since
 * a thread whose memory runs out can take the whole program along.
 */
export class Worker<Known extends Jobs> {
  readonly #child: ChildProcess
  readonly #services: Services
  readonly #megabytes: number
  /** Settled when the worker has loaded what it runs: what that takes is not a job's. */
  readonly #ready: Promise<void>
  #isReady: () => void = () => {}
  #settle: ((outcome: Outcome | Error) => void) | undefined
  #ended: Error | undefined
  #isParsed = false
  /** When it began to compute, by the clock of the main process; undefined while it waits. */
  #busySince: number | undefined
  #busy = 0

  constructor({ entry, data, megabytes, services }: WorkerOptions) {
    this.#services = services
    this.#megabytes = megabytes
    this.#ready = new Promise((resolve) => {
      this.#isReady = resolve
    })
    this.#child = fork(fileURLToPath(entry), [], {
      serialization: 'advanced',
      // What works on strangers' texts needs no more of the environment, and no options of who started it.
      env: compiledCodeVariables(),
      execArgv: [`--max-old-space-size=${Math.floor(megabytes * heap)}`],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc']
    })
    this.#child.on('message', (letter: FromWorker) => this.#take(letter))
    this.#child.on('error', (error) => this.#end(error))
    const { pid } = this.#child
    // In the middle of a long text it does not notice that nobody waits for it any more.
    if (pid !== undefined) killAfterDeath(pid)
    this.#child.on('exit', (_, signal) => {
      if (pid !== undefined) spareAfterDeath(pid)
      // V8 ends a process whose heap can't grow.
      this.#end(signal === 'SIGABRT' ? new Overrun('memory') : unexpectedEnd())
    })
    this.#tell({ kind: 'open', data })
    this.#release()
  }

  /** Whether it can do no more jobs. */
  get ended(): boolean {
    return this.#ended !== undefined
  }

  /**
   * Does a job. Time in which the worker waits for a service does not count.
   *
   * @throws Overrun where it takes more; what the job throws, SourceErrors as such
   */
  async do<Name extends keyof Known & string>(
    job: Name,
    input: Parameters<Known[Name]>[0],
    share: Share
  ): Promise<ReturnType<Known[Name]>> {
    this.#hold()
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
      this.#release()
    }
  }

  /** Ends it, also in the middle of a job. */
  async stop(): Promise<void> {
    const { exitCode, signalCode } = this.#child
    if (exitCode !== null || signalCode !== null) return
    this.#hold()
    await new Promise<void>((resolve) => {
      this.#child.once('exit', () => resolve())
      this.#child.kill('SIGKILL')
    })
  }

  #watch({ parsing, whole }: Share): NodeJS.Timeout {
    this.#isParsed = false
    const spent = this.#clock()
    return setInterval(() => {
      const { milliseconds, megabytes = 0 } = spent()
      const isLong = milliseconds > (this.#isParsed ? whole : parsing) * 1000
      if (this.#ended || !(isLong || megabytes > this.#megabytes * 2)) return
      this.#end(new Overrun(isLong ? 'time' : 'memory'))
      this.#child.kill('SIGKILL')
    }, interval)
  }

  /** Measures from now on; where the system tells nothing of processes, by how long the worker was not waiting. */
  #clock(): () => { milliseconds: number; megabytes?: number } {
    const { pid = 0 } = this.#child
    const start = useOf(pid)
    this.#busy = 0
    this.#busySince = performance.now()
    return () => {
      const now = start && useOf(pid)
      if (start && now) return { ...now, milliseconds: now.milliseconds - start.milliseconds }
      const running = this.#busySince === undefined ? 0 : performance.now() - this.#busySince
      return { milliseconds: (this.#busy + running) / crowd }
    }
  }

  #take(letter: FromWorker): void {
    if (letter.kind === 'ready') this.#isReady()
    else if (letter.kind === 'parsed') this.#isParsed = true
    else if (letter.kind === 'done') this.#settle?.(letter)
    else void this.#answer(letter)
  }

  async #answer({ call, service, input }: Extract<FromWorker, { kind: 'call' }>): Promise<void> {
    this.#busy += performance.now() - (this.#busySince ?? performance.now())
    this.#busySince = undefined
    const outcome = await this.#serve(service, input)
    this.#busySince = performance.now()
    this.#tell({ kind: 'answer', call, ...outcome })
  }

  async #serve(service: string, input: unknown): Promise<Outcome> {
    try {
      return { value: await this.#services.get(service)?.(input) }
    } catch (error) {
      return { fault: faultOf(error) }
    }
  }

  /** A worker that is gone hears nothing; its end settles the job. */
  #tell(letter: ToWorker): void {
    if (this.#child.connected) this.#child.send(letter, () => {})
  }

  #end(reason: Error): void {
    this.#ended ??= reason
    this.#isReady()
    this.#settle?.(this.#ended)
  }

  /** Keeps the program alive while the worker works or is being ended, */
  #hold(): void {
    this.#child.ref()
    this.#child.channel?.ref()
  }

  /** and not for a worker without work. */
  #release(): void {
    this.#child.unref()
    this.#child.channel?.unref()
  }
}

function unexpectedEnd(): Error {
  return new Error('Unexpected end of a worker, expected it to go on')
}
