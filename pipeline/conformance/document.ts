import { inflateSync } from 'node:zlib'
import { Cursor, latin1, type PdfDictionary, type PdfObject } from './objects.ts'

/** A page and the number of its object. */
export interface Page {
  readonly number: number
  readonly dictionary: PdfDictionary
}

type Place = { readonly offset: number } | { readonly container: number; readonly index: number }

/** A PDF opened for checking: its objects are read where they are asked for. */
export class PdfDocument {
  readonly bytes: Uint8Array
  readonly trailer: PdfDictionary
  readonly #places: ReadonlyMap<number, Place>
  readonly #known = new Map<number, PdfObject>()
  readonly #containers = new Map<number, readonly PdfObject[]>()

  /** @throws Error where there is no cross-reference or no trailer */
  constructor(bytes: Uint8Array) {
    this.bytes = bytes
    const start = /startxref\s+(\d{1,10})\s+%%EOF\s*$/.exec(latin1(bytes.subarray(-60)))?.[1]
    if (start === undefined) throw new Error('no cross-reference')
    const cursor = new Cursor(bytes, Number(start))
    const read = cursor.takes('xref') ? classicTable(cursor) : streamTable(cursor)
    this.trailer = read.trailer
    this.#places = read.places
  }

  /** All numbers of objects in use. */
  numbers(): readonly number[] {
    return [...this.#places.keys()]
  }

  /** What a value is, references followed; null where it leads nowhere. */
  at(value: PdfObject | undefined): PdfObject {
    if (value === undefined || value === null || typeof value !== 'object' || !('object' in value))
      return value ?? null
    const known = this.#known.get(value.object)
    if (known !== undefined) return known
    const found = this.#read(value.object)
    this.#known.set(value.object, found)
    return found
  }

  /** A value as a dictionary, that of a stream included; an empty one where it is none. */
  dictionary(value: PdfObject | undefined): PdfDictionary {
    const found = this.at(value)
    if (found instanceof Map) return found
    return isStream(found) ? found.dictionary : new Map()
  }

  /** A value as a list: a single value is a list of one, nothing an empty one. */
  list(value: PdfObject | undefined): readonly PdfObject[] {
    const found = this.at(value)
    if (Array.isArray(found)) return found
    return found === null ? [] : [value ?? null]
  }

  /** The text of a name; empty where it is none. */
  name(value: PdfObject | undefined): string {
    const found = this.at(value)
    return found !== null && typeof found === 'object' && 'name' in found ? found.name : ''
  }

  /** A string's text; undefined where it is none. */
  text(value: PdfObject | undefined): string | undefined {
    const found = this.at(value)
    if (found === null || typeof found !== 'object' || !('bytes' in found)) return undefined
    const { bytes } = found
    if (bytes[0] !== 0xfe || bytes[1] !== 0xff) return latin1(bytes)
    return Buffer.from(bytes.subarray(2)).swap16().toString('utf16le')
  }

  /** A number; undefined where the value is none. */
  number(value: PdfObject | undefined): number | undefined {
    const found = this.at(value)
    return typeof found === 'number' ? found : undefined
  }

  /** The decoded bytes of a stream; empty where the value is none. */
  stream(value: PdfObject | undefined): Uint8Array {
    const found = this.at(value)
    if (!isStream(found)) return new Uint8Array()
    const filters = this.list(found.dictionary.get('Filter')).map((one) => this.name(one))
    if (filters.length === 0) return found.raw
    return filters.join() === 'FlateDecode' ? inflateSync(found.raw) : new Uint8Array()
  }

  /** The catalog. */
  get catalog(): PdfDictionary {
    return this.dictionary(this.trailer.get('Root'))
  }

  /** The pages, in order. */
  pages(): Page[] {
    const found: Page[] = []
    const visit = (value: PdfObject | undefined, depth: number): void => {
      const dictionary = this.dictionary(value)
      if (this.name(dictionary.get('Type')) === 'Page') {
        if (isReference(value)) found.push({ number: value.object, dictionary })
      } else if (depth < 50) for (const kid of this.list(dictionary.get('Kids'))) visit(kid, depth + 1)
    }
    visit(this.catalog.get('Pages'), 0)
    return found
  }

  #read(number: number): PdfObject {
    const place = this.#places.get(number)
    if (!place) return null
    if ('container' in place) return this.#members(place.container)[place.index] ?? null
    const cursor = new Cursor(this.bytes, place.offset)
    return cursor.takes(`${number} 0 obj`) ? readBody(cursor) : null
  }

  #members(container: number): readonly PdfObject[] {
    const known = this.#containers.get(container)
    if (known) return known
    const head = this.dictionary({ object: container })
    const bytes = this.stream({ object: container })
    const count = this.number(head.get('N')) ?? 0
    const first = this.number(head.get('First')) ?? 0
    const index = new Cursor(bytes)
    const members: PdfObject[] = []
    for (let member = 0; member < count; member++) {
      index.skip()
      index.word()
      index.skip()
      members.push(new Cursor(bytes, first + Number(index.word())).object())
    }
    this.#containers.set(container, members)
    return members
  }
}

/** Whether a value is a reference. */
export function isReference(value: PdfObject | undefined): value is { readonly object: number } {
  return value !== undefined && value !== null && typeof value === 'object' && 'object' in value
}

/** Whether a value is a stream. */
export function isStream(
  value: PdfObject
): value is { readonly dictionary: PdfDictionary; readonly raw: Uint8Array } {
  return value !== null && typeof value === 'object' && 'raw' in value
}

function readBody(cursor: Cursor): PdfObject {
  const value = cursor.object()
  cursor.skip()
  if (!(value instanceof Map) || !cursor.takes('stream')) return value
  cursor.takes('\r')
  cursor.takes('\n')
  const length = value.get('Length')
  const end = cursor.at + (typeof length === 'number' ? length : 0)
  return { dictionary: value, raw: cursor.bytes.subarray(cursor.at, end) }
}

interface Table {
  readonly trailer: PdfDictionary
  readonly places: ReadonlyMap<number, Place>
}

function classicTable(cursor: Cursor): Table {
  const places = new Map<number, Place>()
  while (cursor.skip() && !cursor.takes('trailer')) {
    const first = Number(cursor.word())
    cursor.skip()
    const count = Number(cursor.word())
    for (let index = 0; index < count; index++) {
      cursor.skip()
      const offset = Number(cursor.word())
      cursor.skip()
      cursor.word()
      cursor.skip()
      if (cursor.word() === 'n') places.set(first + index, { offset })
    }
  }
  const trailer = cursor.object()
  if (!(trailer instanceof Map)) throw new Error('no trailer')
  return { trailer, places }
}

function streamTable(cursor: Cursor): Table {
  cursor.word()
  cursor.skip()
  cursor.word()
  cursor.skip()
  cursor.takes('obj')
  const body = readBody(cursor)
  if (!isStream(body)) throw new Error('no cross-reference stream')
  const widths = body.dictionary.get('W')
  const [kind = 0, where = 0, which = 0] = Array.isArray(widths) ? widths.map(Number) : []
  const rows = inflateSync(body.raw)
  const places = new Map<number, Place>()
  const width = kind + where + which
  for (let number = 0; (number + 1) * width <= rows.length; number++) {
    const row = rows.subarray(number * width, (number + 1) * width)
    const second = row.readUIntBE(kind, where)
    const third = row.readUIntBE(kind + where, which)
    if (row[0] === 1) places.set(number, { offset: second })
    if (row[0] === 2) places.set(number, { container: second, index: third })
  }
  return { trailer: body.dictionary, places }
}
