import { build } from '../build/build.ts'
import type { BuildResult } from '../build/build-options.ts'
import { report } from '../build/report.ts'
import { exitCodes } from './exit-codes.ts'
import { interruptible } from './interruption.ts'
import { type SettingFlags, settings } from './settings.ts'
import { UsageError } from './usage-error.ts'
import { progressView, type Terminal } from './terminal.ts'
import { verifyPaths } from './verify-command.ts'

/** The last second of the year 9999: later ones have no date in a PDF. */
const lastSecond = 253_402_300_799

/** The options of `precis build`. */
export interface BuildFlags extends SettingFlags {
  readonly concurrency?: string
  readonly strict?: boolean
  readonly verify?: boolean
  readonly browser?: string
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
  const options = {
    ...(paths.length > 0 ? { paths } : {}),
    config,
    root,
    ...(flags.concurrency ? { concurrency: positive('--concurrency', flags.concurrency) } : {}),
    ...(flags.browser ? { browserPath: flags.browser } : {}),
    ...environment(),
    onProgress: progressView(terminal)
  }
  return interruptible(async (signal) => {
    const result = await build({ ...options, signal })
    for (const line of report(result.messages, { color: terminal.color, verbose: flags.verbose ?? false }))
      terminal.line(line)
    terminal.line(summary(result, config.output))
    const code = exitCode(result, flags.strict ?? false)
    if (!flags.verify || code !== exitCodes.fine) return code
    return verifyPaths(paths.length > 0 ? paths : [config.source], config, terminal)
  }, terminal)
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

function positive(option: string, value: string): number {
  if (/^[1-9]\d{0,2}$/.test(value)) return Number(value)
  throw new UsageError(`Unexpected ${option} \`${value}\`, expected a number from 1 to 999`)
}

function summary({ built, refused, entries }: BuildResult, output: string): string {
  const files = entries.flatMap((entry) => entry.files)
  const pages = files.reduce((sum, file) => sum + (file.pages ?? 0), 0)
  const parts = [
    `${built.length} built`,
    `${refused.length} refused`,
    `${files.length} files`,
    `${pages} pages of PDF`
  ]
  return `${parts.join(', ')} in ${output}`
}

function exitCode({ messages, refused }: BuildResult, strict: boolean): number {
  const failed = refused.length > 0 || messages.some(({ severity }) => severity === 'error')
  const warned = strict && messages.some(({ severity }) => severity === 'warning')
  return failed || warned ? exitCodes.content : exitCodes.fine
}
