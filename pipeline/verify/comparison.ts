import { type Message, message } from '../model/message.ts'
import { collapse } from '../model/statement.ts'
import type { Piece } from './html-pieces.ts'

/** The most differences that one file reports; after these it is clear that the file is another one. */
const mostReported = 5

/** What of a page is not as it should be: words that are gone or changed, and words that have no business there. */
export function comparePieces(expected: readonly Piece[], found: readonly Piece[], path: string): Message[] {
  const start = expected.findIndex((piece, index) => found[index]?.text !== piece.text)
  if (start < 0)
    return found
      .slice(expected.length)
      .slice(0, mostReported)
      .map((piece) => foreign(piece, path))
  const sameLength = expected.length === found.length
  if (!sameLength) return compareSets(expected, found, path)
  return expected
    .flatMap((piece, index) => {
      const other = found[index]
      return !other || other.text === piece.text ? [] : [changed(piece, other, path)]
    })
    .slice(0, mostReported)
}

function compareSets(expected: readonly Piece[], found: readonly Piece[], path: string): Message[] {
  const inFound = new Set(found.map((piece) => piece.text))
  const inExpected = new Set(expected.map((piece) => piece.text))
  const missing = expected.filter((piece) => !inFound.has(piece.text))
  const extra = found.filter((piece) => !inExpected.has(piece.text))
  return [
    ...missing.map((piece) => gone(piece, path)),
    ...extra.map((piece) => foreign(piece, path)),
    ...(missing.length + extra.length === 0
      ? [message('verify-missing', 'Unexpected number of parts, expected each once', { path })]
      : [])
  ].slice(0, mostReported)
}

/** Compares the tagged text of a PDF with the page it was printed from. White space and case do not count. */
export function comparePdf(expected: readonly Piece[], found: string, path: string): Message[] {
  const text = normal(found)
  let at = 0
  for (const piece of expected) {
    const words = normal(piece.text)
    if (!text.startsWith(words, at))
      return [changed(piece, { text: text.slice(at, at + words.length + 12) }, path)]
    at += words.length
  }
  return at === text.length ? [] : [foreign({ text: text.slice(at, at + 80) }, path)]
}

/**
 * Text as it is compared: compatibility forms undone, no white space, no case (a style may have set a word in capitals,
 * and capitals may be more letters than they stand for), nothing that is never seen (soft hyphens, joiners, signs of
 * direction). A font may use one glyph for a quotation mark and a modifier letter; then its text says one for the other.
 */
export function normal(text: string): string {
  return text
    .normalize('NFKD')
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll('\u02bc', '’')
    .replaceAll('\u02bb', '‘')
    .replaceAll('ς', 'σ')
    .replace(/[\s\p{Default_Ignorable_Code_Point}]+/gu, '')
}

function changed(piece: Piece, other: { text: string }, path: string): Message {
  const reason = `Unexpected words \`${short(other.text)}\`${at(piece)}, expected \`${short(piece.text)}\``
  return message('verify-missing', reason, { path })
}

function gone(piece: Piece, path: string): Message {
  return message('verify-missing', `Unexpected gap${at(piece)}, expected \`${short(piece.text)}\``, { path })
}

function foreign(piece: { text: string; owner?: string }, path: string): Message {
  return message(
    'verify-foreign',
    `Unexpected words \`${short(piece.text)}\`, expected only the source and labels`,
    { path }
  )
}

function at({ owner }: Piece): string {
  return owner ? ` in ${owner}` : ''
}

function short(text: string): string {
  const words = collapse(text)
  return words.length > 90 ? `${words.slice(0, 88)}…` : words
}
