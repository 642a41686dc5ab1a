import { relative, sep } from 'node:path'
import type { Reporter, Surroundings } from './reporters/reporter.ts'
import { reportersNamed } from './reporters/named-reporters.ts'
import type { Terminal } from './terminal.ts'
import { whole } from './whole.ts'

/** The options of a command that reports. */
export interface ReportingFlags {
  readonly reporter?: readonly string[]
  readonly verbose?: boolean
  readonly strict?: boolean
  readonly maxWarnings?: string
}

/**
 * The reporters that a command line asks for; people's where it asks for none.
 *
 * @throws UsageError where there is no such reporter
 */
export function openReporters(
  { reporter = ['people'], verbose = false }: ReportingFlags,
  terminal: Terminal
): Promise<Reporter> {
  return reportersNamed(reporter, { terminal, verbose, surroundings: surroundings() })
}

/**
 * So many warnings are allowed: none where a run is strict, any number where nothing is said.
 *
 * @throws UsageError where the option is no number
 */
export function warningsAllowed({ strict, maxWarnings }: ReportingFlags): number {
  const named =
    maxWarnings === undefined ? Infinity : whole('--max-warnings', maxWarnings, { least: 0, most: 999_999 })
  return strict ? 0 : named
}

/** Collects an option that may be given several times. */
export function collected(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), value]
}

/** Annotations name files from the top of the repository, wherever in it the command runs. */
function surroundings(): Surroundings {
  const { GITHUB_STEP_SUMMARY: summaryFile, GITHUB_OUTPUT: outputFile } = process.env
  const { GITHUB_WORKSPACE: top, CI_PROJECT_DIR: project } = process.env
  const place = top ?? project
  const below = place ? relative(place, process.cwd()).split(sep).join('/') : ''
  const isInside = below !== '' && below !== '..' && !below.startsWith('../')
  return {
    below: isInside ? `${below}/` : '',
    ...(summaryFile ? { summaryFile } : {}),
    ...(outputFile ? { outputFile } : {})
  }
}
