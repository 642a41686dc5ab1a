/** A PDF dictionary: values by keys without their slashes. */
export type PdfDictionary = ReadonlyMap<string, PdfObject>

/** What may stand in a PDF. Names, strings and references are objects with one telling property. */
export type PdfObject =
  | null
  | boolean
  | number
  | { readonly name: string }
  | { readonly bytes: Uint8Array }
  | { readonly object: number }
  | { readonly dictionary: PdfDictionary; readonly raw: Uint8Array }
  | readonly PdfObject[]
  | PdfDictionary

function code(mark: string): number {
  return mark.charCodeAt(0)
}

const blank = flags([0, 9, 10, 12, 13, 32])
const special = flags([0, 9, 10, 12, 13, 32, ...[...'()<>[]{}/%'].map(code)])

function flags(bytes: readonly number[]): readonly boolean[] {
  return Array.from({ length: 256 }, (_, byte) => bytes.includes(byte))
}

/** The marks that objects begin with, by their codes. */
const marks = {
  literal: code('('),
  angle: code('<'),
  list: code('['),
  name: code('/'),
  blank: code(' '),
  zero: code('0')
}

function digitOf(byte: number): number {
  if (byte >= 48 && byte <= 57) return byte - 48
  const letter = (byte | 32) - 87
  return letter >= 10 && letter <= 15 ? letter : -1
}

/** Reads objects from bytes, one after the other. Written apart from the program that makes PDFs, to be its witness. */
export class Cursor {
  readonly bytes: Uint8Array
  at: number
  readonly #hasReferences: boolean

  /** @param hasReferences false within content streams, where a number is never the start of a reference */
  constructor(bytes: Uint8Array, at = 0, hasReferences = true) {
    this.bytes = bytes
    this.at = at
    this.#hasReferences = hasReferences
  }

  /** Steps over blanks and comments; false at the end. */
  skip(): boolean {
    for (; this.at < this.bytes.length; this.at++) {
      const byte = this.bytes[this.at] ?? 0
      if (byte === code('%')) while (this.at < this.bytes.length && !isLineEnd(this.bytes[this.at])) this.at++
      else if (!blank[byte]) return true
    }
    return false
  }

  /** Whether a word stands here; steps over it if so. */
  takes(word: string): boolean {
    for (let index = 0; index < word.length; index++)
      if (this.bytes[this.at + index] !== word.charCodeAt(index)) return false
    this.at += word.length
    return true
  }

  /** The run of regular characters here. */
  word(): string {
    const start = this.at
    while (this.at < this.bytes.length && !special[this.bytes[this.at] ?? 0]) this.at++
    let word = ''
    for (let at = start; at < this.at; at++) word += String.fromCharCode(this.bytes[at] ?? 0)
    return word
  }

  /**
   * The object here.
   *
   * @throws Error where none stands
   */
  object(): PdfObject {
    this.skip()
    const first = this.bytes[this.at]
    if (first === marks.angle && this.takes('<<')) return this.#dictionary()
    if (first === marks.angle || first === marks.literal || first === marks.list || first === marks.name) {
      this.at++
      if (first === marks.name) return { name: unescaped(this.word()) }
      if (first === marks.list) return this.#list()
      return { bytes: first === marks.angle ? this.#hexadecimal() : this.#literal() }
    }
    return this.#scalar()
  }

  #scalar(): PdfObject {
    const start = this.at
    const word = this.word()
    if (word === 'true' || word === 'false') return word === 'true'
    if (word === 'null') return null
    const value = Number(word)
    if (word === '' || Number.isNaN(value)) {
      this.at = start
      throw new Error(`no object at byte ${start}`)
    }
    return this.#hasReferences && Number.isInteger(value) ? (this.#reference(value) ?? value) : value
  }

  #reference(number: number): PdfObject | undefined {
    // Nearly always single blanks stand between the three parts of a reference, or none follows.
    const { bytes, at } = this
    if (bytes[at] === marks.blank && bytes[at + 1] !== marks.zero && bytes[at + 1] !== marks.blank)
      return undefined
    this.skip()
    if (this.word() === '0' && this.skip() && this.word() === 'R') return { object: number }
    this.at = at
    return undefined
  }

  #dictionary(): PdfDictionary {
    const entries = new Map<string, PdfObject>()
    while (this.skip() && !this.takes('>>')) {
      if (!this.takes('/')) throw new Error(`no key at byte ${this.at}`)
      const key = unescaped(this.word())
      entries.set(key, this.object())
    }
    return entries
  }

  #list(): PdfObject[] {
    const items: PdfObject[] = []
    while (this.skip() && !this.takes(']')) items.push(this.object())
    return items
  }

  #hexadecimal(): Uint8Array {
    const end = this.bytes.indexOf(code('>'), this.at)
    const last = end < 0 ? this.bytes.length : end
    const found = new Uint8Array((last - this.at + 1) >> 1)
    let count = 0
    for (; this.at < last; this.at++) {
      const digit = digitOf(this.bytes[this.at] ?? 0)
      if (digit < 0) continue
      found[count >> 1] = (found[count >> 1] ?? 0) | (count % 2 === 0 ? digit << 4 : digit)
      count++
    }
    this.at++
    return found.subarray(0, (count + 1) >> 1)
  }

  #literal(): Uint8Array {
    const found: number[] = []
    let depth = 1
    while (this.at < this.bytes.length) {
      const byte = this.bytes[this.at++] ?? 0
      if (byte === code('\\')) found.push(...this.#escaped())
      else if (byte === code(')') && --depth === 0) break
      else {
        if (byte === code('(')) depth++
        found.push(byte)
      }
    }
    return Uint8Array.from(found)
  }

  #escaped(): number[] {
    const octal = /^[0-7]{1,3}/.exec(latin1(this.bytes.subarray(this.at, this.at + 3)))?.[0]
    if (octal) {
      this.at += octal.length
      return [Number.parseInt(octal, 8) & 255]
    }
    const mark = String.fromCharCode(this.bytes[this.at++] ?? 0)
    if (mark === '\r') this.takes('\n')
    if (mark === '\r' || mark === '\n') return []
    const place = 'nrtbf'.indexOf(mark)
    return [place < 0 ? code(mark) : ([10, 13, 9, 8, 12][place] ?? 0)]
  }
}

function isLineEnd(byte: number | undefined): boolean {
  return byte === 10 || byte === 13
}

function unescaped(name: string): string {
  if (!name.includes('#')) return name
  return name.replace(/#([0-9a-fA-F]{2})/g, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16))
  )
}

/** Bytes as text, one character a byte. */
export function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}
