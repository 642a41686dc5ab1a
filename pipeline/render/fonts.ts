import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import type { Face } from './theme.ts'

const require = createRequire(import.meta.url)
const unicodeFileSchema = z.record(z.string(), z.string())
const packageFileSchema = z.object({ version: z.string() })

/** A face's slices by script, each with the characters it covers. */
interface Slice {
  readonly script: string
  readonly range: string
  readonly covers: (codePoint: number) => boolean
}

const slicesByPackage = new Map<string, readonly Slice[]>()
const dataByFile = new Map<string, string>()

/**
 * The `@font-face` rules for the faces of a theme, with the font data inside, for the scripts that a text uses.
 * Nothing is fetched when the page is shown.
 */
export function fontFaces(faces: readonly Face[], text: string): string {
  const codePoints = new Set([...text].map((character) => character.codePointAt(0) ?? 0))
  return faces
    .flatMap((face) => slices(face.package).flatMap((slice) => rule(face, slice, codePoints)))
    .join('\n')
}

/** The version of each font package in use, for the manifest. */
export function fontVersions(faces: readonly Face[]): { name: string; version: string }[] {
  const names = [...new Set(faces.map((face) => face.package))].sort()
  return names.map((name) => ({
    name,
    version: packageFileSchema.parse(readJson(join(packageFolder(name), 'package.json'))).version
  }))
}

function rule(face: Face, slice: Slice, codePoints: ReadonlySet<number>): string[] {
  const needed =
    slice.script === 'latin' || [...codePoints].some((point) => point > 0xff && slice.covers(point))
  if (!needed) return []
  const { family, weight, style } = face
  const name = `${face.package.split('/').at(-1)}-${slice.script}-${weight}-${style}.woff2`
  const data = fontData(join(packageFolder(face.package), 'files', name))
  const source = `url(data:font/woff2;base64,${data}) format('woff2')`
  return [
    `@font-face{font-family:'${family}';font-style:${style};font-weight:${weight};src:${source};unicode-range:${slice.range}}`
  ]
}

function slices(name: string): readonly Slice[] {
  const known = slicesByPackage.get(name)
  if (known) return known
  const ranges = unicodeFileSchema.parse(readJson(join(packageFolder(name), 'unicode.json')))
  const found = Object.entries(ranges).map(([script, range]) => ({ script, range, covers: covers(range) }))
  slicesByPackage.set(name, found)
  return found
}

/** Whether a CSS `unicode-range` holds a code point. */
function covers(range: string): (codePoint: number) => boolean {
  const stretches = range.split(',').map((part) => {
    const [from = '', to = from] = part.trim().replace(/^U\+/i, '').split('-')
    return { from: Number.parseInt(from, 16), to: Number.parseInt(to, 16) }
  })
  return (codePoint) => stretches.some(({ from, to }) => from <= codePoint && codePoint <= to)
}

function fontData(path: string): string {
  const known = dataByFile.get(path)
  if (known !== undefined) return known
  const data = readFileSync(path).toString('base64')
  dataByFile.set(path, data)
  return data
}

function packageFolder(name: string): string {
  return dirname(require.resolve(`${name}/package.json`))
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'))
}
