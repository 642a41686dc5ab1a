import { existsSync, readFileSync } from 'node:fs'
import { slicePath, slicesIn } from './font-files.ts'
import { subset } from './font-subset.ts'
import { folderOf } from './fonts.ts'
import type { Face } from './theme.ts'
import { fromWoff, toWoff } from './woff.ts'

/** What a counter may print. */
const digits = '0123456789'

const entity = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|nbsp|apos));/gi
const named = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['nbsp', '\u00a0'],
  ['apos', "'"]
])
const content = /content:\s*("[^"]*"|'[^']*')/g
const settings = /font-feature-settings:([^;}]*)/g
const tag = /["']([\x20-\x7e]{4})["']/g
const cssEscape = /\\([0-9a-f]{1,6})\s?/gi

/**
 * So many cut faces are kept: whoever goes on with the same text uses the same characters, and cutting takes longer than
 * all else of a page.
 */
const mostSources = 48
const sources = new Map<string, string>()
const fonts = new Map<string, Uint8Array>()

/** The plain font in a WOFF file; read once. */
function fontIn(path: string): Uint8Array {
  const font = fonts.get(path) ?? fromWoff(readFileSync(path))
  fonts.set(path, font)
  return font
}

/**
 * The `@font-face` rules for a page on a screen: each face with the glyphs for the page's own characters, so that a
 * page that carries its fonts stays small. Features of a font beyond numerals are kept where the style names them in
 * `font-feature-settings`.
 *
 * @param html of the page, its tags too: a few characters more do no harm
 * @param style of the page, which may print characters of its own
 */
export function screenFaces(faces: readonly Face[], html: string, style: string): string {
  const codePoints = charactersOf(html, style)
  const features = [...style.matchAll(settings)].flatMap(([, list = '']) =>
    [...list.matchAll(tag)].map(([, name = '']) => name)
  )
  return faces
    .flatMap((face) => {
      const slices = slicesIn(folderOf(face)).flatMap((slice) => {
        const own = codePoints.filter((point) => slice.covers(point))
        if (own.length === 0 || (slice.script !== 'latin' && own.every((point) => point <= 0xff))) return []
        return [{ ...slice, own }]
      })
      // One slice alone needs no range: it holds all that the page has of the face.
      return slices.map(({ script, range, own }) =>
        rule(face, script, slices.length > 1 ? `;unicode-range:${range}` : '', own, features)
      )
    })
    .join('\n')
}

function rule(
  face: Face,
  script: string,
  range: string,
  codePoints: readonly number[],
  features: readonly string[]
): string {
  const { family, weight, style } = face
  const whole = slicePath(folderOf(face), script, weight, style)
  const key = [whole, features.join(), codePoints.join()].join(':')
  const source = sources.get(key) ?? sourceOf(whole, codePoints, features)
  sources.delete(key)
  sources.set(key, source)
  const [oldest] = sources.keys()
  if (sources.size > mostSources && oldest !== undefined) sources.delete(oldest)
  return `@font-face{font-family:'${family}';font-style:${style};font-weight:${weight};src:${source}${range}}`
}

/** Where a browser finds the glyphs: in the rule itself. */
function sourceOf(whole: string, codePoints: readonly number[], features: readonly string[]): string {
  const woff = whole.replace(/2$/, '')
  const [data, format] = existsSync(woff)
    ? [toWoff(subset(fontIn(woff), codePoints, features)), 'woff']
    : [readFileSync(whole), 'woff2']
  return `url(data:font/${format};base64,${Buffer.from(data).toString('base64')}) format('${format}')`
}

/** The code points of a page, in order. */
function charactersOf(html: string, style: string): number[] {
  const plain = html.replace(entity, (_, hex?: string, decimal?: string, name?: string) =>
    name ? (named.get(name.toLowerCase()) ?? '') : character(hex ? Number.parseInt(hex, 16) : Number(decimal))
  )
  const printed = [...style.matchAll(content)].map(([, text = '']) =>
    text.replace(cssEscape, (_, hex: string) => character(Number.parseInt(hex, 16)))
  )
  const all = new Set(`${plain}${printed.join('')}${digits}`)
  return Array.from(all, (one) => one.codePointAt(0) ?? 0).sort((one, other) => one - other)
}

function character(point: number): string {
  return point <= 0x10ffff ? String.fromCodePoint(point) : ''
}
