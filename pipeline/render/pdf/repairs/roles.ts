import type { PdfFile } from '../file.ts'
import { elementsOf, type StructureElement } from '../structure.ts'
import { dictionary, Name } from '../values.ts'

/** The types of PDF 1.7 (ISO 32000-1, 14.8.4). */
const standard = new Set([
  ...[
    'Document',
    'Part',
    'Art',
    'Sect',
    'Div',
    'BlockQuote',
    'Caption',
    'TOC',
    'TOCI',
    'Index',
    'NonStruct',
    'Private'
  ],
  ...['P', 'H', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'L', 'LI', 'Lbl', 'LBody'],
  ...['Table', 'TR', 'TH', 'TD', 'THead', 'TBody', 'TFoot'],
  ...['Span', 'Quote', 'Note', 'Reference', 'BibEntry', 'Code', 'Link', 'Annot', 'Ruby', 'RB', 'RT', 'RP'],
  ...['Warichu', 'WT', 'WP', 'Figure', 'Formula', 'Form']
])

/** What Chromium's newer types stand for; any other is a `Span`. */
const meanings: ReadonlyMap<string, string> = new Map([
  ['Strong', 'Span'],
  ['Em', 'Span'],
  ['Sub', 'Span'],
  ['Aside', 'Div'],
  ['Title', 'P'],
  ['FENote', 'Note'],
  ['DocumentFragment', 'Div']
])

/** Maps every type that PDF 1.7 doesn't know to one that it does (ISO 14289-1, 7.1). */
export function mapRoles(file: PdfFile, top: StructureElement): void {
  const types = new Set([...elementsOf(top)].map(({ type }) => type).filter((type) => !standard.has(type)))
  const root = file.dictionaryAt(file.catalog.get('StructTreeRoot'))
  if (types.size === 0) return
  const names = [...types].sort().map((type) => [type, Name.of(meanings.get(type) ?? 'Span')] as const)
  root?.set('RoleMap', dictionary(Object.fromEntries(names)))
}
