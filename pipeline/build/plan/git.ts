import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** What git answered, or that it could not. */
export type Answer = { readonly output: string } | { readonly problem: true }

/**
 * Asks git. What a repository's own settings would start is left off: it may be a stranger's.
 *
 * @param folder where git is started
 */
export async function git(args: readonly string[], folder: string): Promise<Answer> {
  const safe = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', '-c', 'diff.external=']
  try {
    const { stdout } = await run('git', [...safe, ...args], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 512 * 1024 * 1024
    })
    return { output: stdout }
  } catch {
    return { problem: true }
  }
}
