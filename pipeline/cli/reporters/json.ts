import { ruleLink } from '../../model/rule-link.ts'
import type { Reporter, ReporterSettings } from './reporter.ts'

/** For machines: every event as an object of its own on standard output, a line each, the totals last. */
export function jsonReporter({ terminal }: ReporterSettings): Reporter {
  const start = performance.now()
  const seconds = () => Math.round(performance.now() - start) / 1000
  const write = (event: object) => terminal.out(`${JSON.stringify(event)}\n`)
  return {
    onProgress: (progress) => write({ ...progress, seconds: seconds() }),
    end: ({ command, messages, totals }) => {
      for (const message of messages)
        write({ kind: 'message', ...message, explained: ruleLink(message.ruleId) })
      write({ kind: 'done', command, ...totals, seconds: seconds() })
    }
  }
}
