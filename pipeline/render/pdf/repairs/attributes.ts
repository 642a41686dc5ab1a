import type { PdfFile } from '../file.ts'
import { elementsOf, type StructureElement } from '../structure.ts'
import type { Dictionary } from '../values.ts'

/**
 * Gives an element one dictionary for all attributes of one owner, without the spans that every cell has where none is
 * given (ISO 32000-1, 14.8.5.7). Chromium writes a dictionary for each attribute, which fills a quarter of a file with
 * long tables.
 */
export function gatherAttributes(file: PdfFile, top: StructureElement): void {
  for (const { entries } of elementsOf(top)) {
    if (!entries.has('A')) continue
    const gathered = gatheredOf(file, entries)
    const [first] = gathered
    if (first === undefined) entries.delete('A')
    else entries.set('A', gathered.length === 1 ? first : gathered)
  }
}

function gatheredOf(file: PdfFile, entries: Dictionary): Dictionary[] {
  const byOwner = new Map<string, Dictionary>()
  for (const value of file.listAt(entries.get('A'))) {
    const found = file.dictionaryAt(value)
    const owner = file.nameAt(found?.get('O'))
    if (!found || owner === undefined) continue
    const one: Dictionary = byOwner.get(owner) ?? new Map()
    byOwner.set(owner, one)
    for (const [key, held] of found) if (!isUsual(owner, key, file.at(held))) one.set(key, held)
  }
  return [...byOwner.values()].filter(({ size }) => size > 1)
}

function isUsual(owner: string, key: string, value: unknown): boolean {
  return owner === 'Table' && (key === 'RowSpan' || key === 'ColSpan') && value === 1
}
