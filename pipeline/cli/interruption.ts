import { exitCodes } from './exit-codes.ts'
import type { Terminal } from './terminal.ts'

/** The exit codes of programs that a signal has ended: 128 and the signal's number. */
const codes = { SIGINT: exitCodes.interrupted, SIGTERM: 143 } as const

/**
 * Runs work that tidies up after itself when the process is told to end: the signal given to it is then aborted. Told
 * a second time, the process ends at once.
 *
 * @returns the work's exit code, or the code that stands for the signal
 */
export async function interruptible(
  work: (signal: AbortSignal) => Promise<number>,
  terminal: Terminal
): Promise<number> {
  const controller = new AbortController()
  let code: number | undefined
  const end = (name: keyof typeof codes) => {
    if (code !== undefined) process.exit(code)
    code = codes[name]
    terminal.line('precis: interrupted')
    controller.abort()
  }
  process.on('SIGINT', end).on('SIGTERM', end)
  try {
    const done = await work(controller.signal)
    return code ?? done
  } catch (error) {
    if (code === undefined) throw error
    return code
  } finally {
    process.off('SIGINT', end).off('SIGTERM', end)
  }
}
