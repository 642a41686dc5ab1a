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

/**
 * Compares the tagged text of a PDF with the page it was printed from. White space and case do not count (labels
 * are set in capitals); margin notes may have moved to the next page.
 */
export function comparePdf(expected: readonly Piece[], pages: readonly string[], path: string): Message[] {
  const { text, rest } = withoutNotes(expected, normal(pages.join('')))
  const heads = [...Map.groupBy(rest, (piece) => piece.head).entries()]
    .filter(([head]) => head > 0)
    .map(([, pieces]) => normal(pieces.map((piece) => piece.text).join('')))
  let at = 0
  for (const piece of rest) {
    const words = normal(piece.text)
    // A table that runs over the page repeats its head there.
    if (!text.startsWith(words, at)) at += heads.find((head) => text.startsWith(head, at))?.length ?? 0
    if (!text.startsWith(words, at) && !isReordered(piece.text, words, text.slice(at, at + words.length)))
      return [changed(piece, { text: text.slice(at, at + words.length + 12) }, path)]
    at += words.length
  }
  return at === text.length ? [] : [foreign({ text: text.slice(at, at + 80) }, path)]
}

/** Letters that are read from right to left, and signs that turn others round. */
const turned =
  /[\u0590-\u08ff\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

/**
 * Whether words of both directions are all there. A PDF holds them as they are shown, and where a number stands beside
 * a word that is read from the right, that can not always be turned back without knowing the text.
 */
function isReordered(written: string, words: string, found: string): boolean {
  return turned.test(written) && [...words].sort().join('') === [...found].sort().join('')
}

/** The text without the margin notes; each is taken out where it stands nearest to its place. */
function withoutNotes(expected: readonly Piece[], whole: string): { text: string; rest: Piece[] } {
  let text = whole
  let position = 0
  const rest: Piece[] = []
  for (const group of groups(expected)) {
    const words = group.map((piece) => normal(piece.text)).join('')
    const note = group[0]?.note
    if (!note) {
      rest.push(...group)
      position += words.length
      continue
    }
    const at = nearest(text, words, position)
    if (at === undefined) rest.push(...group)
    else text = text.slice(0, at) + text.slice(at + words.length)
  }
  return { text, rest }
}

/** Pieces of one note together, others one by one. */
function groups(pieces: readonly Piece[]): Piece[][] {
  const found: Piece[][] = []
  for (const piece of pieces) {
    const last = found.at(-1)
    if (last && piece.note && last[0]?.note === piece.note) last.push(piece)
    else found.push([piece])
  }
  return found
}

function nearest(text: string, words: string, position: number): number | undefined {
  const after = text.indexOf(words, position)
  const before = text.lastIndexOf(words, position)
  if (after < 0 && before < 0) return undefined
  if (before < 0) return after
  return after >= 0 && after - position <= position - before ? after : before
}

/**
 * Text as it is compared: compatibility forms undone, no white space, no case, nothing that is never seen (soft
 * hyphens, joiners, signs of direction). A font may use one
 * glyph for a quotation mark and a modifier letter; then its text says one for the other.
 */
export function normal(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll('\u02bc', '’')
    .replaceAll('\u02bb', '‘')
    .replace(/[\s\p{Default_Ignorable_Code_Point}]+/gu, '')
    .toLowerCase()
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
