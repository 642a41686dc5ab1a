import { buildKeys, themeFolders } from '../build/plan/build-keys.ts'
import { digestOfData } from '../build/plan/digest.ts'
import type { Config } from '../model/config.ts'
import { type Message, message } from '../model/message.ts'
import { SettingsError } from '../model/settings-error.ts'
import type { DevOptions } from './dev-options.ts'

/** A configuration, and what tells it, with all that its theme says, from others. */
export interface Settings {
  readonly config: Config
  readonly key: string
  /** The folders of its theme and of those that it extends. */
  readonly themes: readonly string[]
}

/**
 * Reads what sources are made with. Pages are made in HTML alone: nobody looks at a PDF while writing.
 *
 * @throws SettingsError where the configuration is wrong; a theme that is wrong is told of by the workers
 */
export async function readSettings({ readSettings: read, root, epoch }: DevOptions): Promise<Settings> {
  const config: Config = { ...(await read()), formats: ['html'] }
  const keys = buildKeys({ config, root, epoch, browser: undefined })
  return {
    config,
    key: digestOfData({ keys, config }),
    themes: themeFolders(config.theme, root)
  }
}

/** What an error about the settings says. */
export function settingsProblems(error: unknown, path: string): readonly Message[] {
  if (error instanceof SettingsError) return error.problems
  return [message('config-value', error instanceof Error ? error.message : String(error), { path })]
}
