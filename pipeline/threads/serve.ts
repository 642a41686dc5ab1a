import { parentPort } from 'node:worker_threads'
import type { Jobs } from './thread.ts'
import { faultOf, type FromThread, type Outcome, type ToThread, resultOf } from './letters.ts'

/** Asks the main thread for what only it can do, by the name of a service. */
export type Call = (service: string, input: unknown) => Promise<unknown>

/** What a job may do beside its work. */
export interface Desk {
  readonly call: Call
  /** Says that the text is parsed: from here on the job has the time of its whole share. */
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
 * Makes the running thread a thread of a pool: it does one job at a time, by name.
 *
 * @throws Error outside a thread
 */
export function serve<Known extends Jobs>(works: Works<Known>): void {
  const port = parentPort
  if (!port) throw new Error('Unexpected main thread, expected a thread of a pool')
  const tell = (letter: FromThread) => port.postMessage(letter)
  const waiting = new Map<number, (outcome: Outcome) => void>()
  let calls = 0
  const call: Call = async (service, input) => {
    const number = ++calls
    const answered = new Promise<Outcome>((resolve) => waiting.set(number, resolve))
    tell({ kind: 'call', call: number, service, input })
    return resultOf(await answered)
  }
  const desk: Desk = { call, parsed: () => tell({ kind: 'parsed' }) }
  port.on('message', (letter: ToThread) => {
    if (letter.kind === 'answer') {
      waiting.get(letter.call)?.(letter)
      waiting.delete(letter.call)
      return
    }
    void outcomeOf(async () => works[letter.job]?.(letter.input as never, desk)).then((outcome) =>
      tell({ kind: 'done', ...outcome })
    )
  })
  tell({ kind: 'ready' })
}

async function outcomeOf(work: () => Promise<unknown>): Promise<Outcome> {
  try {
    return { value: await work() }
  } catch (error) {
    return { fault: faultOf(error) }
  }
}
