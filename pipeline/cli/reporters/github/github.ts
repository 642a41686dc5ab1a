import { appendFile } from 'node:fs/promises'
import type { Reporter, ReporterSettings } from '../reporter.ts'
import type { RunResult } from '../run-result.ts'
import { annotations } from './annotations.ts'
import { jobSummary } from './job-summary.ts'

/** For GitHub Actions: annotations beside the lines they are about, and a summary of the job with all the rest, and counts as outputs of the step. */
export function githubReporter({ terminal, verbose, surroundings }: ReporterSettings): Reporter {
  const start = performance.now()
  const { below, summaryFile, outputFile } = surroundings
  return {
    onProgress: () => {},
    end: async (run) => {
      const { commands, left } = annotations(run.messages, { below, verbose })
      for (const command of commands) terminal.out(`${command}\n`)
      const words = run.summary((performance.now() - start) / 1000)
      terminal.out(`${words}\n`)
      if (left.length > 0) terminal.out(`${moreWords(left.length, summaryFile !== undefined)}\n`)
      if (summaryFile !== undefined) await appendFile(summaryFile, jobSummary({ run, words, left }))
      if (outputFile !== undefined) await appendFile(outputFile, outputs(run))
    }
  }
}

/** Counts as outputs of the step, a line each. */
function outputs({ totals, messages }: RunResult): string {
  const warnings = messages.filter(({ severity }) => severity === 'warning').length
  return Object.entries({ ...totals, warnings })
    .filter(([, value]) => typeof value === 'number')
    .map(([name, value]) => `${name}=${value}\n`)
    .join('')
}

function moreWords(count: number, hasSummary: boolean): string {
  const messages = count === 1 ? '1 more message' : `${count} more messages`
  return `${messages} ${hasSummary ? 'in the summary of the job' : 'without annotation: no GITHUB_STEP_SUMMARY to write into'}`
}
