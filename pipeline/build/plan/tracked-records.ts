import { existsSync, realpathSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { git } from './git.ts'

/**
 * Whether the records in an output folder may have come with the sources: they are kept in git, or git can't say. Who
 * changes the sources could then forge them, and pass off pages of their own as built.
 *
 * @param records the absolute path of their folder
 */
export async function areTracked(records: string): Promise<boolean> {
  if (!existsSync(records) || !isInRepository(records)) return false
  const answer = await git(['ls-files', '-z', '--', '.'], records)
  return 'problem' in answer || answer.output !== ''
}

function isInRepository(folder: string): boolean {
  for (let next = folder; ; next = dirname(next)) {
    if (existsSync(join(next, '.git'))) return true
    if (next === dirname(next)) return false
  }
}

/**
 * Whether git keeps a file, or can't say so.
 *
 * @param file its absolute path; a link stands for what it leads to
 */
export async function isTracked(file: string): Promise<boolean> {
  if (!existsSync(file)) return false
  const real = realpathSync(file)
  const folder = dirname(real)
  if (!isInRepository(folder)) return false
  const answer = await git(['--literal-pathspecs', 'ls-files', '-z', '--', basename(real)], folder)
  return 'problem' in answer || answer.output !== ''
}
