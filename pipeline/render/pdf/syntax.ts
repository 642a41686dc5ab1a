import { Bytes, type Dictionary, Name, Reference, type Value } from './values.ts'

/** A value read from a text, and where what follows it starts. */
export interface Read {
  readonly value: Value
  readonly end: number
}

const space = /[\0\t\n\f\r ]*(?:%[^\r\n]*[\0\t\n\f\r ]*)*/y
const regular = /[^\0\t\n\f\r ()<>[\]{}/%]+/y
const reference = /(\d{1,10}) 0 R(?![^\0\t\n\f\r ()<>[\]{}/%])/y
const literalPlain = /[^()\\]*/y
const escapes: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['b', '\b'],
  ['f', '\f']
])

/**
 * Reads one object from the Latin-1 text of a PDF (ISO 32000-1, 7.3).
 *
 * @throws Error where no object stands at the place
 */
export function readValue(text: string, from: number): Read {
  const at = skipSpace(text, from)
  const mark = text[at]
  if (mark === '/') return readName(text, at + 1)
  if (mark === '(') return readLiteral(text, at + 1)
  if (mark === '[') return readArray(text, at + 1)
  if (mark === '<') return text[at + 1] === '<' ? readDictionary(text, at + 2) : readHexadecimal(text, at + 1)
  return readWord(text, at)
}

/** The first place at or after `from` where neither white space nor a comment stands. */
export function skipSpace(text: string, from: number): number {
  space.lastIndex = from
  space.test(text)
  return space.lastIndex
}

function readWord(text: string, at: number): Read {
  reference.lastIndex = at
  const referred = reference.exec(text)
  if (referred) return { value: new Reference(Number(referred[1])), end: reference.lastIndex }
  const word = regularAt(text, at)
  const end = at + word.length
  if (word === 'true' || word === 'false') return { value: word === 'true', end }
  if (word === 'null') return { value: null, end }
  const value = Number(word)
  if (word === '' || Number.isNaN(value))
    throw new Error(`Unexpected "${text.slice(at, at + 20)}" at byte ${at} of a PDF, expected an object`)
  return { value, end }
}

function regularAt(text: string, at: number): string {
  regular.lastIndex = at
  return regular.exec(text)?.[0] ?? ''
}

function readName(text: string, at: number): Read {
  const written = regularAt(text, at)
  const name = written.includes('#')
    ? written.replace(/#([0-9a-fA-F]{2})/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16))
      )
    : written
  return { value: Name.of(name), end: at + written.length }
}

function readLiteral(text: string, from: number): Read {
  let bytes = ''
  let depth = 1
  let at = from
  while (at < text.length) {
    literalPlain.lastIndex = at
    bytes += literalPlain.exec(text)?.[0] ?? ''
    at = literalPlain.lastIndex
    const mark = text[at]
    if (mark === '\\') {
      const escaped = readEscape(text, at + 1)
      bytes += escaped.bytes
      at = escaped.end
      continue
    }
    depth += mark === '(' ? 1 : -1
    at++
    if (depth === 0) return { value: new Bytes(bytes), end: at }
    bytes += mark
  }
  throw new Error('Unexpected end of a PDF within a string')
}

function readEscape(text: string, at: number): { readonly bytes: string; readonly end: number } {
  const octal = /^[0-7]{1,3}/.exec(text.slice(at, at + 3))?.[0]
  if (octal) return { bytes: String.fromCharCode(Number.parseInt(octal, 8) & 0xff), end: at + octal.length }
  if (text.startsWith('\r\n', at)) return { bytes: '', end: at + 2 }
  const mark = text[at] ?? ''
  return { bytes: mark === '\n' || mark === '\r' ? '' : (escapes.get(mark) ?? mark), end: at + 1 }
}

function readHexadecimal(text: string, at: number): Read {
  const end = text.indexOf('>', at)
  if (end < 0) throw new Error('Unexpected end of a PDF within a string')
  const digits = text.slice(at, end).replace(/[^0-9a-fA-F]/g, '')
  let bytes = ''
  for (let digit = 0; digit < digits.length; digit += 2)
    bytes += String.fromCharCode(Number.parseInt(digits.slice(digit, digit + 2).padEnd(2, '0'), 16))
  return { value: new Bytes(bytes), end: end + 1 }
}

function readArray(text: string, from: number): Read {
  const value: Value[] = []
  let at = skipSpace(text, from)
  while (text[at] !== ']') {
    const item = readValue(text, at)
    value.push(item.value)
    at = skipSpace(text, item.end)
  }
  return { value, end: at + 1 }
}

function readDictionary(text: string, from: number): Read {
  const value: Dictionary = new Map()
  let at = skipSpace(text, from)
  while (!text.startsWith('>>', at)) {
    const key = readValue(text, at)
    if (!(key.value instanceof Name))
      throw new Error(`Unexpected "${text.slice(at, at + 20)}" in a dictionary of a PDF, expected a name`)
    const item = readValue(text, key.end)
    value.set(key.value.text, item.value)
    at = skipSpace(text, item.end)
  }
  return { value, end: at + 2 }
}
