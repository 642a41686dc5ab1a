import type { CharacterMap } from './character-maps.ts'

/** What taking out soft hyphens needs to know of the fonts that a content stream names. */
export interface HyphenFonts {
  /** The characters of a font by its resource name. */
  characters(name: string): CharacterMap
  /** The resource name of the same font in which one glyph stands for a soft hyphen. */
  softened(name: string, glyph: number): string
  /** Makes a glyph without a meaning stand for a text; false where it has another meaning. */
  define(name: string, glyph: number, text: string): boolean
}

/** Words that stand for what is shown: `/Span <</ActualText …>> BDC` to `EMC`, as Skia writes it. */
const span = /\/Span ?<<\/ActualText <FEFF([0-9A-F]+)> ?>> ?BDC\n([^B]*?)EMC\n(0 0 Td )?/g
const shown = /(-?[\d.]+ -?[\d.]+ Td )?<([0-9A-F]{4})> Tj\n/g
const fontChoice = /\/([^\s/]+) [\d.]+ Tf\n/g
const lonelyGlyph = /BT\n\/([^\s/]+) ([\d.]+ Tf\n[^\n]* Tm\n)<([0-9A-F]{4})> Tj\nET/y
const softHyphen = '00AD'
const hyphens = new Set(['-', '\u2010'])

/**
 * A content stream in which soft hyphens are what ISO 32000-1 (14.8.2.2.3) asks for. One that divides no word is gone:
 * Chromium shows it as a space without width, which makes searching and copying miss the word. The hyphen drawn where
 * a line does end is shown in a font that says that its glyph is a soft hyphen, so that readers join the word again.
 * Nothing moves on the page.
 */
export function withoutSoftHyphens(text: string, fonts: HyphenFonts): string {
  if (!text.includes(softHyphen)) return text
  const parts: string[] = []
  const choices = new FontChoices(text)
  let done = 0
  const keep = (to: number, next: number, instead: string): void => {
    parts.push(text.slice(done, to), instead)
    done = next
  }
  for (const match of text.matchAll(span)) {
    const units = unitsOf(match[1] ?? '')
    if (!units.includes(softHyphen) || match.index < done) continue
    const end = match.index + match[0].length
    const words = units.filter((unit) => unit !== softHyphen)
    const instead =
      words.length === 0 ? moved(match) : relabelled(match, words, choices.before(match.index), fonts)
    keep(match.index, end, instead)
    const hyphen = text.startsWith('ET', end) ? hyphenAfter(text, end, fonts) : undefined
    if (hyphen) keep(hyphen.start, hyphen.end, hyphen.instead)
  }
  return done === 0 ? text : parts.join('') + text.slice(done)
}

function unitsOf(digits: string): string[] {
  return digits.match(/.{4}/g) ?? []
}

/**
 * The way that a soft hyphen of its own made: as part of the next way where that is none. One that is the first of its
 * text also chose the font and the place for what follows.
 */
function moved([, , body = '', next]: RegExpExecArray): string {
  const choices = body.replace(shown, '')
  const way = [...body.matchAll(shown)].map(([, one = '']) => one).join('')
  if (way !== '') return choices + (next === undefined ? `${way.trimEnd()}\n` : way)
  return choices + (next ?? '')
}

/**
 * A span of several characters (a ligature across a soft hyphen) without that hyphen and its glyph, and where one glyph
 * is left that had no meaning, with that meaning in place of the span.
 */
function relabelled(
  [, , body = '', next = '']: RegExpExecArray,
  words: readonly string[],
  font: string,
  fonts: HyphenFonts
): string {
  const characters = fonts.characters(font)
  const glyphs: number[] = []
  const kept = body.replace(shown, (whole, way: string | undefined, digits: string) => {
    const glyph = Number.parseInt(digits, 16)
    if (characters.get(glyph) === ' ' && !words.includes('0020'))
      return way === undefined ? '' : `${way.trimEnd()}\n`
    glyphs.push(glyph)
    return whole
  })
  const text = String.fromCharCode(...words.map((unit) => Number.parseInt(unit, 16)))
  const [only] = glyphs
  if (glyphs.length === 1 && only !== undefined && fonts.define(font, only, text)) return `${kept}${next}`
  return `/Span<</ActualText <FEFF${words.join('')}> >> BDC\n${kept}EMC\n${next}`
}

/** The hyphen that is drawn next, on its own: Chromium sets it apart from the line that it ends. */
function hyphenAfter(
  text: string,
  from: number,
  fonts: HyphenFonts
): { start: number; end: number; instead: string } | undefined {
  const start = text.indexOf('BT\n', from)
  if (start < 0) return undefined
  lonelyGlyph.lastIndex = start
  const found = lonelyGlyph.exec(text)
  if (!found) return undefined
  const [whole, name = '', between = '', digits = ''] = found
  const glyph = Number.parseInt(digits, 16)
  if (!hyphens.has(fonts.characters(name).get(glyph) ?? '')) return undefined
  const instead = `BT\n/${fonts.softened(name, glyph)} ${between}<${digits}> Tj\nET`
  return { start, end: start + whole.length, instead }
}

/** Which font is chosen where; asked for places in rising order. */
class FontChoices {
  readonly #choices: Iterator<RegExpExecArray>
  #next: RegExpExecArray | undefined
  #name = ''

  constructor(text: string) {
    this.#choices = text.matchAll(fontChoice)
    this.#next = this.#choices.next().value
  }

  before(place: number): string {
    while (this.#next && this.#next.index < place) {
      this.#name = this.#next[1] ?? ''
      this.#next = this.#choices.next().value
    }
    return this.#name
  }
}
