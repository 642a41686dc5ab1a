import { readFileSync } from 'node:fs'
import { basename, relative, resolve, sep } from 'node:path'
import { earlierPath, type FoundSource, sidecarPath, themeFolder } from '../../disk.ts'
import { type Message, message } from '../../model/message.ts'
import type { BuildOptions } from '../build-options.ts'
import { git } from './git.ts'
import { startOfRun } from './start-of-run.ts'

/** The sources that a build is asked for, and what there is to say of the choice. */
export interface Choice {
  readonly found: readonly FoundSource[]
  readonly messages: readonly Message[]
}

/** What of the options counts here. */
type Options = Pick<BuildOptions, 'config' | 'root' | 'configPath'>

/**
 * The sources that have changed in git since a revision, with their sidecars and images, committed or not. All of them
 * where git can't tell, which is said, or where the configuration or the theme has changed.
 *
 * @param since a revision; where it is empty, the one that the run is about is taken
 */
export async function changedSources(
  found: readonly FoundSource[],
  since: string,
  options: Options
): Promise<Choice> {
  const start = since === '' ? startOfRun(process.env) : since
  const changed = await changedFiles(start, options.root)
  if ('problem' in changed) return { found, messages: [everything(changed.problem)] }
  const { files } = changed
  const common = commonFiles(options).find((path) => files.some((file) => isAtOrBelow(file, path)))
  if (common) return { found, messages: [everything(`a change of ${relative(options.root, common)}`, true)] }
  const set = new Set(files)
  const others = files.map((file) => basename(file)).filter((name) => /\.(?:png|jpe?g|gif|webp)$/i.test(name))
  return { found: found.filter((one) => hasChanged(one, set, others)), messages: [] }
}

/** The absolute paths of files that differ from a revision, also those that git does not know yet. */
async function changedFiles(
  start: string,
  root: string
): Promise<{ files: readonly string[] } | { problem: string }> {
  const top = await git(['rev-parse', '--show-toplevel'], root)
  if ('problem' in top) return { problem: 'no git repository' }
  const folder = top.output.trimEnd()
  const base = await baseOf(start, folder)
  if (base === undefined) return { problem: `a history that does not reach back to \`${start}\`` }
  // Both names of a file that was moved count.
  const tracked = await git(['diff', '--name-only', '--no-renames', '-z', base, '--'], folder)
  const untracked = await git(['ls-files', '--others', '--exclude-standard', '-z'], folder)
  if ('problem' in tracked || 'problem' in untracked) return { problem: 'a git that can not tell' }
  const names = `${tracked.output}${untracked.output}`.split('\0').filter(Boolean)
  return { files: names.map((name) => resolve(folder, name)) }
}

/** Where the history of a revision and the present one part; undefined where that is not known here. */
async function baseOf(start: string, folder: string): Promise<string | undefined> {
  const commit = await git(
    ['rev-parse', '--verify', '--quiet', '--end-of-options', `${start}^{commit}`],
    folder
  )
  if ('problem' in commit) return undefined
  const base = await git(['merge-base', commit.output.trim(), 'HEAD'], folder)
  return 'problem' in base ? undefined : base.output.trim()
}

/** Files and folders of which all documents are made. */
function commonFiles({ config, root, configPath }: Options): string[] {
  return [...(configPath ? [resolve(root, configPath)] : []), themeFolder(config.theme, root)]
}

function isAtOrBelow(file: string, path: string): boolean {
  return file === path || file.startsWith(path + sep)
}

/** Whether a source, its sidecar, its earlier version or an image that it may mean is among changed files. */
function hasChanged({ file }: FoundSource, files: ReadonlySet<string>, images: readonly string[]): boolean {
  if ([file, sidecarPath(file), earlierPath(file)].some((one) => files.has(one))) return true
  if (images.length === 0) return false
  const text = readFileSync(file, 'utf8')
  return images.some((name) => text.includes(name) || text.includes(encodeURI(name)))
}

function everything(why: string, isMeant = false): Message {
  const reason = isMeant
    ? `All sources are looked at for ${why}`
    : `Unexpected ${why}, expected one that tells what has changed; all sources are looked at`
  return { ...message('changes-unknown', reason), ...(isMeant ? { severity: 'info' as const } : {}) }
}
