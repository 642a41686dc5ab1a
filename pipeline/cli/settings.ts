import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Config } from '../model/config.ts'
import { defaultConfig } from '../model/default-config.ts'
import { documentNames, formatNames, paperNames } from '../model/documents.ts'
import { codeOf } from '../model/error-code.ts'
import { suggest } from '../model/suggest.ts'
import { UsageError } from './usage-error.ts'

/** The options of the command line that go over the configuration. */
export interface SettingFlags {
  readonly config?: string
  readonly out?: string
  readonly documents?: string
  readonly formats?: string
  readonly theme?: string
  readonly paper?: string
}

/** The configuration's file where none is named. */
export const defaultConfigPath = 'precis.config.yaml'

/**
 * The configuration file with the command line's options over it.
 *
 * @throws ConfigError where the file is wrong, UsageError where an option is
 */
export async function settings(flags: SettingFlags, root: string): Promise<Config> {
  const paper = flags.paper && listOf('--paper', flags.paper, paperNames)[0]
  return {
    ...(await configFile(flags, root)),
    ...(flags.out ? { output: flags.out } : {}),
    ...(flags.documents ? { documents: listOf('--documents', flags.documents, documentNames) } : {}),
    ...(flags.formats ? { formats: listOf('--formats', flags.formats, formatNames) } : {}),
    ...(flags.theme ? { theme: flags.theme } : {}),
    ...(paper ? { paper } : {})
  }
}

/** The path of the configuration's file, as it was named; undefined where there is none. */
export function configPathOf({ config }: SettingFlags, root: string): string | undefined {
  return config ?? (existsSync(resolve(root, defaultConfigPath)) ? defaultConfigPath : undefined)
}

async function configFile(flags: SettingFlags, root: string): Promise<Config> {
  const path = configPathOf(flags, root)
  // Reading YAML and checking it takes longer than finding out that nothing is to be built.
  if (!path) return defaultConfig
  const { readConfig } = await import('../files.ts')
  try {
    return readConfig(await readFile(resolve(root, path), 'utf8'), path)
  } catch (error) {
    if (codeOf(error) === 'ENOENT')
      throw new UsageError(`Unexpected --config ${path}, expected a file that exists`)
    throw error
  }
}

function listOf<Name extends string>(option: string, value: string, names: readonly Name[]): Name[] {
  return value.split(',').map((part) => {
    const found = names.find((name) => name === part.trim())
    if (found) return found
    const near = suggest(part.trim(), names)
    const hint = near ? `, did you mean \`${near}\`?` : ''
    throw new UsageError(`Unexpected ${option} \`${part}\`, expected ${names.join(', ')}${hint}`)
  })
}
