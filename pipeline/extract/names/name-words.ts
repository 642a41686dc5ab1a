import type { Passage } from '../../model/passage.ts'
import { type Stretch, stretchAt } from '../language/stretches.ts'

/** A word of a passage as the tagger of names sees it; offsets half-open in the passage's plain text. */
export interface NameWord {
  readonly text: string
  readonly from: number
  readonly to: number
  readonly capital: boolean
  /** True where a capital says nothing: at the head of a sentence, a quotation or a line. */
  readonly initial: boolean
  /** True on a line in capitals, where they say nothing. */
  readonly shouted: boolean
  /** The universal part of speech, "" where unknown. */
  readonly tag: string
  /** What stands between the word before and this one. */
  readonly gap: string
}

const wordPattern =
  /(?:\p{Lu}\.){1,5}(?!\p{L})|\p{Lu}[\p{L}]{0,4}\.(?=\s\p{Lu}|,)|[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|['’&](?=[\p{L}\p{N}])|\.(?=\p{L})|(?<=\p{N})\.(?=\p{N})|-(?=[\p{L}\p{N}]))*|&/gu
const abbreviations = new Set(
  'St. Corp. Inc. Ltd. Co. Mr. Mrs. Ms. Dr. Prof. Gen. Sen. Rep. Gov. Col. Sgt. Lt. Capt. Jr. Sr. Rev. Maj. Mt. Ft.'.split(
    ' '
  )
)

const startsNew = /[.?!:;“"‘«(—–•\n]\s*$/

/** The words of a passage, possessive "'s" left out. */
export function nameWords(passage: Passage): NameWord[] {
  const { text, tokens, sentences } = passage
  const shouted = shoutedLines(text)
  const found: NameWord[] = []
  let last = 0
  let token = 0
  let head = 0
  for (const match of text.matchAll(wordPattern)) {
    const word = bare(match[0])
    const from = match.index
    while ((tokens[token]?.from ?? Infinity) < from) token++
    while ((sentences[head]?.from ?? Infinity) <= last && last > 0) head++
    const gap = text.slice(last, from)
    const capital = isCapital(word)
    found.push({
      text: word,
      from,
      to: from + word.length,
      capital,
      initial: last === 0 || (sentences[head]?.from ?? Infinity) <= from || (capital && startsNew.test(gap)),
      shouted: shouted.length > 0 && stretchAt(shouted, from) !== undefined,
      tag: tokens[token]?.from === from ? (tokens[token]?.tag ?? '') : '',
      gap
    })
    last = from + word.length
  }
  return found
}

/** Whether a word starts with a capital, or with one after a letter or two: "eHow". */
function isCapital(word: string): boolean {
  const code = word.charCodeAt(0)
  if (code >= 97 && code <= 122 && !hasCapitalSoon(word)) return false
  return /^\p{Lu}|^\p{Ll}{1,2}\p{Lu}/u.test(word)
}

function hasCapitalSoon(word: string): boolean {
  const start = word.slice(1, 3)
  return start !== start.toLowerCase()
}

/** The lines that have two letters or more and none of them small. */
function shoutedLines(text: string): Stretch[] {
  const found: Stretch[] = []
  for (const { 0: line, index } of text.matchAll(/[^\n]+/g)) {
    if (/\p{Lu}\P{L}*\p{Lu}/u.test(line) && !/\p{Ll}/u.test(line))
      found.push({ from: index, to: index + line.length })
  }
  return found
}

/** The word without a possessive, and without a stop that is not its own. */
function bare(word: string): string {
  const possessive = word.endsWith("'s") || word.endsWith('’s') ? word.slice(0, -2) : word
  if (!possessive.endsWith('.')) return possessive
  const isInitial = /^(?:\p{Lu}\.)+$/u.test(possessive)
  return isInitial || abbreviations.has(possessive) ? possessive : possessive.slice(0, -1)
}

/** What the whole text shows of its words: which stand with a capital inside sentences, which in small letters. */
export interface CaseEvidence {
  readonly capital: ReadonlyMap<string, number>
  readonly small: ReadonlyMap<string, number>
}

/** Counts, over all passages, how the words that stand with a capital are written where their first letter says something. */
export function caseEvidence(all: readonly (readonly NameWord[])[]): CaseEvidence {
  const capital = new Map<string, number>()
  const small = new Map<string, number>()
  for (const words of all) {
    for (const word of words) {
      if (!word.capital) continue
      small.set(word.text.toLowerCase(), 0)
      if (!word.initial) capital.set(word.text, (capital.get(word.text) ?? 0) + 1)
    }
  }
  for (const words of all) {
    for (const word of words) {
      const times = word.capital ? undefined : small.get(word.text)
      if (times !== undefined) small.set(word.text, times + 1)
    }
  }
  return { capital, small }
}
