import { build } from '../build/build.ts'
import type { BuildOptions, BuildResult, Shard } from '../build/build-options.ts'
import type { Config } from '../model/config.ts'
import { exitCodes } from './exit-codes.ts'
import { interruptible } from './interruption.ts'
import { configPathOf, type SettingFlags, settings } from './settings.ts'
import { openReporters, type ReportingFlags, warningsAllowed } from './reporting.ts'
import { buildRun } from './run-results.ts'
import { UsageError } from './usage-error.ts'
import type { Terminal } from './terminal.ts'
import { whole } from './whole.ts'

/** The last second of the year 9999: later ones have no date in a PDF. */
const lastSecond = 253_402_300_799

/** The options that say which sources are meant, and what they are built with. */
export interface SourceFlags extends SettingFlags {
  readonly concurrency?: string
  /** A revision; true where none is named. */
  readonly changed?: string | true
  readonly shard?: string
  readonly browser?: string
}

/** The options of `precis build`. */
export interface BuildFlags extends SourceFlags, ReportingFlags {
  readonly force?: boolean
  readonly dryRun?: boolean
  readonly failFast?: boolean
  readonly verify?: boolean
}

/** Builds sources and says what came of it; returns the exit code. */
export async function buildCommand(
  paths: readonly string[],
  flags: BuildFlags,
  terminal: Terminal
): Promise<number> {
  const root = process.cwd()
  const config = await settings(flags, root)
  const mostWarnings = warningsAllowed(flags)
  const { verbose = false, strict = false, force = false, failFast = false } = flags
  const options = { ...sourceOptions(paths, flags, config, root), force, failFast }
  const reporter = await openReporters(flags, terminal)
  if (flags.dryRun) {
    const { rehearse } = await import('./dry-run.ts')
    return rehearse(options, terminal, verbose)
  }
  return interruptible(async (signal) => {
    const result = await build({ ...options, signal, onProgress: reporter.onProgress })
    const code = exitCode(result, mostWarnings)
    const isToBeProved = flags.verify === true && code === exitCodes.fine
    const proving = isToBeProved ? await import('./verify-command.ts') : undefined
    const proof = await proving?.verifyPaths(paths, config, reporter.onProgress)
    await reporter.end(buildRun(result, config.output, { strict }, proof))
    return proving && proof && !proving.isProved(proof) ? exitCodes.content : code
  }, terminal)
}

/** What is to be built, or looked at as if it were, as the command line says. */
export function sourceOptions(
  paths: readonly string[],
  flags: SourceFlags,
  config: Config,
  root: string
): BuildOptions {
  const { changed, shard, concurrency, browser } = flags
  const configPath = configPathOf(flags, root)
  return {
    ...(paths.length > 0 ? { paths } : {}),
    config,
    root,
    ...(configPath ? { configPath } : {}),
    ...(concurrency ? { concurrency: whole('--concurrency', concurrency, { least: 1, most: 999 }) } : {}),
    ...(changed === undefined ? {} : { changedSince: changed === true ? '' : changed }),
    ...(shard ? { shard: shardOf(shard) } : {}),
    ...(browser ? { browserPath: browser } : {}),
    ...environment()
  }
}

/** What the environment says: the browser that Puppeteer is told to use, and the date of the outputs. */
export function environment(): { environmentPath?: string; epoch?: number } {
  const { PUPPETEER_EXECUTABLE_PATH: path, SOURCE_DATE_EPOCH: epoch } = process.env
  return {
    ...(path ? { environmentPath: path } : {}),
    ...(epoch ? { epoch: seconds(epoch) } : {})
  }
}

function seconds(epoch: string): number {
  if (/^\d{1,12}$/.test(epoch) && Number(epoch) <= lastSecond) return Number(epoch)
  throw new UsageError(
    `Unexpected SOURCE_DATE_EPOCH \`${epoch}\`, expected seconds from 1970 to the end of 9999`
  )
}

function shardOf(value: string): Shard {
  const [index = 0, count = 0] = /^\d{1,5}\/\d{1,5}$/.test(value) ? value.split('/').map(Number) : []
  if (index >= 1 && index <= count) return { index, count }
  throw new UsageError(`Unexpected --shard \`${value}\`, expected i/n, such as 1/4, with i from 1 to n`)
}

function exitCode({ messages, refused }: BuildResult, mostWarnings: number): number {
  const failed = refused.length > 0 || messages.some(({ severity }) => severity === 'error')
  const warnings = messages.filter(({ severity }) => severity === 'warning').length
  return failed || warnings > mostWarnings ? exitCodes.content : exitCodes.fine
}
