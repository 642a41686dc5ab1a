import type { PdfFile } from './file.ts'
import { Reference, type Value } from './values.ts'

/** The widths of a font's glyphs, in thousandths of its size; `other` is that of a glyph without a width of its own. */
export interface Widths {
  readonly own: ReadonlyMap<number, number>
  readonly other: number
}

/** Reads the widths of composite fonts (ISO 32000-1, 9.7.4.3); fonts are read once a file. */
export class GlyphWidths {
  readonly #file: PdfFile
  readonly #known = new Map<number, Widths | undefined>()

  constructor(file: PdfFile) {
    this.#file = file
  }

  /** The widths of a font; undefined where it isn't a composite one, whose strings have two bytes a glyph. */
  of(font: Value | undefined): Widths | undefined {
    if (!(font instanceof Reference)) return undefined
    if (!this.#known.has(font.number)) this.#known.set(font.number, this.#read(font))
    return this.#known.get(font.number)
  }

  #read(font: Reference): Widths | undefined {
    const composite = this.#file.dictionaryAt(font)
    if (this.#file.nameAt(composite?.get('Subtype')) !== 'Type0') return undefined
    const [first] = this.#file.listAt(composite?.get('DescendantFonts'))
    const inner = this.#file.dictionaryAt(first)
    const other = this.#file.at(inner?.get('DW'))
    const own = widthsOf(this.#file, this.#file.listAt(inner?.get('W')))
    return { own, other: typeof other === 'number' ? other : 1000 }
  }
}

/** The widths of an array of `first [width …]` and `first last width`. */
function widthsOf(file: PdfFile, listed: readonly Value[]): Map<number, number> {
  const widths = new Map<number, number>()
  for (let at = 0; at + 1 < listed.length; ) {
    const [first, second, third] = listed.slice(at, at + 3).map((value) => file.at(value))
    if (typeof first !== 'number') break
    if (Array.isArray(second)) {
      for (const [index, width] of second.entries())
        if (typeof width === 'number') widths.set(first + index, width)
      at += 2
      continue
    }
    if (typeof second !== 'number' || typeof third !== 'number') break
    for (let glyph = first; glyph <= Math.min(second, 0xffff); glyph++) widths.set(glyph, third)
    at += 3
  }
  return widths
}

/** The widths of a string's glyphs together, in thousandths of the font's size; four hexadecimal digits are a glyph. */
export function advance(digits: string, { own, other }: Widths): number {
  let sum = 0
  for (let at = 0; at + 4 <= digits.length; at += 4)
    sum += own.get(Number.parseInt(digits.slice(at, at + 4), 16)) ?? other
  return sum
}
