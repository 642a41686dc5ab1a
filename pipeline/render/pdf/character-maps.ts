import { latin1, type PdfFile } from './file.ts'
import { deflatedStream } from './streams.ts'
import { Reference, Stream, type Value } from './values.ts'

/** What each glyph of a font stands for, as UTF-16 text. */
export type CharacterMap = ReadonlyMap<number, string>

const characters = /beginbfchar([\s\S]*?)endbfchar/g
const ranges = /beginbfrange([\s\S]*?)endbfrange/g
const single = /<([0-9a-fA-F]{4})>\s*<([0-9a-fA-F]{4,64})>/g
const several = /<([0-9a-fA-F]{4})>\s*<([0-9a-fA-F]{4})>\s*<([0-9a-fA-F]{4,64})>/g

/** Reads the `ToUnicode` map of a font; fonts are read once a file. */
export class CharacterMaps {
  readonly #file: PdfFile
  readonly #known = new Map<number, CharacterMap>()

  constructor(file: PdfFile) {
    this.#file = file
  }

  /** The map of a font; an empty one where it has none. */
  of(font: Value | undefined): CharacterMap {
    if (!(font instanceof Reference)) return new Map()
    const known = this.#known.get(font.number)
    if (known) return known
    const stream = this.#file.at(this.#file.dictionaryAt(font)?.get('ToUnicode'))
    const made = stream instanceof Stream ? characterMap(latin1(stream)) : new Map<number, string>()
    this.#known.set(font.number, made)
    return made
  }

  /**
   * Says what a glyph stands for whose map says U+0000, as Skia writes it where a text of its own says what is shown.
   * False where the map says anything else.
   */
  define(font: Value | undefined, glyph: number, text: string): boolean {
    if (this.of(font).get(glyph) === text) return true
    const place = this.#file.dictionaryAt(font)?.get('ToUnicode')
    const stream = this.#file.at(place)
    if (!(font instanceof Reference && place instanceof Reference && stream instanceof Stream)) return false
    const digits = glyph.toString(16).padStart(4, '0')
    const empty = new RegExp(`(<${digits}>\\s*)<0000>`, 'i')
    const written = latin1(stream)
    if (!empty.test(written)) return false
    const defined = written.replace(empty, `$1<${unitsOf(text)}>`)
    this.#file.objects.set(place.number, deflatedStream(Buffer.from(defined, 'latin1')))
    this.#known.delete(font.number)
    return true
  }
}

function unitsOf(text: string): string {
  return Array.from({ length: text.length }, (_, at) =>
    text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0')
  ).join('')
}

function characterMap(text: string): CharacterMap {
  const map = new Map<number, string>()
  for (const [, block = ''] of text.matchAll(characters))
    for (const [, glyph = '', units = ''] of block.matchAll(single))
      map.set(Number.parseInt(glyph, 16), unicode(units))
  for (const [, block = ''] of text.matchAll(ranges))
    for (const [, first = '', last = '', units = ''] of block.matchAll(several)) {
      const from = Number.parseInt(first, 16)
      const base = unicode(units)
      const head = base.slice(0, -1)
      const tail = base.charCodeAt(base.length - 1)
      for (let glyph = from; glyph <= Number.parseInt(last, 16); glyph++)
        map.set(glyph, head + String.fromCharCode(tail + glyph - from))
    }
  return map
}

function unicode(digits: string): string {
  let text = ''
  for (let at = 0; at + 4 <= digits.length; at += 4)
    text += String.fromCharCode(Number.parseInt(digits.slice(at, at + 4), 16))
  return text
}

/**
 * Replaces characters that no text may hold (U+0000, U+FEFF, U+FFFE) in the fonts' maps by a zero-width space: Skia
 * writes them for the glyphs of joined Arabic letters, whose text it gives in another way (ISO 14289-1, 7.21.7).
 */
export function repairCharacterMaps(file: PdfFile): void {
  for (const value of [...file.objects.values()]) {
    const place = value instanceof Map ? value.get('ToUnicode') : undefined
    const stream = file.at(place)
    if (!(place instanceof Reference && stream instanceof Stream)) continue
    const text = latin1(stream)
    const repaired = text.replace(/(<[0-9a-fA-F]{4}>\s*)<(?:0000|FEFF|FFFE)>/gi, '$1<200B>')
    if (repaired !== text) file.objects.set(place.number, deflatedStream(Buffer.from(repaired, 'latin1')))
  }
}
