import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)
const safe = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', '-c', 'diff.external=']

/** What git answered, or that it could not. */
export type Answer = { readonly output: string } | { readonly problem: true }

/**
 * Asks git. What a repository's own settings would start is left off: it may be a stranger's.
 *
 * @param folder where git is started
 */
export async function git(args: readonly string[], folder: string): Promise<Answer> {
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

/**
 * The bytes of a file as a revision has it, unchanged by filters.
 *
 * @param revision as a person names it: `HEAD~1`, `main`
 * @param name the file's name in its folder
 * @param folder where the file is, and git is started
 * @param most the largest file that is read, in bytes
 * @returns undefined where the revision, or the file in it, is not there or is too large
 */
export async function fileAt(
  revision: string,
  name: string,
  folder: string,
  most: number
): Promise<Uint8Array | undefined> {
  const wanted = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]
  const commit = await git(wanted, folder)
  if ('problem' in commit) return undefined
  try {
    const { stdout } = await run('git', [...safe, 'cat-file', 'blob', `${commit.output.trim()}:./${name}`], {
      cwd: folder,
      encoding: 'buffer',
      maxBuffer: most
    })
    return stdout
  } catch {
    return undefined
  }
}
