import { availableParallelism } from 'node:os'
import { report } from '../build/report.ts'
import { openDev } from '../dev/dev.ts'
import type { Dev, DevOptions } from '../dev/dev-options.ts'
import { findSources } from '../disk.ts'
import { codeOf } from '../model/error-code.ts'
import type { Message } from '../model/message.ts'
import { environment } from './build-command.ts'
import { exitCodes } from './exit-codes.ts'
import { interruptible } from './interruption.ts'
import { configPathOf, defaultConfigPath, type SettingFlags, settings } from './settings.ts'
import type { Terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'
import { whole } from './whole.ts'

/** Where pages are served if nothing else is said. */
const usualPort = '4810'

/** The options of `precis dev`. */
export interface DevFlags extends SettingFlags {
  readonly port?: string
  readonly concurrency?: string
  readonly browser?: string
}

/** Serves documents while somebody writes, until it is interrupted; returns the exit code. */
export async function devCommand(
  paths: readonly string[],
  flags: DevFlags,
  terminal: Terminal
): Promise<number> {
  const root = process.cwd()
  const options = optionsOf(paths, flags, root, terminal)
  const missing = await missingPaths(paths, root)
  if (missing.length > 0) {
    tell(missing, terminal)
    return exitCodes.content
  }
  return interruptible(async (signal) => {
    const dev = await opened(options)
    terminal.out(`${dev.address}\n`)
    terminal.line('Looking for changes; Ctrl-C ends it.')
    await aborted(signal)
    await dev.close()
    return exitCodes.fine
  }, terminal)
}

function optionsOf(paths: readonly string[], flags: DevFlags, root: string, terminal: Terminal): DevOptions {
  const { port = usualPort, concurrency, browser } = flags
  return {
    paths,
    root,
    readSettings: () => settings(flags, root),
    configPath: configPathOf(flags, root) ?? defaultConfigPath,
    port: whole('--port', port, { least: 0, most: 65_535 }),
    concurrency:
      concurrency === undefined
        ? availableParallelism()
        : whole('--concurrency', concurrency, { least: 1, most: 999 }),
    ...(browser ? { browserPath: browser } : {}),
    ...environment(),
    onTrouble: (messages) => tell(messages, terminal)
  }
}

/** A path that is named and not there is a slip of the pen; the folder of the configuration may come later. */
async function missingPaths(paths: readonly string[], root: string): Promise<Message[]> {
  if (paths.length === 0) return []
  const { problems } = await findSources(paths, root)
  return problems.filter(({ severity }) => severity === 'error')
}

function tell(messages: readonly Message[], terminal: Terminal): void {
  for (const line of report(messages, { color: terminal.color, verbose: false })) terminal.line(line)
}

async function opened(options: DevOptions): Promise<Dev> {
  try {
    return await openDev(options)
  } catch (error) {
    const code = codeOf(error)
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error
    const why = code === 'EACCES' ? 'this user may not take' : 'another program has'
    throw new UsageError(
      `Unexpected --port \`${options.port}\`, which ${why}, expected a free one; --port 0 finds one`
    )
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
}
