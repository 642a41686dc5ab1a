import { abbreviationsOf, openersOf } from './abbreviations.ts'
import { isEnglish } from './languages.ts'
import { inlineItemStarts } from './list-markers.ts'
import { missedBoundaries } from './missed-boundaries.ts'

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
  const items = inlineItemStarts(text)
  const cuts = new Set<number>([
    ...items,
    ...blankLines(text),
    ...missedBoundaries(text, language),
    ...beforeNumbers(text, language),
    ...semicolons(text, language)
  ])
  let start = 0
  for (const cut of proposed(text, language)) {
    const moved = besideMarks(text, cut)
    start = Math.max(start, items.findLast((item) => item < moved) ?? 0)
    if (continues(text, start, moved, language)) continue
    cuts.add(moved)
    start = moved
  }
  const sorted = [...cuts].filter((cut) => cut > 0 && cut < text.length).sort((a, b) => a - b)
  return [0, ...sorted].flatMap((from, index) => trimmed(text, from, sorted[index] ?? text.length))
}

function proposed(text: string, language: string): number[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' })
  return [...segmenter.segment(text.replace(/[\r\n\u2028\u2029]/g, ' '))].map(({ index }) => index).slice(1)
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
  return [...text.matchAll(/\p{Ll}{2}[.!?]["”’)]*\s+(?=["“(]?[$€£]?\d)/gu)]
    .map((match) => match.index + match[0].length)
    .filter((cut) => !continues(text, 0, cut, language))
}

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

/** A question or an exclamation that ends in a common word; a name such as "Yippee!" goes on in small letters. */
const exclaims = /(?:^|\s)\p{Ll}[\p{L}'’]*[!?]+$/u
const linking = /^(?:and|or|but|in|at|of|to|is|was|for|on|with|asked|said|says|he|she|they)\b/
/** "SEC. 3." goes on with the title of the part. */
const partNumber = /\b(?:sec(?:tion|\.)?|art(?:icle|\.)|chapter|clause)\s+\d{1,4}\.$/i
/** The marker of an item and nothing else. */
const marker = /^\s*(?:[•⁃◦‣∙*-]\s?)?\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})(?:\.\d{1,2}){0,3}(?:\.\)|[.)])\s*$/
const longestMarker = 16
/** Nouns that a single capital follows: "plan B." ends a sentence as any word does. */
const lettered =
  /\b(?:plan|option|type|class|part|vitamin|group|grade|hepatitis|figure|table|appendix|section|exhibit)\s+\p{Lu}\.$/iu
/** How far back quotation marks are counted. */
const quoteWindow = 2000

/** Whether what stands before a proposed boundary goes on after it. */
function continues(text: string, start: number, cut: number, language: string): boolean {
  const before = text.slice(Math.max(0, cut - 80), cut).trimEnd()
  const after = text.slice(cut, cut + 80).trimStart()
  const spaced = /\s/.test(text[cut - 1] ?? '') || /[。！？．]["”’」』）》]*$/u.test(before)
  if (!before || !after) return true
  if (!spaced || /^[,;:.%]/.test(after)) return true
  if (/^\p{Ll}/u.test(after)) return !(isEnglish(language) && exclaims.test(before) && !linking.test(after))
  if (/["”]$/.test(before) && after.startsWith('(')) return true
  if (isMarker(text, start, cut) || partNumber.test(before)) return true
  if (/[^.\s]\s+\.\s\.\s\.$/.test(before)) return true
  return endsShort(before, after, language)
}

/** Whether all that stands before in this sentence is the marker of an item. */
function isMarker(text: string, start: number, cut: number): boolean {
  return cut - start <= longestMarker && marker.test(text.slice(start, cut))
}

function endsShort(before: string, after: string, language: string): boolean {
  const word = /(?:^|[\s("“‘'’«[/-])([^\s("“‘«[/]{1,12})\.$/u.exec(before)?.[1]?.toLowerCase()
  if (word === undefined) return false
  const next = /^["“‘'(]?([\p{L}\p{N}'’]+)/u.exec(after)?.[1] ?? ''
  const opens = openersOf(language).has(next.toLowerCase()) && /^\p{Lu}/u.test(next)
  const known = abbreviationsOf(language)
  if (known.open.has(word)) return true
  if (/^\d/.test(next)) return known.beforeNumber.has(word) || known.either.has(word)
  if (isGerman(language) && /^\d{1,2}$/.test(word)) return true
  if (isInitial(before)) return !opens
  return (
    (known.either.has(word) || /^(?:\p{L}\.)+\p{L}$/u.test(word)) &&
    !opens &&
    /^\p{Lu}/u.test(next) &&
    isEnglish(language)
  )
}

/** A single capital with a stop, after a name or at the head: "Jonas E. Smith", "A. Noel". "I." is a word. */
function isInitial(before: string): boolean {
  const match = /(?:^|[\s("“.])(\p{Lu})\.$/u.exec(before)
  if (!match) return false
  if (match[1] !== 'I') return !lettered.test(before)
  return /\p{Lu}\p{Ll}+\s+I\.$/u.test(before)
}

function isGerman(language: string): boolean {
  return language.split('-')[0] === 'de'
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
