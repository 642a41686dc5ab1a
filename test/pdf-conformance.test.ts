import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPrinter } from '../pipeline/browser/printer.ts'
import { checkPdf, conformanceRules } from '../pipeline/conformance/check-pdf.ts'
import type { Printer } from '../pipeline/model/printer.ts'
import { latin1, type PdfFile } from '../pipeline/render/pdf/file.ts'
import { finishedFile } from '../pipeline/render/pdf/finish.ts'
import { deflatedStream } from '../pipeline/render/pdf/streams.ts'
import {
  type Dictionary,
  dictionary,
  Name,
  Stream,
  textOf,
  textString
} from '../pipeline/render/pdf/values.ts'
import { writePdf } from '../pipeline/render/pdf/writer.ts'
import { sampleInformation, samplePage } from './support/finished-pdf.ts'

let printer: Printer
let printed: Uint8Array

beforeAll(async () => {
  printer = await openPrinter({ isolation: 'auto', deadline: 60, pages: 1 })
  printed = await printer.print(samplePage('controls', 4), { paper: 'a4' })
})

afterAll(() => printer.close())

/** The rules that a good file breaks after one change. */
function broken(change: (file: PdfFile) => void): string[] {
  const file = finishedFile(printed, sampleInformation, true)
  change(file)
  return checkPdf(writePdf(file)).map(({ rule }) => rule)
}

function dictionaries(file: PdfFile): Dictionary[] {
  return [...file.objects.values()].flatMap((value) => (value instanceof Map ? [value] : []))
}

function elements(file: PdfFile, type: string): Dictionary[] {
  return dictionaries(file).filter(
    (one) => file.nameAt(one.get('Type')) === 'StructElem' && file.nameAt(one.get('S')) === type
  )
}

function first<Item>(items: readonly Item[]): Item {
  const [item] = items
  if (item === undefined) throw new Error('The sample lacks what is to be broken')
  return item
}

function firstLink(file: PdfFile): Dictionary {
  return first(dictionaries(file).filter((one) => file.nameAt(one.get('Subtype')) === 'Link'))
}

function found(one: Dictionary | undefined): Dictionary {
  if (!one) throw new Error('The sample lacks what is to be broken')
  return one
}

function root(file: PdfFile): Dictionary {
  return found(file.dictionaryAt(file.catalog.get('StructTreeRoot')))
}

function description(file: PdfFile): Dictionary {
  return found(file.dictionaryAt(file.information))
}

function setRole(file: PdfFile, type: string, role: string): void {
  found(file.dictionaryAt(root(file).get('RoleMap'))).set(type, Name.of(role))
}

function doubtful(): Dictionary {
  return dictionary({ Marked: true, Suspects: true })
}

function script(): Dictionary {
  return dictionary({ S: Name.of('JavaScript'), JS: textString('app.alert(1)') })
}

function fonts(file: PdfFile): Dictionary[] {
  return dictionaries(file).filter((one) => file.nameAt(one.get('Subtype')) === 'Type0')
}

function descriptors(file: PdfFile): Dictionary[] {
  return dictionaries(file).filter((one) => file.nameAt(one.get('Type')) === 'FontDescriptor')
}

function innerFont(file: PdfFile): Dictionary {
  return found(file.dictionaryAt(file.listAt(first(fonts(file)).get('DescendantFonts'))[0]))
}

/** Changes the stated width of the last glyph in use; Chromium states no width for any other. */
function widen(file: PdfFile, thousandths: number): void {
  const widths = file.listAt(innerFont(file).get('W')).findLast((one) => Array.isArray(one))
  if (!Array.isArray(widths)) throw new Error('The sample lacks what is to be broken')
  const last = widths.at(-1)
  widths[widths.length - 1] = Number(last) + thousandths
}

function setProgram(file: PdfFile, bytes: string): void {
  const descriptor = found(file.dictionaryAt(innerFont(file).get('FontDescriptor')))
  descriptor.set('FontFile2', file.add(deflatedStream(Buffer.from(bytes, 'latin1'))))
}

function states(file: PdfFile): Dictionary[] {
  return dictionaries(file).filter((one) => one.has('ca') || one.has('BM'))
}

