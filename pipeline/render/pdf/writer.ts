import { createHash } from 'node:crypto'
import type { PdfFile } from './file.ts'
import { deflated } from './streams.ts'
import { Bytes, type Dictionary, Name, Reference, Stream, type Value } from './values.ts'

/** How many objects share one object stream: as many as readers take well. */
const shared = 200

/**
 * Writes a PDF 1.7: only what can be reached from the catalog and the description, numbered in the order of reaching,
 * dictionaries in object streams, with a cross-reference stream (ISO 32000-1, 7.5.7 and 7.5.8) and an identifier that
 * is the hash of everything before it. The same objects give the same bytes.
 */
export function writePdf(file: PdfFile): Uint8Array {
  const order = reachable(file)
  const numbers = new Map(order.map((number, index) => [number, index + 1]))
  const values = order.map((number) => file.objects.get(number) ?? null)
  return new Layout(numbers).write(values, file)
}

/** The numbers of all objects in reach, in the order of a walk from the catalog. */
function reachable(file: PdfFile): number[] {
  const seen = new Set<number>()
  const waiting: Value[] = [file.information ?? null, file.root]
  while (waiting.length > 0) {
    const value = waiting.pop()
    if (value instanceof Reference) {
      if (seen.has(value.number) || !file.objects.has(value.number)) continue
      seen.add(value.number)
      waiting.push(file.objects.get(value.number) ?? null)
    } else if (value instanceof Stream) pushAll(waiting, value.dictionary.values())
    else if (value instanceof Map) pushAll(waiting, value.values())
    else if (Array.isArray(value)) pushAll(waiting, value)
  }
  return [...seen]
}

/** Pushes what may lead to objects, so that the first comes off first. */
function pushAll(waiting: Value[], values: Iterable<Value>): void {
  const found: Value[] = []
  for (const value of values) if (typeof value === 'object' && value !== null) found.push(value)
  for (let index = found.length - 1; index >= 0; index--) waiting.push(found[index] ?? null)
}

type Place = { readonly offset: number } | { readonly stream: number; readonly index: number }

class Layout {
  readonly #numbers: ReadonlyMap<number, number>
  readonly #chunks: Uint8Array[] = []
  readonly #places: Place[] = []
  #length = 0

  constructor(numbers: ReadonlyMap<number, number>) {
    this.#numbers = numbers
  }

  write(values: readonly Value[], file: PdfFile): Uint8Array {
    this.#append('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n')
    const plain: number[] = []
    for (const [index, value] of values.entries()) {
      if (value instanceof Stream) this.#writeStream(index + 1, value.dictionary, value.data)
      else plain.push(index + 1)
    }
    let next = values.length + 1
    for (let from = 0; from < plain.length; from += shared)
      this.#writeShared(next++, plain.slice(from, from + shared), values)
    return this.#finish(next, file)
  }

  #append(part: string | Uint8Array): void {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : part
    this.#chunks.push(bytes)
    this.#length += bytes.length
  }

  #writeStream(number: number, dictionary: Dictionary, data: Uint8Array): void {
    this.#places[number] = { offset: this.#length }
    const head = new Map(dictionary).set('Length', data.length)
    this.#append(`${number} 0 obj\n${this.#written(head)}\nstream\n`)
    this.#append(data)
    this.#append('\nendstream\nendobj\n')
  }

  #writeShared(stream: number, members: readonly number[], values: readonly Value[]): void {
    const texts = members.map((number) => this.#written(values[number - 1] ?? null))
    let offset = 0
    const heads = members.map((number, index) => {
      const head = `${number} ${offset}`
      offset += (texts[index] ?? '').length + 1
      this.#places[number] = { stream, index }
      return head
    })
    const head = `${heads.join(' ')}\n`
    const dictionary: Dictionary = new Map<string, Value>([
      ['Type', Name.of('ObjStm')],
      ['N', members.length],
      ['First', head.length],
      ['Filter', Name.of('FlateDecode')]
    ])
    this.#writeStream(stream, dictionary, deflated(Buffer.from(`${head}${texts.join('\n')}`, 'latin1')))
  }

  /** The cross-reference stream and the end. The identifier hashes what stands before it. */
  #finish(number: number, file: PdfFile): Uint8Array {
    const start = this.#length
    this.#places[number] = { offset: start }
    const hash = createHash('sha256')
    for (const chunk of this.#chunks) hash.update(chunk)
    const identifier = new Bytes(hash.digest().subarray(0, 16).toString('latin1'))
    const dictionary: Dictionary = new Map<string, Value>([
      ['Type', Name.of('XRef')],
      ['Size', number + 1],
      ['W', [1, 4, 2]],
      ['Root', file.root],
      ...(file.information ? ([['Info', file.information]] as const) : []),
      ['ID', [identifier, identifier]],
      ['Filter', Name.of('FlateDecode')]
    ])
    this.#writeStream(number, dictionary, deflated(this.#table(number)))
    this.#append(`startxref\n${start}\n%%EOF\n`)
    return new Uint8Array(Buffer.concat(this.#chunks))
  }

  #table(last: number): Uint8Array {
    const table = Buffer.alloc((last + 1) * 7)
    table.writeUInt16BE(0xffff, 5)
    for (let number = 1; number <= last; number++) {
      const place = this.#places[number]
      if (!place) continue
      const [kind, where, index] = 'offset' in place ? [1, place.offset, 0] : [2, place.stream, place.index]
      table.writeUInt8(kind, number * 7)
      table.writeUInt32BE(where, number * 7 + 1)
      table.writeUInt16BE(index, number * 7 + 5)
    }
    return table
  }

  #written(value: Value): string {
    if (value === null) return 'null'
    if (typeof value === 'boolean') return String(value)
    if (typeof value === 'number') return writtenNumber(value)
    if (value instanceof Name) return writtenName(value)
    if (value instanceof Bytes) return writtenBytes(value)
    if (value instanceof Reference) {
      const number = this.#numbers.get(value.number)
      return number === undefined ? 'null' : `${number} 0 R`
    }
    if (Array.isArray(value)) return this.#writtenArray(value)
    if (value instanceof Stream)
      throw new Error('Unexpected stream within an object, expected a reference to it')
    let written = '<<'
    for (const [key, item] of value) written += `/${key} ${this.#written(item)}`
    return `${written}>>`
  }

  #writtenArray(items: readonly Value[]): string {
    let written = '['
    for (const [index, item] of items.entries()) written += (index === 0 ? '' : ' ') + this.#written(item)
    return `${written}]`
  }
}

function writtenNumber(value: number): string {
  if (Number.isInteger(value)) return String(value)
  return value.toFixed(6).replace(/\.?0+$/, '')
}

const unsafe = /[^\x21-\x7e]|[#()<>[\]{}/%]/

function writtenName({ text }: Name): string {
  if (!unsafe.test(text)) return `/${text}`
  const escaped = text.replace(
    /[^\x21-\x7e]|[#()<>[\]{}/%]/g,
    (mark) => `#${mark.charCodeAt(0).toString(16).padStart(2, '0')}`
  )
  return `/${escaped}`
}

function writtenBytes({ bytes }: Bytes): string {
  if (/^[\x20-\x7e]*$/.test(bytes)) return `(${bytes.replace(/[\\()]/g, '\\$&')})`
  return `<${Buffer.from(bytes, 'latin1').toString('hex')}>`
}
