import { lstatSync, mkdirSync } from 'node:fs'
import { enableCompileCache, flushCompileCache } from 'node:module'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** The variable in which Node itself looks for the folder. */
const variable = 'NODE_COMPILE_CACHE'

/**
 * Lets Node keep what it compiles of a program, so that the next start takes half the time; also that of workers. A
 * folder of the user alone, since what lies in it is run: Node's own choice lies where everybody may write.
 */
export function keepCompiledCode(): void {
  const folder = process.env[variable] ?? ownFolder()
  if (folder === undefined) return
  process.env[variable] = folder
  enableCompileCache(folder)
}

/** What a worker needs of the environment for the same. */
export function compiledCodeVariables(): Record<string, string> {
  const folder = process.env[variable]
  return folder === undefined ? {} : { [variable]: folder }
}

/** Writes what was compiled so far: a worker is not asked before it is ended. */
export function writeCompiledCode(): void {
  flushCompileCache()
}

function ownFolder(): string | undefined {
  const { XDG_CACHE_HOME: named } = process.env
  const folder = join(named?.startsWith('/') ? named : join(homedir(), '.cache'), 'precis', 'compiled')
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const status = lstatSync(folder)
    const isOurs = process.getuid === undefined || status.uid === process.getuid()
    return isOurs && status.isDirectory() && (status.mode & 0o022) === 0 ? folder : undefined
  } catch {
    return undefined
  }
}
