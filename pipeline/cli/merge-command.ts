import { resolve } from 'node:path'
import { merge } from '../build/merge.ts'
import { exitCodes } from './exit-codes.ts'
import { type SettingFlags, settings } from './settings.ts'
import type { Terminal } from './terminal.ts'

/** Makes one output folder of those of shards; returns the exit code. */
export async function mergeCommand(
  folders: readonly string[],
  flags: SettingFlags,
  terminal: Terminal
): Promise<number> {
  const root = process.cwd()
  const { output } = await settings(flags, root)
  const { entries } = await merge(
    folders.map((folder) => resolve(root, folder)),
    resolve(root, output)
  )
  terminal.line(`${entries.length} ${entries.length === 1 ? 'source' : 'sources'} in ${output}`)
  return exitCodes.fine
}