function setImage(file: PdfFile, key: string): void {
  const image = dictionary({ Type: Name.of('XObject'), Subtype: Name.of('Image'), [key]: true })
  const resources = found(file.dictionaryAt(first(file.pages()).page.get('Resources')))
  resources.set('XObject', dictionary({ X9: file.add(new Stream(image, new Uint8Array(1))) }))
}

function setNotes(file: PdfFile): void {
  for (const one of elements(file, 'P')) one.set('S', Name.of('Note')).set('ID', textString('n'))
}

function wideHeader(file: PdfFile): Dictionary {
  const isWide = (one: Dictionary): boolean =>
    file.listAt(one.get('A')).some((part) => file.dictionaryAt(part)?.get('ColSpan') === 2)
  return first(elements(file, 'TH').filter(isWide))
}

function dropCell(file: PdfFile): void {
  const row = found(elements(file, 'TR').at(-1))
  row.set('K', [...file.listAt(row.get('K'))].slice(0, -1))
}

/** Adds painting to the first page. */
function paint(file: PdfFile, operators: string): void {
  const { page } = first(file.pages())
  const stream = file.at(page.get('Contents'))
  if (!(stream instanceof Stream)) throw new Error('The sample has no content')
  page.set('Contents', file.add(deflatedStream(Buffer.from(`${latin1(stream)}\n${operators}`, 'latin1'))))
}

/** Changes what the first of the metadata, or of the fonts' maps, says. */
function rewrite(file: PdfFile, holder: Dictionary, key: string, from: RegExp, to: string): void {
  const stream = file.at(holder.get(key))
  if (!(stream instanceof Stream)) throw new Error('The sample lacks what is to be broken')
  const text = latin1(stream)
  const changed = text.replace(from, to)
  if (changed === text) throw new Error('The sample lacks what is to be broken')
  const entries = [...stream.dictionary].filter(([entry]) => entry !== 'Filter' && entry !== 'Length')
  holder.set(key, file.add(new Stream(new Map(entries), Buffer.from(changed, 'latin1'))))
}

function remap(file: PdfFile, digits: string): void {
  rewrite(file, first(fonts(file)), 'ToUnicode', /(beginbfchar\s*<\w{4}>\s*<)\w+/, `$1${digits}`)
}

function setRow(file: PdfFile, place: number, type: string): void {
  found(elements(file, 'TR').at(place)).set('S', Name.of(type))
}

function tallCell(): Dictionary {
  return dictionary({ O: Name.of('Table'), RowSpan: 3 })
}

const deep = `${'q '.repeat(29)}/Artifact BMC 0 0 9 9 re f EMC ${'Q '.repeat(29)}\n`

const glyph = (digits: string): string => `/Artifact BMC BT /F4 9 Tf <${digits}> Tj ET EMC\n`

