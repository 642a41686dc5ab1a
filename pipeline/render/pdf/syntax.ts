import { Bytes, type Dictionary, Name, Reference, type Value } from './values.ts'

/** A value read from a text, and where what follows it starts. */
export interface Read {
  readonly value: Value
  readonly end: number
}

const literalPlain = /[^()\\]*/y
const escapes: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['b', '\b'],
  ['f', '\f']
])

/** Which characters end a name, a number or a word, by their codes (ISO 32000-1, 7.2.2). */
const delimiting = new Set([...'\0\t\n\f\r ()<>[]{}/%'].map((mark) => mark.charCodeAt(0)))
const isRegular = Array.from({ length: 256 }, (_, code) => !delimiting.has(code))
const isBlank = Array.from({ length: 256 }, (_, code) => '\0\t\n\f\r '.includes(String.fromCharCode(code)))

/**
 * Reads one object from the Latin-1 text of a PDF (ISO 32000-1, 7.3).
 *
 * @throws Error where no object stands at the place
 */
export function readValue(text: string, from: number): Read {
  const reader = new ValueReader(text, from)
  const value = reader.value()
  return { value, end: reader.at }
}

/** The first place at or after `from` where neither white space nor a comment stands. */
export function skipSpace(text: string, from: number): number {
  let at = from
  for (;;) {
    while (isBlank[text.charCodeAt(at)]) at++
    if (text.charCodeAt(at) !== percent) return at
    while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at++
  }
}

const percent = 37

/** Reads objects one after the other. A file has thousands of them: what is read stands in one place, not in pairs. */
class ValueReader {
  readonly #text: string
  at: number

  constructor(text: string, at: number) {
    this.#text = text
    this.at = at
  }

  value(): Value {
    this.at = skipSpace(this.#text, this.at)
    const mark = this.#text[this.at]
    if (mark === '/') return Name.of(this.#name())
    if (mark === '[') return this.#array()
    if (mark === '(') return this.#literal()
    if (mark !== '<') return this.#word()
    return this.#text[this.at + 1] === '<' ? this.#dictionary() : this.#hexadecimal()
  }

  #regular(): string {
    const start = this.at
    while (isRegular[this.#text.charCodeAt(this.at)]) this.at++
    return this.#text.slice(start, this.at)
  }

  #word(): Value {
    const start = this.at
    const word = this.#regular()
    if (word === 'true' || word === 'false') return word === 'true'
    if (word === 'null') return null
    const value = Number(word)
    if (word === '' || Number.isNaN(value)) throw this.#unexpected(start, 'an object')
    const isReference =
      this.#text.startsWith(' 0 R', this.at) && !isRegular[this.#text.charCodeAt(this.at + 4)]
    if (!isReference || !Number.isSafeInteger(value) || value < 0) return value
    this.at += 4
    return new Reference(value)
  }

  #unexpected(at: number, expected: string): Error {
    const found = this.#text.slice(at, at + 20)
    return new Error(`Unexpected "${found}" at byte ${at} of a PDF, expected ${expected}`)
  }

  #name(): string {
    this.at++
    const written = this.#regular()
    if (!written.includes('#')) return written
    return written.replace(/#([0-9a-fA-F]{2})/g, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16))
    )
  }

  #array(): Value[] {
    const items: Value[] = []
    this.at = skipSpace(this.#text, this.at + 1)
    while (this.#text[this.at] !== ']') {
      items.push(this.value())
      this.at = skipSpace(this.#text, this.at)
    }
    this.at++
    return items
  }

  #dictionary(): Dictionary {
    const entries: Dictionary = new Map()
    this.at = skipSpace(this.#text, this.at + 2)
    while (!this.#text.startsWith('>>', this.at)) {
      if (this.#text[this.at] !== '/') throw this.#unexpected(this.at, 'a name in a dictionary')
      const key = this.#name()
      entries.set(key, this.value())
      this.at = skipSpace(this.#text, this.at)
    }
    this.at += 2
    return entries
  }

  #hexadecimal(): Bytes {
    const end = this.#text.indexOf('>', this.at)
    if (end < 0) throw this.#endWithin()
    const digits = this.#text.slice(this.at + 1, end).replace(/[^0-9a-fA-F]/g, '')
    this.at = end + 1
    return new Bytes(
      Buffer.from(digits.padEnd(digits.length + (digits.length % 2), '0'), 'hex').toString('latin1')
    )
  }

  #literal(): Bytes {
    let bytes = ''
    let depth = 1
    this.at++
    while (this.at < this.#text.length) {
      literalPlain.lastIndex = this.at
      bytes += literalPlain.exec(this.#text)?.[0] ?? ''
      this.at = literalPlain.lastIndex
      const mark = this.#text[this.at++]
      if (mark === '\\') {
        bytes += this.#escaped()
        continue
      }
      depth += mark === '(' ? 1 : -1
      if (depth === 0) return new Bytes(bytes)
      bytes += mark
    }
    throw this.#endWithin()
  }

  #escaped(): string {
    const octal = /^[0-7]{1,3}/.exec(this.#text.slice(this.at, this.at + 3))?.[0]
    if (octal) {
      this.at += octal.length
      return String.fromCharCode(Number.parseInt(octal, 8) & 0xff)
    }
    const mark = this.#text[this.at++] ?? ''
    if (mark === '\r' && this.#text[this.at] === '\n') this.at++
    return mark === '\n' || mark === '\r' ? '' : (escapes.get(mark) ?? mark)
  }

  #endWithin(): Error {
    return new Error('Unexpected end of a PDF within a string')
  }
}
