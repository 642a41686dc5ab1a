import { report } from '../build/report.ts'
import type { Config } from '../model/config.ts'
import { verify } from '../verify/verify.ts'
import { exitCodes } from './exit-codes.ts'
import { type SettingFlags, settings } from './settings.ts'
import type { Terminal } from './terminal.ts'

/** Proves built documents against their sources; returns the exit code. */
export async function verifyCommand(
  paths: readonly string[],
  flags: SettingFlags,
  terminal: Terminal
): Promise<number> {
  const config = await settings(flags, process.cwd())
  return verifyPaths(paths.length > 0 ? paths : [config.source], config, terminal)
}

/** Proves the documents of some sources. */
export async function verifyPaths(
  paths: readonly string[],
  config: Config,
  terminal: Terminal
): Promise<number> {
  const { messages, sources, statements, files } = await verify({ paths, config, root: process.cwd() })
  for (const line of report(messages, { color: terminal.color, verbose: true })) terminal.line(line)
  const failed = messages.filter(({ severity }) => severity === 'error').length
  const counts = [
    counted(sources, 'source'),
    counted(files, 'file'),
    `${counted(statements, 'statement')} proved`
  ]
  terminal.line([...counts, counted(failed, 'failure')].join(', '))
  return failed > 0 ? exitCodes.content : exitCodes.fine
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
