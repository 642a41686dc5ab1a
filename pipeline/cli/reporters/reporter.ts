import type { Progress } from '../../build/build-options.ts'
import type { Terminal } from '../terminal.ts'
import type { RunResult } from './run-result.ts'

/** Tells of a build, a check or a proof, as it goes on and at its end. */
export interface Reporter {
  readonly onProgress: (progress: Progress) => void
  end(run: RunResult): void | Promise<void>
}

/** What a reporter is made of. */
export interface ReporterSettings {
  readonly terminal: Terminal
  /** Also what is merely good to know. */
  readonly verbose: boolean
  readonly surroundings: Surroundings
}

/** What a reporter is told of where it runs. */
export interface Surroundings {
  /** The path of the current folder below that of the repository, with a slash behind it; "" where it is the same. */
  readonly below: string
  /** The file that GitHub Actions shows as the summary of a job. */
  readonly summaryFile?: string
  /** The file in which GitHub Actions looks for the outputs of a step. */
  readonly outputFile?: string
}
