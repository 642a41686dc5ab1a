import { check } from '../build/check.ts'
import type { CheckOptions, CheckResult } from '../build/check-options.ts'
import { type SourceFlags, sourceOptions } from './build-command.ts'
import { exitCodes } from './exit-codes.ts'
import { interruptible } from './interruption.ts'
import { openReporters, type ReportingFlags, warningsAllowed } from './reporting.ts'
import { checkRun, isOfOutputs, isOutOfDate } from './run-results.ts'
import { settings } from './settings.ts'
import type { Terminal } from './terminal.ts'

/** The options of `precis check`. */
export interface CheckFlags extends SourceFlags, ReportingFlags {
  /** False behind `--no-outputs`. */
  readonly outputs?: boolean
}

/** Says what there is to say of sources and of what was built of them, and writes nothing; returns the exit code. */
export async function checkCommand(
  paths: readonly string[],
  flags: CheckFlags,
  terminal: Terminal
): Promise<number> {
  const root = process.cwd()
  const config = await settings(flags, root)
  const mostWarnings = warningsAllowed(flags)
  const { outputs = true, strict = false } = flags
  const options: CheckOptions = { ...sourceOptions(paths, flags, config, root), outputs }
  const reporter = await openReporters(flags, terminal)
  return interruptible(async (signal) => {
    const result = await check({ ...options, signal, onProgress: reporter.onProgress })
    await reporter.end(checkRun(result, { strict }))
    return exitCode(result, mostWarnings)
  }, terminal)
}

/** What is wrong with a source goes over outputs that are out of date. */
function exitCode({ messages, sources }: CheckResult, mostWarnings: number): number {
  const own = messages.filter((one) => !isOfOutputs(one))
  const failed =
    sources.some(({ state }) => state === 'refused') || own.some(({ severity }) => severity === 'error')
  const warnings = own.filter(({ severity }) => severity === 'warning').length
  if (failed || warnings > mostWarnings) return exitCodes.content
  return isOutOfDate(messages) ? exitCodes.outOfDate : exitCodes.fine
}
