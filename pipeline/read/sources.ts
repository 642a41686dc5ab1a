import type { Dirent, Stats } from 'node:fs'
import { lstat, readdir, stat } from 'node:fs/promises'
import { basename, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { codeOf } from '../model/error-code.ts'
import { type Message, message, SourceError } from '../model/message.ts'
import { formatFor, formatOf } from './format.ts'
import type { FoundSource } from './found-source.ts'

/** What was found, and what could not be. */
export interface FoundSources {
  readonly found: readonly FoundSource[]
  readonly problems: readonly Message[]
}

/** What a search needs to know. */
export interface FindOptions {
  /** The output folder, which holds no sources; `output` where it is not given. */
  readonly output?: string
}

/** What a search carries along: where names start, and what it leaves out. */
interface Search {
  readonly root: string
  readonly output: string
}

type Answer = readonly [readonly FoundSource[], readonly Message[]]

const slashes = (path: string) => path.split(sep).join('/')

/** A path as people name it; outside the project its last parts, since no output may hold a machine's folders. */
function displayPathOf(file: string, path: string, { root }: Search): string {
  const below = slashes(relative(root, file))
  const isOutside = below === '..' || below.startsWith('../') || isAbsolute(below)
  return (isOutside ? path : below) || '.'
}

function isPassedOver(name: string): boolean {
  return /^[._]|^node_modules$|^README\.|\.brief\.yaml$|\.earlier\.[^.]+$/i.test(name)
}

/** What a thing in a folder is when it is neither a file nor a folder. */
function kindOf(thing: Dirent | Stats): string {
  if (thing.isDirectory()) return 'folder'
  return thing.isSymbolicLink() ? 'symbolic link' : 'special file'
}

function unreadable(path: string, cause: unknown): Message {
  const code = codeOf(cause) ?? 'unknown fault'
  const reason =
    code === 'ENOENT'
      ? 'Unexpected path, expected one that exists'
      : `Unexpected ${code}, expected to be able to read`
  return message('read-failed', reason, { path })
}

function byName(one: Dirent, other: Dirent): number {
  return one.name < other.name ? -1 : one.name > other.name ? 1 : 0
}

/** The sources below a folder, in the order of their names' code units. Links are named and not followed. */
async function walk(folder: string, base: string, search: Search): Promise<Answer> {
  const found: FoundSource[] = []
  const problems: Message[] = []
  const here = (file: string) => slashes(relative(base, file))
  let entries: Dirent[]
  try {
    entries = await readdir(folder, { withFileTypes: true })
  } catch (cause) {
    return [[], [unreadable(displayPathOf(folder, here(folder), search), cause)]]
  }
  for (const entry of entries.sort(byName)) {
    const file = join(folder, entry.name)
    const displayPath = displayPathOf(file, here(file), search)
    if (isPassedOver(entry.name) || file === search.output) continue
    if (entry.isDirectory() && !formatOf(entry.name)) {
      const [below, wrong] = await walk(file, base, search)
      for (const one of below) found.push(one)
      for (const one of wrong) problems.push(one)
    } else if (entry.isFile()) {
      if (formatOf(entry.name)) found.push({ file, path: here(file), displayPath })
    } else if (entry.isSymbolicLink() || formatOf(entry.name)) {
      const reason = `Unexpected ${kindOf(entry)}, expected a regular file; left out`
      problems.push({ ...message('read-failed', reason, { path: displayPath }), severity: 'warning' })
    }
  }
  return [found, problems]
}

/** A file that is named directly counts whatever it is called. */
function named(file: string, search: Search): Answer {
  const path = basename(file)
  const displayPath = displayPathOf(file, path, search)
  try {
    formatFor(path, displayPath)
    return [[{ file, path, displayPath }], []]
  } catch (error) {
    if (error instanceof SourceError) return [[], [error.problem]]
    throw error
  }
}

async function isFolderBehind(file: string, thing: Stats): Promise<boolean> {
  return thing.isSymbolicLink() && (await stat(file).catch(() => undefined))?.isDirectory() === true
}

async function findAt(path: string, search: Search): Promise<Answer> {
  const file = resolve(search.root, path)
  const displayPath = displayPathOf(file, slashes(path), search)
  let thing: Stats
  try {
    thing = await lstat(file)
  } catch (cause) {
    return [[], [unreadable(displayPath, cause)]]
  }
  // A link to a folder is followed where a person names it; what is found below it is not.
  if (thing.isDirectory() || (await isFolderBehind(file, thing))) return walk(file, file, search)
  if (thing.isFile()) return named(file, search)
  const reason = `Unexpected ${kindOf(thing)}, expected a regular file or a folder`
  return [[], [message('read-failed', reason, { path: displayPath })]]
}

/**
 * The sources at some paths. A folder is walked, its files in code-unit order of their names, and is the
 * source root of what it holds; of a file, the root is its folder. Left out are names that start with `.` or
 * `_`, `README.*`, sidecars, earlier versions, `node_modules`, the output folder, and links, which are reported.
 *
 * @param paths Files or folders, relative to `root` or absolute.
 * @param root The absolute path of the project: people name files from there.
 */
export async function findSources(
  paths: readonly string[],
  root: string,
  options: FindOptions = {}
): Promise<FoundSources> {
  const search = { root, output: resolve(root, options.output ?? 'output') }
  const files = new Map<string, FoundSource>()
  const problems: Message[] = []
  for (const path of paths) {
    const [found, wrong] = await findAt(path, search)
    for (const one of found) if (!files.has(one.file)) files.set(one.file, one)
    for (const one of wrong) problems.push(one)
  }
  return { found: [...files.values()], problems }
}
