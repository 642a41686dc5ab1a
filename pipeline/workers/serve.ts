import { writeCompiledCode } from '../compile-cache.ts'
import { faultOf, type FromWorker, type Outcome, resultOf, type ToWorker } from './letters.ts'
import type { Jobs } from './worker.ts'

/** Asks the main process for what only it can do, by the name of a service. */
export type Call = (service: string, input: unknown) => Promise<unknown>

/** What a job may do beside its work. */
export interface Desk {
  readonly call: Call
  /** Says that the text is parsed: from here on the job has its whole share. */
  readonly parsed: () => void
}

/** What does the jobs of each name. */
export type Works<Known extends Jobs> = {
  readonly [Name in keyof Known]: (
    input: Parameters<Known[Name]>[0],
    desk: Desk
  ) => Promise<ReturnType<Known[Name]>>
}

/**
 * Makes the running process a worker of a pool: it does one job at a time, by name, and ends with the process that
 * started it.
 *
 * @param open makes what does the jobs of what the pool gives each of its workers
 * @throws Error outside a worker
 */
export function serve<Known extends Jobs, Data>(open: (data: Data) => Works<Known>): void {
  const send = process.send?.bind(process)
  if (!send) throw new Error('Unexpected process of its own, expected a worker of a pool')
  const tell = (letter: FromWorker) => void send(letter)
  const waiting = new Map<number, (outcome: Outcome) => void>()
  let works: Works<Known> | undefined
  let calls = 0
  let isKept = false
  const call: Call = async (service, input) => {
    const number = ++calls
    const answered = new Promise<Outcome>((resolve) => waiting.set(number, resolve))
    tell({ kind: 'call', call: number, service, input })
    return resultOf(await answered)
  }
  const desk: Desk = { call, parsed: () => tell({ kind: 'parsed' }) }
  process.on('disconnect', () => process.exit())
  process.on('message', (letter: ToWorker) => {
    if (letter.kind === 'open') {
      // Both ends of the letters are typed by the same data and jobs.
      works = open(letter.data as Data)
      tell({ kind: 'ready' })
    } else if (letter.kind === 'answer') {
      waiting.get(letter.call)?.(letter)
      waiting.delete(letter.call)
    } else
      void outcomeOf(async () => works?.[letter.job]?.(letter.input as never, desk)).then((outcome) => {
        tell({ kind: 'done', ...outcome })
        if (!isKept) writeCompiledCode()
        isKept = true
      })
  })
}

async function outcomeOf(work: () => Promise<unknown>): Promise<Outcome> {
  try {
    return { value: await work() }
  } catch (error) {
    return { fault: faultOf(error) }
  }
}
