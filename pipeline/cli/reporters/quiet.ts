import { report } from '../../build/report.ts'
import type { Reporter, ReporterSettings } from './reporter.ts'

/** Says nothing but what is wrong. */
export function quietReporter({ terminal, verbose }: ReporterSettings): Reporter {
  return {
    onProgress: () => {},
    end: ({ messages }) => {
      for (const line of report(messages, { color: terminal.color, verbose })) terminal.line(line)
    }
  }
}
