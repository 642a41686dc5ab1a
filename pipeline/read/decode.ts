import { lineAndColumn, SourceError } from '../model/message.ts'
import { binaryKind } from './binary.ts'

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be'

/** The encoding that the byte order mark states, else UTF-8, as the WHATWG Encoding Standard sniffs it. */
function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return 'utf-8'
}

/** The text of the first bytes, a character cut off at their end left out; nothing where a byte is wrong. */
function decodeStart(bytes: Uint8Array, length: number, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes.subarray(0, length), { stream: true })
  } catch {
    return undefined
  }
}

/** The number of bytes before the first that can't be decoded, found by halving. */
function decodableLength(bytes: Uint8Array, encoding: Encoding): number {
  let good = 0
  let bad = bytes.length + 1
  while (bad - good > 1) {
    const middle = (good + bad) >>> 1
    if (decodeStart(bytes, middle, encoding) === undefined) bad = middle
    else good = middle
  }
  return good
}

/** The number of bytes that a decoded start takes: the offset of the character that is wrong, not of its end. */
function encodedLength(text: string, bytes: Uint8Array, encoding: Encoding): number {
  if (encoding !== 'utf-8') return 2 + 2 * text.length
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  return mark + new TextEncoder().encode(text).length
}

function refuseEncoding(bytes: Uint8Array, path: string, encoding: Encoding, cause: unknown): never {
  const before = decodeStart(bytes, decodableLength(bytes, encoding), encoding) ?? ''
  const offset = encodedLength(before, bytes, encoding)
  const byte = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0')
  const expected = encoding === 'utf-8' ? 'UTF-8 text' : 'UTF-16 text as the byte order mark says'
  const reason = `Unexpected byte 0x${byte} at byte offset ${offset}, expected ${expected}`
  throw new SourceError('read-encoding', reason, { path, ...lineAndColumn(before, before.length) }, cause)
}

function refuseNull(text: string, path: string): void {
  const at = text.indexOf('\0')
  if (at === -1) return
  const reason = `Unexpected NUL character at offset ${at}, expected text in UTF-8, or UTF-16 with a byte order mark`
  throw new SourceError('read-binary', reason, { path, ...lineAndColumn(text, at) })
}

/**
 * The text of a file: UTF-8, or UTF-16 with a byte order mark, decoded strictly. The mark is removed and
 * nothing else is changed.
 *
 * @throws SourceError `read-encoding` where the bytes are no such text, `read-binary` where they are no text.
 */
export function decode(bytes: Uint8Array, path: string): string {
  const kind = binaryKind(bytes)
  if (kind) throw new SourceError('read-binary', `Unexpected ${kind}, expected plain text`, { path })
  const encoding = encodingOf(bytes)
  let text: string
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (cause) {
    // Bytes of a picture are neither text nor valid; that they are binary is the more useful answer.
    if (encoding === 'utf-8') refuseNull(new TextDecoder().decode(bytes), path)
    return refuseEncoding(bytes, path, encoding, cause)
  }
  refuseNull(text, path)
  return text
}
