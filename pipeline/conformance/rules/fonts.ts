import { fontsOf } from '../content.ts'
import { isStream, type PdfDocument } from '../document.ts'
import { latin1, type PdfDictionary } from '../objects.ts'
import type { Rule, Subject } from '../rule.ts'

function each(subject: Subject, isKept: (font: PdfDictionary, number: number) => boolean): string[] {
  return [...fontsOf(subject.document, subject.content)]
    .filter(([number, font]) => !isKept(font, number))
    .map(([, font]) => subject.document.name(font.get('BaseFont')) || 'a font without a name')
}

function descendant(document: PdfDocument, font: PdfDictionary): PdfDictionary {
  return document.dictionary(document.list(font.get('DescendantFonts'))[0])
}

/** Fonts: embedded, composite, every glyph a character. */
export const fontRules: readonly Rule[] = [
  {
    id: '7.21.4.1-1',
    standard: 'PDF/UA-1',
    asks: 'every font is embedded',
    broken: (subject) =>
      each(subject, (font) => {
        const { document } = subject
        const descriptor = document.dictionary(descendant(document, font).get('FontDescriptor'))
        return ['FontFile2', 'FontFile3'].some((key) => isStream(document.at(descriptor.get(key))))
      })
  },
  {
    id: '7.21.2-0',
    standard: 'PDF/UA-1',
    asks: 'fonts are composite TrueType or OpenType fonts, none is drawn (Type 3)',
    broken: (subject) => each(subject, (font) => subject.document.name(font.get('Subtype')) === 'Type0')
  },
  {
    id: '7.21.3.2-1',
    standard: 'PDF/UA-1',
    asks: 'every composite font says how characters become glyphs',
    broken: (subject) =>
      each(subject, (font) => {
        const inner = descendant(subject.document, font)
        return subject.document.name(inner.get('Subtype')) !== 'CIDFontType2' || inner.has('CIDToGIDMap')
      })
  },
  {
    id: '7.21.7-1',
    standard: 'PDF/UA-1',
    asks: 'every glyph shown stands for characters',
    broken: (subject) => [...unmapped(subject)]
  },
  {
    id: '7.21.7-2',
    standard: 'PDF/UA-1',
    asks: 'no glyph stands for U+0000, U+FEFF or U+FFFE',
    broken: (subject) => each(subject, (font) => !standsFor(subject.document, font, /[\0\ufeff\ufffe]/))
  },
  {
    id: '6.2.11.7.3-1',
    standard: 'PDF/A-2a',
    asks: 'no glyph stands for a character of private use',
    broken: (subject) => each(subject, (font) => !standsFor(subject.document, font, /\p{Co}/u))
  },
  {
    id: '7.21.8-1',
    standard: 'PDF/UA-1',
    asks: 'no glyph stands for a missing character',
    broken: ({ document, content }) =>
      content.paintings
        .filter(({ glyphs }) => glyphs.has(0))
        .map(({ font }) => document.name(document.dictionary({ object: font ?? 0 }).get('BaseFont')))
  }
]

/** Whether a font's map gives a glyph a text like this; of a range the first and the last text are read. */
function standsFor(document: PdfDocument, font: PdfDictionary, pattern: RegExp): boolean {
  const map = latin1(document.stream(font.get('ToUnicode')))
  for (const [, first = '', last, text = ''] of map.matchAll(mapping)) {
    const units = Buffer.from(text, 'hex').swap16().toString('utf16le')
    const steps = last === undefined ? 0 : Number.parseInt(last, 16) - Number.parseInt(first, 16)
    const end = units.slice(0, -1) + String.fromCharCode(units.charCodeAt(units.length - 1) + steps)
    if (pattern.test(units) || pattern.test(end)) return true
  }
  return false
}

const mapping = /<([0-9a-fA-F]{4})>\s*(?:<([0-9a-fA-F]{4})>\s*)?<((?:[0-9a-fA-F]{4})+)>(?=\s*\n)/g

function* unmapped({ document, content }: Subject): Generator<string> {
  const maps = new Map<number, ReadonlySet<number>>()
  for (const { font, glyphs } of content.paintings) {
    if (font === undefined) continue
    const dictionary = document.dictionary({ object: font })
    const known = maps.get(font) ?? mappedGlyphs(latin1(document.stream(dictionary.get('ToUnicode'))))
    maps.set(font, known)
    const missing = [...glyphs].find((glyph) => !known.has(glyph))
    if (missing !== undefined) yield `glyph ${missing} of ${document.name(dictionary.get('BaseFont'))}`
  }
}

function mappedGlyphs(map: string): ReadonlySet<number> {
  const found = new Set<number>()
  for (const block of map.split('beginbfchar').slice(1))
    for (const [, glyph = ''] of (block.split('endbfchar')[0] ?? '').matchAll(
      /<([0-9a-fA-F]{4})>\s*<[0-9a-fA-F]+>/g
    ))
      found.add(Number.parseInt(glyph, 16))
  for (const block of map.split('beginbfrange').slice(1))
    for (const [, first = '', last = ''] of (block.split('endbfrange')[0] ?? '').matchAll(
      /<([0-9a-fA-F]{4})>\s*<([0-9a-fA-F]{4})>\s*<[0-9a-fA-F]+>/g
    ))
      for (let glyph = Number.parseInt(first, 16); glyph <= Number.parseInt(last, 16); glyph++)
        found.add(glyph)
  return found
}
