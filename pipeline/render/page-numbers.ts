import type { Fit } from '../model/fit.ts'
import type { PdfFile } from './pdf/file.ts'
import { bookmarks } from './pdf/outline.ts'
import { readPdf } from './pdf/reader.ts'
import { Reference, type Value } from './pdf/values.ts'

/** Prints a document at a fit. */
export type Print = (fit: Fit) => Promise<Uint8Array>

/** Where the parts of a printed document fell. */
export interface Landing {
  /** How many pages it has. */
  readonly pages: number
  /** The page of each place that a link of the document leads to, from 1, by the id of that place. */
  readonly places: ReadonlyMap<string, number>
  /** How high above the lower edge of the last page the last heading stands, as a share of its height; 0 elsewhere. */
  readonly lastHeading: number
}

/** So many prints at most are made for page numbers that agree with their print. */
const mostPrints = 3

/** Reads from a PDF as Chromium prints it where its parts fell. */
export function landingOf(printed: Uint8Array): Landing {
  const file = readPdf(printed)
  const pages = file.pages()
  const numbers = new Map(pages.map(({ reference }, index) => [reference.number, index + 1]))
  const named = file.dictionaryAt(file.catalog.get('Dests')) ?? new Map<string, Value>()
  const places = new Map<string, number>()
  for (const [id, destination] of named) {
    const [page] = file.listAt(destination)
    const number = page instanceof Reference ? numbers.get(page.number) : undefined
    if (number !== undefined) places.set(id, number)
  }
  return { pages: pages.length, places, lastHeading: lastHeading(file) }
}

function lastHeading(file: PdfFile): number {
  const last = bookmarks(file).at(-1)
  const end = file.pages().at(-1)
  if (!last?.page || !end || last.page.number !== end.reference.number) return 0
  const [, , , height] = file.listAt(end.page.get('MediaBox'))
  return typeof height === 'number' && height > 0 ? (last.top ?? 0) / height : 0
}

/**
 * Fills the contents with page numbers: prints without them, reads where the entries fell, and prints again, until a
 * print shows the very numbers that it was given. Where three prints do not agree, the contents stay without numbers:
 * none are better than wrong ones.
 *
 * @param ids the places that the contents list
 */
export async function numbered(fit: Fit, ids: ReadonlySet<string>, print: Print): Promise<Fit> {
  let pages: Record<string, number> = {}
  for (let count = 0; count < mostPrints; count++) {
    const { places } = landingOf(await print({ ...fit, pages }))
    const found = Object.fromEntries([...places].filter(([id]) => ids.has(id)).sort(byId))
    if (isSame(pages, found)) return { ...fit, pages }
    pages = found
  }
  return { ...fit, pages: {} }
}

function byId([one]: readonly [string, number], [other]: readonly [string, number]): number {
  return one < other ? -1 : 1
}

function isSame(one: Readonly<Record<string, number>>, other: Readonly<Record<string, number>>): boolean {
  const names = Object.keys(other)
  return names.length === Object.keys(one).length && names.every((name) => one[name] === other[name])
}
