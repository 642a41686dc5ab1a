import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPrinter } from '../pipeline/browser/printer.ts'
import { checkPdf, conformanceRules } from '../pipeline/conformance/check-pdf.ts'
import type { Printer } from '../pipeline/model/printer.ts'
import { latin1, type PdfFile } from '../pipeline/render/pdf/file.ts'
import { finishedFile } from '../pipeline/render/pdf/finish.ts'
import { deflatedStream } from '../pipeline/render/pdf/streams.ts'
import { type Dictionary, dictionary, Name, Stream, textString } from '../pipeline/render/pdf/values.ts'
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

function script(): Dictionary {
  return dictionary({ S: Name.of('JavaScript'), JS: textString('app.alert(1)') })
}

function fonts(file: PdfFile): Dictionary[] {
  return dictionaries(file).filter((one) => file.nameAt(one.get('Subtype')) === 'Type0')
}

function descriptors(file: PdfFile): Dictionary[] {
  return dictionaries(file).filter((one) => file.nameAt(one.get('Type')) === 'FontDescriptor')
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
  ['no output intent', '6.2.3-2', ({ catalog }) => catalog.delete('OutputIntents')],
  ['no structure tree', '7.1-11', ({ catalog }) => catalog.delete('StructTreeRoot')],
  ['a page without an order of tabs', '7.18.3-1', (file) => first(file.pages()).page.delete('Tabs')],
  ['types without a role', '7.1-5', (file) => root(file).delete('RoleMap')],
  ['a standard type with another role', '7.1-7', (file) => setRole(file, 'P', 'Span')],
  ['a link without a description', '7.18.5-2', (file) => firstLink(file).delete('Contents')],
  ['a hidden annotation', '6.3.2-1', (file) => firstLink(file).set('F', 6)],
  ['a link that runs a script', '6.5.1-1', (file) => firstLink(file).set('A', script())],
  ['an annotation outside of the tree', '7.18.1-0', (file) => firstLink(file).delete('StructParent')],
  ['a figure without a text', '7.3-1', (file) => first(elements(file, 'Figure')).delete('Alt')],
  ['glyphs without characters', '7.21.7-1', (file) => first(fonts(file)).delete('ToUnicode')],
  ['a font that is not embedded', '7.21.4.1-1', (file) => first(descriptors(file)).delete('FontFile2')],
  ['a font drawn by programs', '7.21.2-1', (file) => first(fonts(file)).set('Subtype', Name.of('Type3'))],
  ['no parent tree', '6.7.3.3-1', (file) => root(file).delete('ParentTree')],
  ['a skipped heading', '7.4.2-1', (file) => first(elements(file, 'H3')).set('S', Name.of('H5'))],
  ['a header without a scope', '7.5-1', (file) => first(elements(file, 'TH')).delete('A')],
  ['a header without its span', '7.2-43', (file) => wideHeader(file).delete('A')],
  ['a row without a cell', '7.2-43', (file) => dropCell(file)],
  ['a list with a paragraph in it', '7.2-19', (file) => first(elements(file, 'LI')).set('S', Name.of('P'))],
  ['an item without a body', '7.2-20', (file) => first(elements(file, 'LBody')).set('S', Name.of('P'))],
  ['an element without its parent', '7.1-12', (file) => first(elements(file, 'P')).delete('P')],
  ['content without an owner', '7.1-3', (file) => first(elements(file, 'P')).delete('K')],
  ['painting outside of the structure', '7.1-3', (file) => paint(file, '0 0 10 10 re f\n')],
  ['colours of a press', '6.2.4.3-2', (file) => paint(file, '/Artifact BMC 0 0 0 1 k 0 0 9 9 re f EMC\n')],
  ['a missing glyph', '7.21.8-1', (file) => paint(file, '/Artifact BMC BT /F4 9 Tf <0000> Tj ET EMC\n')],
  ['an artifact within content', '7.1-1', (file) => paint(file, '/P <</MCID 0>>BDC /Artifact BMC EMC EMC\n')],
  ['a form to fill in', '6.1.12-1', ({ catalog }) => catalog.set('AcroForm', new Map())],
  [
    'another title in the description',
    '6.7.2.1-1',
    (file) => description(file).set('Title', textString('Another'))
  ]
]

describe('the checker notices', () => {
  test.each(controls)('%s (%s)', (_, rule, change) => {
    expect(broken(change)).toContain(rule)
  })

  test('a file without an identifier, and bytes that are no PDF', () => {
    const good = Buffer.from(writePdf(finishedFile(printed, sampleInformation, true))).toString('latin1')
    const nameless = Buffer.from(good.replace('/ID [', '/IX ['), 'latin1')
    expect(checkPdf(nameless).map(({ rule }) => rule)).toEqual(['6.1.3-1'])
    expect(checkPdf(Buffer.from('no PDF'))).toMatchObject([{ rule: '6.1.4-1' }])
  })

  test('nothing in a good file', () => {
    expect(broken(() => {})).toEqual([])
  })
})

test('no two rules of one standard have the same number', () => {
  const numbers = conformanceRules.map(({ id, standard }) => `${standard} ${id}`)
  expect(numbers.filter((number, index) => numbers.indexOf(number) !== index)).toEqual([])
})
