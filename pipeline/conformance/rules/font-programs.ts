import { fontsOf } from '../content.ts'
import { isStream, type PdfDocument } from '../document.ts'
import { type FontProgram, fontProgram } from '../font-program.ts'
import type { PdfDictionary } from '../objects.ts'
import type { Rule, Subject } from '../rule.ts'

/** A composite font in use: what its dictionary says of the glyphs that are shown, and what its program says. */
interface ShownFont {
  readonly name: string
  /** The character identifiers shown: glyphs, unless `glyphOf` says otherwise. */
  readonly shown: ReadonlySet<number>
  readonly program: FontProgram | undefined
  glyphOf(character: number): number
  /** The width stated for a character identifier, in thousandths of the font's size. */
  stated(character: number): number
}

/** That the dictionary of a font and its embedded program tell the same of every glyph shown. */
export const fontProgramRules: readonly Rule[] = [
  {
    id: '6.2.11.4.1-1',
    standard: 'PDF/A-2a',
    asks: 'every font has a program embedded that can be read',
    broken: (subject) =>
      shownFonts(subject).flatMap(({ name, program }) => (program === undefined ? [name] : []))
  },
  {
    id: '6.2.11.4.1-2',
    standard: 'PDF/A-2a',
    asks: 'every glyph shown is in its font',
    broken: (subject) =>
      shownFonts(subject).flatMap(({ name, shown, program, glyphOf }) => {
        const missing = [...shown].find((one) => program !== undefined && glyphOf(one) >= program.glyphs)
        return missing === undefined ? [] : [`glyph ${missing} of ${name}`]
      })
  },
  {
    id: '6.2.11.5-1',
    standard: 'PDF/A-2a',
    asks: 'every glyph shown is as wide as stated, to a thousandth',
    broken: (subject) =>
      shownFonts(subject).flatMap(({ name, shown, program, glyphOf, stated }) => {
        const wrong = [...shown].find(
          (one) => program !== undefined && Math.abs(program.width(glyphOf(one)) - stated(one)) > 1
        )
        return wrong === undefined ? [] : [`glyph ${wrong} of ${name}`]
      })
  }
]

const known = new WeakMap<Subject, readonly ShownFont[]>()

/** The fonts in use, read once a file. Type 3 fonts, which another rule forbids, are none of them. */
function shownFonts(subject: Subject): readonly ShownFont[] {
  const fonts = known.get(subject) ?? [...readFonts(subject)]
  known.set(subject, fonts)
  return fonts
}

function* readFonts({ document, content }: Subject): Generator<ShownFont> {
  const shown = new Map<number, Set<number>>()
  for (const { font, glyphs } of content.paintings) {
    if (font === undefined) continue
    const all = shown.get(font) ?? new Set<number>()
    shown.set(font, all)
    for (const glyph of glyphs) all.add(glyph)
  }
  for (const [number, font] of fontsOf(document, content)) {
    if (document.name(font.get('Subtype')) !== 'Type0') continue
    const inner = document.dictionary(document.list(font.get('DescendantFonts'))[0])
    yield {
      name: document.name(font.get('BaseFont')),
      shown: shown.get(number) ?? new Set(),
      program: programOf(document, inner),
      glyphOf: glyphsOf(document, inner),
      stated: widthsOf(document, inner)
    }
  }
}

function programOf(document: PdfDocument, inner: PdfDictionary): FontProgram | undefined {
  const descriptor = document.dictionary(inner.get('FontDescriptor'))
  const place = descriptor.get('FontFile2') ?? descriptor.get('FontFile3')
  return isStream(document.at(place)) ? fontProgram(document.stream(place)) : undefined
}

/** How characters become glyphs: by a table, else each is a glyph (ISO 32000-1, 9.7.4.2). */
function glyphsOf(document: PdfDocument, inner: PdfDictionary): (character: number) => number {
  const place = inner.get('CIDToGIDMap')
  if (!isStream(document.at(place))) return (character) => character
  const table = document.stream(place)
  return (character) => ((table[character * 2] ?? 0) << 8) | (table[character * 2 + 1] ?? 0)
}

/** The widths stated, as `first [width …]` or `first last width`, else the usual one (ISO 32000-1, 9.7.4.3). */
function widthsOf(document: PdfDocument, inner: PdfDictionary): (character: number) => number {
  const usual = document.number(inner.get('DW')) ?? 1000
  const widths = new Map<number, number>()
  const listed = document.list(inner.get('W'))
  for (let at = 0; at + 1 < listed.length; ) {
    const first = document.number(listed[at]) ?? 0
    const second = document.at(listed[at + 1])
    if (Array.isArray(second)) {
      for (const [index, width] of document.list(second).entries())
        widths.set(first + index, document.number(width) ?? usual)
      at += 2
      continue
    }
    const last = Math.min(typeof second === 'number' ? second : first, 0xffff)
    const width = document.number(listed[at + 2]) ?? usual
    for (let character = first; character <= last; character++) widths.set(character, width)
    at += 3
  }
  return (character) => widths.get(character) ?? usual
}
