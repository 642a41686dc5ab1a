import { openersOf } from './abbreviations.ts'
import { continues } from './continuations.ts'
import { inlineItemStarts } from './list-markers.ts'
import { missedBoundaries } from './missed-boundaries.ts'
import { behindNotes } from './note-marks.ts'
import { unstoppedBoundaries } from './unstopped-boundaries.ts'

/** A stretch of a text; half-open, UTF-16 code units. */
export interface Range {
  readonly from: number
  readonly to: number
}

/**
 * Cuts one paragraph into sentences, without the white space around them. Unicode's own rules (UAX #29, by
 * `Intl.Segmenter`) propose the boundaries; rules for short forms, initials, numbers, quotation marks and lists
 * take some back, move some and add some. A single line break is white space, an empty line a boundary.
 *
 * @param language BCP 47 tag
 */
export function sentenceBoundaries(text: string, language: string): Range[] {
  const sure = inOrder([
    ...inlineItemStarts(text),
    ...blankLines(text),
    ...missedBoundaries(text, language),
    ...unstoppedBoundaries(text, language),
    ...beforeNumbers(text, language),
    ...semicolons(text, language)
  ])
  const cuts = new Set(sure)
  let start = 0
  let next = 0
  for (const cut of proposed(text, language)) {
    const moved = behindNotes(text, besideMarks(text, cut), language)
    for (let at = sure[next]; at !== undefined && at < moved; at = sure[++next]) start = Math.max(start, at)
    if (continues(text, start, moved, language)) continue
    cuts.add(moved)
    start = moved
  }
  const sorted = inOrder(cuts).filter((cut) => cut > 0 && cut < text.length)
  return [0, ...sorted].flatMap((from, index) => trimmed(text, from, sorted[index] ?? text.length))
}

function inOrder(cuts: Iterable<number>): number[] {
  return [...cuts].sort((a, b) => a - b)
}

const segmenters = new Map<string, Intl.Segmenter>()

/** A segmenter takes longer to make than a paragraph to cut, so one is kept for each language. */
function segmenterOf(language: string): Intl.Segmenter {
  const known = segmenters.get(language)
  if (known) return known
  const made = new Intl.Segmenter(language, { granularity: 'sentence' })
  segmenters.set(language, made)
  return made
}

function proposed(text: string, language: string): number[] {
  const oneLine = text.replace(/[\r\n\u2028\u2029]/g, ' ')
  return [...segmenterOf(language).segment(oneLine)].map(({ index }) => index).slice(1)
}

function blankLines(text: string): number[] {
  return [...text.matchAll(/\n[ \t]*\r?\n/g)].map(({ index }) => index)
}

/** Boundaries after a semicolon that a capitalised function word follows; German writes nouns so. */
function semicolons(text: string, language: string): number[] {
  const openers = openersOf(language)
  return [...text.matchAll(/;\s+(?=(\p{Lu}\p{Ll}*)[\s’'])/gu)]
    .filter((match) => openers.has((match[1] ?? '').toLowerCase()))
    .map((match) => match.index + match[0].length)
}

/** Boundaries before a number in figures, which Unicode's rules miss: "It fell. 15 towns signed." */
function beforeNumbers(text: string, language: string): number[] {
  return [...text.matchAll(/[.!?](?<=\p{Ll}{2}.)["”’)]*\s+(?=["“(]?[$€£]?\d)/gu)]
    .map((match) => match.index + match[0].length)
    .filter((cut) => !continues(text, 0, cut, language))
    .map((cut) => behindNotes(text, cut, language))
}

/** How far back quotation marks are counted. */
const quoteWindow = 2000

/** Brings closing marks that stand after the stop to its sentence, and opening ones to the next. */
function besideMarks(text: string, cut: number): number {
  const opening = /[“„«《〈「『（([]+\s*$/u.exec(text.slice(Math.max(0, cut - 6), cut))
  if (opening && !/\s$/.test(opening[0])) return cut - opening[0].length
  const closing = /^(?:[)\]”’」』》]+|["»](?=\s|$))\s*/u.exec(text.slice(cut, cut + 8))
  if (!closing) return cut
  if (
    closing[0].startsWith('"') &&
    isEven(text.slice(Math.max(0, cut - quoteWindow), cut).split('"').length - 1)
  )
    return cut
  return cut + closing[0].length
}

function isEven(count: number): boolean {
  return count % 2 === 0
}

function trimmed(whole: string, from: number, to: number): Range[] {
  const segment = whole.slice(from, to)
  const text = segment.trim()
  if (!/[\p{L}\p{N}]/u.test(text)) return []
  const start = from + segment.indexOf(text)
  return [{ from: start, to: start + text.length }]
}