/** One thing broken at a time, and the rule that must notice. */
const controls: readonly (readonly [what: string, rule: string, change: (file: PdfFile) => void])[] = [
  ['no language', '7.2-34', ({ catalog }) => catalog.delete('Lang')],
  [
    'a language by no known name',
    '7.2-29',
    ({ catalog }) => catalog.set('Lang', textString('the king’s English'))
  ],
  ['a window without the title', '7.1-10', ({ catalog }) => catalog.delete('ViewerPreferences')],
  ['no mark of being tagged', '6.2-1', ({ catalog }) => catalog.delete('MarkInfo')],
  ['no metadata', '7.1-8', ({ catalog }) => catalog.delete('Metadata')],
  ['no output intent', '6.2.3-0', ({ catalog }) => catalog.delete('OutputIntents')],
  ['no structure tree', '7.1-11', ({ catalog }) => catalog.delete('StructTreeRoot')],
  ['a page without an order of tabs', '7.18.3-1', (file) => first(file.pages()).page.delete('Tabs')],
  ['types without a role', '7.1-5', (file) => root(file).delete('RoleMap')],
  ['a standard type with another role', '7.1-7', (file) => setRole(file, 'P', 'Span')],
  ['a link without a description', '7.18.5-2', (file) => firstLink(file).delete('Contents')],
  ['a hidden annotation', '6.3.2-2', (file) => firstLink(file).set('F', 6)],
  ['a link that runs a script', '6.5.1-1', (file) => firstLink(file).set('A', script())],
  ['an annotation outside of the tree', '7.18.1-0', (file) => firstLink(file).delete('StructParent')],
  ['a figure without a text', '7.3-1', (file) => first(elements(file, 'Figure')).delete('Alt')],
  ['glyphs without characters', '7.21.7-1', (file) => first(fonts(file)).delete('ToUnicode')],
  ['a font that is not embedded', '7.21.4.1-1', (file) => first(descriptors(file)).delete('FontFile2')],
  ['a glyph outside of its font', '6.2.11.4.1-2', (file) => paint(file, glyph('FFF0'))],
  ['a font drawn by programs', '7.21.2-0', (file) => first(fonts(file)).set('Subtype', Name.of('Type3'))],
  ['no parent tree', '6.7.3.3-0', (file) => root(file).delete('ParentTree')],
  ['a skipped heading', '7.4.2-1', (file) => first(elements(file, 'H3')).set('S', Name.of('H5'))],
  ['a header without a scope', '7.5-0', (file) => first(elements(file, 'TH')).delete('A')],
  ['a header without its span', '7.2-43', (file) => wideHeader(file).delete('A')],
  ['a row without a cell', '7.2-43', (file) => dropCell(file)],
  ['a list with a paragraph in it', '7.2-19', (file) => first(elements(file, 'LI')).set('S', Name.of('P'))],
  ['an item without a body', '7.2-20', (file) => first(elements(file, 'LBody')).set('S', Name.of('P'))],
  ['an element without its parent', '7.1-12', (file) => first(elements(file, 'P')).delete('P')],
  ['content without an owner', '7.1-3', (file) => first(elements(file, 'P')).delete('K')],
  ['painting outside of the structure', '7.1-3', (file) => paint(file, '0 0 10 10 re f\n')],
  ['colours of a press', '6.2.4.3-2', (file) => paint(file, '/Artifact BMC 0 0 0 1 k 0 0 9 9 re f EMC\n')],
  ['a missing glyph', '7.21.8-1', (file) => paint(file, glyph('0000'))],
  ['an artifact within content', '7.1-1', (file) => paint(file, '/P <</MCID 0>>BDC /Artifact BMC EMC EMC\n')],
  ['tags said to be doubtful', '7.1-4', ({ catalog }) => catalog.set('MarkInfo', doubtful())],
  [
    'metadata that are no XML',
    '6.6.2.1-4',
    (file) => rewrite(file, file.catalog, 'Metadata', /<dc:title>/, '<dc:titel>')
  ],
  ['an annotation without flags', '6.3.2-1', (file) => firstLink(file).delete('F')],
  ['a second caption', '7.2-39', (file) => setRow(file, -1, 'Caption')],
  ['a table with a head and no body', '7.2-14', (file) => setRow(file, 0, 'THead')],
  ['a head without rows', '7.2-36', (file) => setRow(file, 0, 'THead')],
  ['a body without rows', '7.2-37', (file) => setRow(file, -1, 'TBody')],
  ['a foot without rows', '7.2-38', (file) => setRow(file, -1, 'TFoot')],
  [
    'two heads',
    '7.2-11',
    (file) => {
      setRow(file, 0, 'THead')
      setRow(file, 0, 'THead')
    }
  ],
  [
    'a cell that reaches below its table',
    '7.2-41',
    (file) => found(elements(file, 'TD').at(-1)).set('A', tallCell())
  ],
  ['a glyph for private use', '6.2.11.7.3-1', (file) => remap(file, 'E000')],
  ['a glyph for private use on a high plane', '6.2.11.7.3-1', (file) => remap(file, 'DB80DC00')],
  ['a glyph that stands for U+0000 too', '7.21.7-2', (file) => remap(file, '00410000')],
  ['a large number', '6.1.13-1', ({ catalog }) => catalog.set('Size', 3_000_000_000)],
  ['a long string', '6.1.13-3', (file) => firstLink(file).set('Contents', textString('x'.repeat(32_768)))],
  ['a long name', '6.1.13-4', (file) => setRole(file, 'x'.repeat(128), 'P')],
  ['graphics states saved too deep', '6.1.13-8', (file) => paint(file, deep)],
  ['notes of one name', '7.9-2', (file) => setNotes(file)],
  ['a heading without a level', '7.4.4-3', (file) => first(elements(file, 'H3')).set('S', Name.of('H'))],
  ['colours reproduced otherwise', '6.2.5-1', (file) => first(states(file)).set('TR', Name.of('Identity'))],
  ['an unknown blend mode', '6.2.10-1', (file) => first(states(file)).set('BM', Name.of('Dodge'))],
  ['a smoothed image', '6.2.8-3', (file) => setImage(file, 'Interpolate')],
  ['an image with another in its place', '6.2.8-1', (file) => setImage(file, 'Alternates')],
  ['a form to fill in', '6.1.12-0', ({ catalog }) => catalog.set('AcroForm', new Map())],
  [
    'another title in the description',
    '6.6.3-0',
    (file) => description(file).set('Title', textString('Another'))
  ]
]

