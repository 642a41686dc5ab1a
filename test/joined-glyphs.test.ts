import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPrinter } from '../pipeline/browser/printer.ts'
import type { Printer } from '../pipeline/model/printer.ts'
import { latin1, type PdfFile } from '../pipeline/render/pdf/file.ts'
import { finishedFile } from '../pipeline/render/pdf/finish.ts'
import { advance, GlyphWidths, type Widths } from '../pipeline/render/pdf/glyph-widths.ts'
import { withJoinedGlyphs } from '../pipeline/render/pdf/joined-glyphs.ts'
import { eachOperator } from '../pipeline/render/pdf/operators.ts'
import { readPdf } from '../pipeline/render/pdf/reader.ts'
import { Stream } from '../pipeline/render/pdf/values.ts'
import { sampleInformation, samplePage } from './support/finished-pdf.ts'

const widths: Widths = { own: new Map([[1, 500]]), other: 600 }
const joined = (lines: string): string =>
  withJoinedGlyphs(lines, (name) => (name === 'F4' ? widths : undefined))
const text = (...lines: string[]): string =>
  ['q', 'BT', '/F4 10 Tf', '1 0 0 -1 8 50 Tm', ...lines, 'ET', 'Q'].join('\n')

describe('glyphs that follow each other on a line are shown by one operator', () => {
  test('without numbers where the widths lead to them', () => {
    expect(joined(text('<0001> Tj', '5 0 Td <0002> Tj', '6 0 Td <00020001> Tj'))).toBe(
      text('<0001000200020001> Tj')
    )
  })

  test('with a number where they don’t', () => {
    expect(joined(text('<0001> Tj', '4.5 0 Td <0002> Tj', '6.75 0 Td <0001> Tj'))).toBe(
      text('[<0001>50<0002>-75<0001>] TJ')
    )
  })

  test('with a number whenever fractions have come to half a thousandth, never with their sum', () => {
    const glyphs = Array.from({ length: 9 }, () => '5.004 0 Td <0001> Tj')
    expect(joined(text('<0001> Tj', ...glyphs))).toBe(
      text('[<00010001>-1<00010001>-1<000100010001>-1<00010001>-1<0001>] TJ')
    )
  })

  test('between marks, after which the line goes on where it would have', () => {
    const span = '/Span<</ActualText <FEFF00660069> >> BDC'
    expect(joined(text('<0001> Tj', '5 0 Td <0001> Tj', span, '5.25 0 Td <0002> Tj', 'EMC'))).toBe(
      text('<00010001> Tj', span, '10.25 0 Td', '<0002> Tj', 'EMC')
    )
    expect(joined(text('<0001> Tj', '5 0 Td', '2 0 Td <0001> Tj', '1 0 Td 4 0 Td <0001> Tj'))).toBe(
      text('[<0001>-200<00010001>] TJ')
    )
  })

  test.each([
    ['a font whose strings are no glyphs', text('/F9 10 Tf', '<0001> Tj', '5 0 Td <0001> Tj')],
    ['a move up', text('<0001> Tj', '5 1 Td <0001> Tj')],
    ['glyphs that no move leads to', text('<0001> Tj', '<0001> Tj')],
    ['half a glyph', text('<0001> Tj', '5 0 Td <00> Tj')],
    ['spacing', `2 Tc\n${text('<0001> Tj', '5 0 Td <0001> Tj')}`],
    ['a number that is none', text('<0001> Tj', '5.0.1 0 Td <0001> Tj')],
    ['an operator in between', text('<0001> Tj', '1 0 0 rg', '5 0 Td <0001> Tj')],
    ['no end', 'q\nBT\n/F4 10 Tf\n<0001> Tj\n5 0 Td <0001> Tj\n']
  ])('but not across %s', (_, lines) => {
    expect(joined(lines)).toBe(lines)
  })
})

/** Every glyph of a file's pages: its number, the size of the font, and its place along its line. */
function shown(file: PdfFile): { glyph: string; size: number; line: string; place: number }[] {
  const known = new GlyphWidths(file)
  const found: ReturnType<typeof shown> = []
  for (const { page } of file.pages()) {
    const contents = file.at(page.get('Contents'))
    const fonts = file.dictionaryAt(file.dictionaryAt(page.get('Resources'))?.get('Font'))
    let font: Widths = { own: new Map(), other: 0 }
    let [size, line, start, pen] = [0, '', 0, 0]
    if (!(contents instanceof Stream)) throw new Error('A page has no content')
    eachOperator(latin1(contents), ({ name, operands }) => {
      if (name === 'Tf') {
        font = known.of(fonts?.get((operands[0] ?? '').slice(1))) ?? font
        size = Number(operands[1])
      } else if (name === 'Tm') [line, start, pen] = [operands.join(' '), 0, 0]
      else if (name === 'Td') [start, pen] = [start + Number(operands[0]), start + Number(operands[0])]
      else if (name === 'Tj' || name === 'TJ')
        for (const [, digits = '', number] of (operands.at(-1) ?? '').matchAll(/<(\w*)>|(-?[\d.]+)/g)) {
          if (number !== undefined) pen -= (Number(number) * size) / 1000
          for (const glyph of digits.match(/.{4}/g) ?? []) {
            found.push({ glyph, size, line, place: pen })
            pen += (advance(glyph, font) * size) / 1000
          }
        }
    })
  }
  return found
}

describe('a finished PDF', () => {
  let printer: Printer
  let printed: Uint8Array

  beforeAll(async () => {
    printer = await openPrinter({ isolation: 'auto', deadline: 60, pages: 1 })
    printed = await printer.print(samplePage('glyphs', 20), { paper: 'a4' })
  })

  afterAll(() => printer.close())

  test('shows each glyph within a thousandth of its size of where it was printed', () => {
    const before = shown(readPdf(printed))
    const after = shown(finishedFile(printed, sampleInformation, true))
    expect(before.length).toBeGreaterThan(500)
    expect(after.map(({ glyph, line }) => `${glyph} ${line}`)).toEqual(
      before.map(({ glyph, line }) => `${glyph} ${line}`)
    )
    const away = after.map(({ place, size }, index) => Math.abs(place - (before[index]?.place ?? 0)) / size)
    expect(Math.max(...away)).toBeLessThan(0.000_51)
  })

  test('has several times fewer operators that show text', () => {
    const operators = (file: PdfFile): number =>
      file.pages().reduce((sum, { page }) => {
        const contents = file.at(page.get('Contents'))
        return sum + (contents instanceof Stream ? (latin1(contents).match(/T[jJ]\n/g)?.length ?? 0) : 0)
      }, 0)
    const before = operators(readPdf(printed))
    expect(operators(finishedFile(printed, sampleInformation, true))).toBeLessThan(before / 4)
  })

  test('has one dictionary for the attributes of a table’s cell, without spans of one', () => {
    const file = finishedFile(printed, sampleInformation, true)
    const cells = [...file.objects.values()].flatMap((value) =>
      value instanceof Map && ['TH', 'TD'].includes(file.nameAt(value.get('S')) ?? '')
        ? [file.dictionaryAt(value.get('A'))]
        : []
    )
    expect(cells.length).toBe(62)
    expect(cells.every((attributes) => attributes !== undefined && !attributes.has('RowSpan'))).toBe(true)
    expect(cells.filter((attributes) => attributes?.get('ColSpan') === 2).length).toBe(1)
    expect(cells.filter((attributes) => attributes?.has('ColSpan')).length).toBe(1)
  })
})
