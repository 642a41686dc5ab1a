import type { Passage } from '../../model/passage.ts'

/** A word of a passage as the tagger of names sees it; offsets half-open in the passage's plain text. */
export interface NameWord {
  readonly text: string
  readonly from: number
  readonly to: number
  readonly capital: boolean
  /** True where a capital says nothing: at the head of a sentence, a quotation or a line. */
  readonly initial: boolean
  /** The universal part of speech, "" where unknown. */
  readonly tag: string
  /** What stands between the word before and this one. */
  readonly gap: string
}

const wordPattern =
  /(?:\p{Lu}\.){1,5}(?!\p{L})|\p{Lu}[\p{L}]{0,4}\.(?=\s\p{Lu})|[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|['’&](?=[\p{L}\p{N}])|\.(?=\p{L})|(?<=\p{N})\.(?=\p{N})|-(?=[\p{L}\p{N}]))*|&/gu
const abbreviations = new Set(
  'St. Corp. Inc. Ltd. Co. Mr. Mrs. Ms. Dr. Prof. Gen. Sen. Rep. Gov. Col. Sgt. Lt. Capt. Jr. Sr. Rev. Maj. Mt. Ft.'.split(
    ' '
  )
)

/** The words of a passage, possessive "'s" left out. */
export function nameWords(passage: Passage): NameWord[] {
  const { text } = passage
  const tags = new Map(passage.tokens.map((token) => [token.from, token.tag]))
  const heads = new Set(passage.sentences.map((sentence) => sentence.from))
  const found: NameWord[] = []
  let last = 0
  for (const match of text.matchAll(wordPattern)) {
    const word = bare(match[0])
    const from = match.index
    const gap = text.slice(last, from)
    found.push({
      text: word,
      from,
      to: from + word.length,
      capital: /^\p{Lu}/u.test(word) || /^\p{Ll}{1,2}\p{Lu}/u.test(word),
      initial:
        last === 0 || heads.has(from) || /[.?!:;“"‘«(—–•\n]\s*$/.test(gap) || hasHead(heads, last, from),
      tag: tags.get(from) ?? '',
      gap
    })
    last = from + word.length
  }
  return found
}

function hasHead(heads: ReadonlySet<number>, from: number, to: number): boolean {
  for (let at = from + 1; at <= to; at++) if (heads.has(at)) return true
  return false
}

/** The word without a possessive, and without a stop that is not its own. */
function bare(word: string): string {
  const possessive = word.replace(/['’]s$/, '')
  const isInitial = /^(?:\p{Lu}\.)+$/u.test(possessive)
  return possessive.endsWith('.') && !isInitial && !abbreviations.has(possessive)
    ? possessive.slice(0, -1)
    : possessive
}

/** What the whole text shows of its words: which stand with a capital inside sentences, which in small letters. */
export interface CaseEvidence {
  readonly capital: ReadonlyMap<string, number>
  readonly small: ReadonlyMap<string, number>
}

/** Counts, over all passages, how words are written where their first letter says something. */
export function caseEvidence(all: readonly (readonly NameWord[])[]): CaseEvidence {
  const capital = new Map<string, number>()
  const small = new Map<string, number>()
  for (const words of all) {
    for (const word of words) {
      if (!word.capital) small.set(word.text, (small.get(word.text) ?? 0) + 1)
      else if (!word.initial) capital.set(word.text, (capital.get(word.text) ?? 0) + 1)
    }
  }
  return { capital, small }
}