describe('the checker notices', () => {
  test.each(controls)('%s (%s)', (_, rule, change) => {
    expect(broken(change)).toContain(rule)
  })

  test('by one rule only a width that is not the program’s, and a program that cannot be read', () => {
    expect(broken((file) => widen(file, 20))).toEqual(['6.2.11.5-1'])
    expect(broken((file) => widen(file, -20))).toEqual(['6.2.11.5-1'])
    expect(broken((file) => widen(file, 0.5))).toEqual([])
    for (const bytes of ['', 'no font', `\0\x01\0\0\xff\xff${'\xff'.repeat(300)}`])
      expect(broken((file) => setProgram(file, bytes))).toEqual(['6.2.11.4.1-1'])
  })

  test('a file without an identifier, and bytes that are no PDF', () => {
    const good = Buffer.from(writePdf(finishedFile(printed, sampleInformation, true))).toString('latin1')
    const nameless = Buffer.from(good.replace('/ID [', '/IX ['), 'latin1')
    expect(checkPdf(nameless).map(({ rule }) => rule)).toEqual(['6.1.3-1'])
    expect(checkPdf(Buffer.from('no PDF'))).toMatchObject([{ rule: '6.1.4-0' }])
  })

  test('nothing in a good file', () => {
    expect(broken(() => {})).toEqual([])
  })
})

test('what an archive has no room for is shortened, and what XML cannot hold is left out', async () => {
  const name = 'a'.repeat(200)
  const far = `https://example.org/${'a'.repeat(33_000)}`
  const many = `<a href="#${name}" style="font-size:1px;line-height:1px">${'many words '.repeat(3000)}</a>`
  const long = `<p id="${name}"><a href="#${name}">near by</a>, <a href="${far}">far away</a>, ${many}</p>`
  const page = await printer.print(samplePage('limits', 4).concat(long), { paper: 'a4' })
  const title = 'The harbour \ufffe of \u0001 limits'
  const file = finishedFile(page, { ...sampleInformation, title, subject: 'x'.repeat(33_000) }, true)
  expect(checkPdf(writePdf(file))).toEqual([])
  expect(textOf(description(file).get('Title'))).toBe('The harbour \ufffd of \ufffd limits')
  const links = dictionaries(file).filter((one) => file.nameAt(one.get('Subtype')) === 'Link')
  const described = (words: string): Dictionary[] =>
    links.filter((one) => textOf(one.get('Contents'))?.endsWith(words))
  expect(described('…').map((one) => textOf(one.get('Contents'))?.length)).toContain(16_001)
  expect(described('far away').map((one) => one.has('A') || one.has('Dest'))).toEqual([false])
  const places = found(file.dictionaryAt(file.catalog.get('Dests')))
  expect(places.has(file.nameAt(first(described('near by')).get('Dest')) ?? '')).toBe(true)
})

test('no two rules of one standard have the same number', () => {
  const numbers = conformanceRules.map(({ id, standard }) => `${standard} ${id}`)
  expect(numbers.filter((number, index) => numbers.indexOf(number) !== index)).toEqual([])
})
