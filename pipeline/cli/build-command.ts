import { build } from '../build/build.ts'
import type { BuildOptions, BuildResult, Shard } from '../build/build-options.ts'
import type { Config } from '../model/config.ts'
import { exitCodes } from './exit-codes.ts'
import { interruptible } from './interruption.ts'
import { configPathOf, type SettingFlags, settings } from './settings.ts'
import { reporterNamed } from './reporters/named-reporter.ts'
import { UsageError } from './usage-error.ts'
import type { Terminal } from './terminal.ts'
import { whole } from './whole.ts'

/** The last second of the year 9999: later ones have no date in a PDF. */
const lastSecond = 253_402_300_799

/** The options of `precis build`. */
export interface BuildFlags extends SettingFlags {
  readonly concurrency?: string
  /** A revision; true where none is named. */
  readonly changed?: string | true
  readonly shard?: string
  readonly force?: boolean
  readonly dryRun?: boolean
  readonly failFast?: boolean
  readonly maxWarnings?: string
  readonly strict?: boolean
  readonly verify?: boolean
  readonly browser?: string
  readonly reporter?: string
  readonly verbose?: boolean
}

/** Builds sources and says what came of it; returns the exit code. */
export async function buildCommand(
  paths: readonly string[],
  flags: BuildFlags,
  terminal: Terminal
): Promise<number> {
  const root = process.cwd()
  const config = await settings(flags, root)
  const mostWarnings =
    flags.maxWarnings === undefined
      ? Infinity
      : whole('--max-warnings', flags.maxWarnings, { least: 0, most: 999_999 })
  const options = optionsOf(paths, flags, config, root)
  const { verbose = false } = flags
  const reporter = reporterNamed(flags.reporter ?? 'people', { terminal, verbose })
  if (flags.dryRun) {
    const { rehearse } = await import('./dry-run.ts')
    return rehearse(options, terminal, verbose)
  }
  return interruptible(async (signal) => {
    const result = await build({ ...options, signal, onProgress: reporter.onProgress })
    reporter.end(result, config.output)
    const code = exitCode(result, flags.strict ? 0 : mostWarnings)
    if (!flags.verify || code !== exitCodes.fine) return code
    const { verifyPaths } = await import('./verify-command.ts')
    return verifyPaths(paths.length > 0 ? paths : [config.source], config, terminal)
  }, terminal)
}

function optionsOf(paths: readonly string[], flags: BuildFlags, config: Config, root: string): BuildOptions {
  const { changed, shard, concurrency, browser, force = false, failFast = false } = flags
  const configPath = configPathOf(flags, root)
  return {
    ...(paths.length > 0 ? { paths } : {}),
    config,
    root,
    force,
    failFast,
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
