import type { BuildResult, Progress } from '../../build/build-options.ts'
import type { Terminal } from '../terminal.ts'

/** Tells of a build, as it goes on and at its end. */
export interface Reporter {
  readonly onProgress: (progress: Progress) => void
  end(result: BuildResult, output: string): void
}

/** What a reporter is made of. */
export interface ReporterSettings {
  readonly terminal: Terminal
  /** Also what is merely good to know. */
  readonly verbose: boolean
}
