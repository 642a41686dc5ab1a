import type { Reporter, ReporterSettings } from './reporter.ts'
import { totalsOf } from './totals.ts'

/** For machines: every event as an object of its own on standard output, a line each, the totals last. */
export function jsonReporter({ terminal }: ReporterSettings): Reporter {
  const start = performance.now()
  const seconds = () => Math.round(performance.now() - start) / 1000
  const write = (event: object) => terminal.out(`${JSON.stringify(event)}\n`)
  return {
    onProgress: (progress) => write({ ...progress, seconds: seconds() }),
    end: (result, output) => {
      for (const message of result.messages) write({ kind: 'message', ...message })
      write({ kind: 'done', ...totalsOf(result), output, seconds: seconds() })
    }
  }
}
