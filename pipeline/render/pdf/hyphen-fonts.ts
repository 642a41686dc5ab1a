import type { CharacterMap, CharacterMaps } from './character-maps.ts'
import type { PdfFile } from './file.ts'
import type { HyphenFonts } from './soft-hyphens.ts'
import { deflatedStream } from './streams.ts'
import { type Dictionary, Reference } from './values.ts'

const map = (glyph: string): string => `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
1 beginbfchar
<${glyph}> <00AD>
endbfchar
endcmap
CMapName currentdict /CMap defineresource pop
end
end
`

/**
 * Fonts whose hyphen stands for a soft hyphen: the same font program and widths under a dictionary of their own, whose
 * `ToUnicode` map says U+00AD. Unlike an `ActualText`, every reader understands that. Each is made when first asked for.
 */
export class SoftFonts {
  readonly #file: PdfFile
  readonly #maps: CharacterMaps
  /** By font and glyph: a face may have a glyph for `-` and another for U+2010. */
  readonly #made = new Map<string, Reference>()

  constructor(file: PdfFile, maps: CharacterMaps) {
    this.#file = file
    this.#maps = maps
  }

  /** The fonts of one content stream, by the names in its resources, to which softened ones are added. */
  of(resources: Dictionary | undefined): HyphenFonts {
    const fonts = this.#file.dictionaryAt(resources?.get('Font'))
    return {
      characters: (name): CharacterMap => this.#maps.of(fonts?.get(name)),
      softened: (name, glyph) => {
        const font = fonts?.get(name)
        if (!fonts || !(font instanceof Reference)) return name
        const softened = `${name}s${glyph}`
        fonts.set(softened, this.#softened(font, glyph))
        return softened
      },
      define: (name, glyph, text) => this.#maps.define(fonts?.get(name), glyph, text)
    }
  }

  #softened(font: Reference, glyph: number): Reference {
    const key = `${font.number} ${glyph}`
    const known = this.#made.get(key)
    if (known) return known
    const digits = glyph.toString(16).toUpperCase().padStart(4, '0')
    const unicode = this.#file.add(deflatedStream(Buffer.from(map(digits), 'latin1')))
    const made = this.#file.add(new Map(this.#file.dictionaryAt(font)).set('ToUnicode', unicode))
    this.#made.set(key, made)
    return made
  }
}
