import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { EvaluationError } from './evaluation-error.ts'
import { knownPrefix } from './prefixes.ts'

/** A file of rows that belong together. */
export interface SetFile {
  /** The name of its folder, which says what its rows are for; for a file of summaries, the file's name. */
  readonly set: string
  /** What the table calls it: the set's name, and the file's where the set has several. */
  readonly name: string
  readonly path: string
  /** BCP 47 tag of rows that do not say it themselves. */
  readonly language: string
}

/**
 * The sets of a folder: `gold/<set>/*.jsonl` and `corpora/*.jsonl` below it, or, where it has neither, its own
 * folders of sets and its own files; or the one set that it is.
 *
 * @throws EvaluationError where the folder is missing or holds no set
 */
export function setsIn(folder: string): SetFile[] {
  const place = resolve(folder)
  if (!isFolder(place)) throw new EvaluationError(`Unexpected ${folder}, expected a folder that exists`)
  const gold = join(place, 'gold')
  const corpora = join(place, 'corpora')
  const laidOut = [...(isFolder(gold) ? below(gold) : []), ...(isFolder(corpora) ? summaries(corpora) : [])]
  const found = isFolder(gold) || isFolder(corpora) ? laidOut : loose(place)
  if (found.length > 0) return found
  const wanted = 'gold/<set>/dev.jsonl and corpora/*.jsonl, or folders of sets'
  throw new EvaluationError(`Unexpected folder ${folder}, expected ${wanted}`)
}

function loose(place: string): SetFile[] {
  if (knownPrefix(basename(place)) !== undefined) return setOf(place)
  return [...below(place), ...summaries(place)]
}

function below(place: string): SetFile[] {
  const folders = readdirSync(place)
    .sort()
    .map((name) => join(place, name))
  return folders.filter((path) => isFolder(path) && knownPrefix(basename(path)) !== undefined).flatMap(setOf)
}

function setOf(place: string): SetFile[] {
  const set = basename(place)
  const files = rowFiles(place)
  return files.map((file) => {
    const part = basename(file, '.jsonl')
    const name = files.length === 1 || part === 'dev' ? set : `${set}/${part}`
    return { set, name, path: join(place, file), language: languageOf(set) }
  })
}

function summaries(place: string): SetFile[] {
  return rowFiles(place).map((file) => {
    const set = basename(file, '.jsonl')
    return { set, name: set, path: join(place, file), language: 'en' }
  })
}

function rowFiles(place: string): string[] {
  return readdirSync(place)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
}

/** The last part of a set's name is a language where it is one of these. */
const languages = new Set(['de', 'es', 'fr', 'it', 'ja', 'nl', 'pl', 'pt', 'ru', 'zh'])

function languageOf(set: string): string {
  const last = set.split('_').at(-1) ?? ''
  return languages.has(last) ? last : 'en'
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory()
}
