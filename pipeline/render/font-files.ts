import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { z } from 'zod'
import { faceCharacters } from './face-characters.ts'

const require = createRequire(import.meta.url)
const unicodeFileSchema = z.record(z.string(), z.string())
const packageFileSchema = z.object({ version: z.string() })

/** One file of a font package: a slice of a face, by script. */
export interface Slice {
  readonly script: string
  /** What its package says that it covers, as a CSS `unicode-range`; more than it holds. */
  readonly range: string
  readonly covers: (codePoint: number) => boolean
}

const slicesByFolder = new Map<string, readonly Slice[]>()
const dataByFile = new Map<string, string>()

/**
 * The folder of an installed font package.
 *
 * @throws Error where it is not installed beside Précis
 */
export function packageFolder(name: string): string {
  return dirname(require.resolve(`${name}/package.json`))
}

/** The folder of a font package in a project, else beside Précis; undefined where it is in neither. */
export function installedFolder(name: string, project: string | undefined): string | undefined {
  const places = [
    ...(project === undefined ? [] : [createRequire(resolve(project, 'package.json'))]),
    require
  ]
  for (const place of places) {
    const folder = (place.resolve.paths(name) ?? [])
      .map((path) => join(path, name))
      .find((path) => existsSync(join(path, 'package.json')))
    if (folder !== undefined) return folder
  }
  return undefined
}

/** The version of the font package in a folder. */
export function packageVersion(folder: string): string {
  return packageFileSchema.parse(readJson(join(folder, 'package.json'))).version
}

/** The slices of the font package in a folder, as its `unicode.json` lists them. */
export function slicesIn(folder: string): readonly Slice[] {
  const known = slicesByFolder.get(folder)
  if (known) return known
  const ranges = unicodeFileSchema.parse(readJson(join(folder, 'unicode.json')))
  const found = Object.entries(ranges).map(([script, range]) => ({ script, range, covers: covers(range) }))
  slicesByFolder.set(folder, found)
  return found
}

/** The path of a slice's file. Numbered slices are listed in brackets. */
export function slicePath(folder: string, script: string, weight: number, style: string): string {
  const name = folder.split(/[\\/]/).at(-1)
  return join(folder, 'files', `${name}-${script.replace(/[[\]]/g, '')}-${weight}-${style}.woff2`)
}

/** The code points that one slice of a face prints: those it holds and is asked for. */
export function slicePrints(path: string, slice: Slice): (codePoint: number) => boolean {
  return (codePoint) => slice.covers(codePoint) && faceCharacters(path).has(codePoint)
}

/** A file's bytes as base64; read once. */
export function fontData(path: string): string {
  const known = dataByFile.get(path)
  if (known !== undefined) return known
  const data = readFileSync(path).toString('base64')
  dataByFile.set(path, data)
  return data
}

/** Whether a CSS `unicode-range` holds a code point. */
function covers(range: string): (codePoint: number) => boolean {
  const stretches = range.split(',').map((part) => {
    const [from = '', to = from] = part.trim().replace(/^U\+/i, '').split('-')
    return { from: Number.parseInt(from, 16), to: Number.parseInt(to, 16) }
  })
  return (codePoint) => stretches.some(({ from, to }) => from <= codePoint && codePoint <= to)
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'))
}
