import { bareConnectives, connectives } from '../language/connectives.ts'
import { isEnglish } from '../language/languages.ts'

/** What is kept of a sentence: half-open offsets in its text. */
export interface Trim {
  readonly from: number
  readonly to: number
}

/** Fewest words that are left standing before a dropped clause. */
const fewestHeadWords = 8
/** Fewest words that are left standing after a dropped opening. */
const fewestRestWords = 4

const withComma = new RegExp(`^(?:(?:${alternatives(connectives)}), )+`, 'i')
const withoutComma = new RegExp(
  `^(?:${alternatives(bareConnectives)}) (?!(?:if|unless|that|then|far|on|what|too)\\b)`,
  'i'
)
/** The number and the label of a clause in a law: "(b) Mission. -- ". */
const clauseLabel = /^(?:\([a-zA-Z\d]{1,4}\) (?:\p{Lu}[\p{L}, ]{2,60}\. ?(?:--|—|–) )?)+(?=\p{Lu})/u
/** Words that limit a claim: a clause that holds one is never left out (and none is left out before one). */
const limits =
  /\b(?:not|no|never|n[’']t|nor|without|if|unless|provided|except|only|although|though|whereas|when|while|where|until|but|however|may|might|could|should|perhaps|possibly|likely|reportedly|allegedly|apparently|according|said|says|say|argue[sd]?|claim(?:s|ed)?|believe[sd]?|about|nearly|almost|roughly|approximately|at least|at most|up to|estimated?)\b/i
const verb =
  /\b(?:is|are|was|were|has|have|had|will|would|can|could|must|should|shall|may|might|do|does|did|[a-z]{3,}(?:ed|es|s))\b/

/** The whole sentence. */
export function untrimmed(text: string): Trim {
  return { from: 0, to: text.length }
}

/**
 * What may safely be left out of a sentence: an opening that ties it to the one before ("However,", "Second,"),
 * and, where the sentence is longer than `long` words, a clause after a semicolon or a single dash. A hedge, a
 * negation, a condition, a speaker or a qualifier of a number is never left out. English; other languages stay
 * whole.
 *
 * @param long the number of words above which a trailing clause goes; infinity keeps it
 */
export function trims(text: string, language: string, long = 30): Trim {
  if (!isEnglish(language)) return untrimmed(text)
  const from = leading(text)
  return { from, to: countWords(text.slice(from)) > long ? trailing(text, from) : text.length }
}

/** How many code units of the opening can go; 0 where there is none or too little is left. */
function leading(text: string): number {
  const flat = text.replace(/\s/g, ' ')
  const clause = clauseLabel.exec(flat)?.[0].length ?? 0
  if (clause > 0) return countWords(flat.slice(clause)) >= fewestRestWords ? clause : 0
  const length = withComma.exec(flat)?.[0].length ?? withoutComma.exec(flat)?.[0].length ?? 0
  if (length === 0) return 0
  const rest = flat.slice(length)
  return /^["“‘'(]?[\p{L}\d$€£]/u.test(rest) && countWords(rest) >= fewestRestWords ? length : 0
}

function trailing(text: string, from: number): number {
  const at = text.search(/;\s|\s[—–]\s|—|\s--\s/)
  if (at <= from || /[—–(“"]/.test(text.slice(at + 1).replace(/^\s*[—–]/, ''))) return text.length
  const head = text.slice(from, at)
  const tail = text.slice(at)
  const stands = countWords(head) >= fewestHeadWords && verb.test(head) && !/[:(“"][^)”"]*$/.test(head)
  if (!stands || limits.test(tail) || /\d/.test(tail)) return text.length
  return at
}

/** The number of words between white space. */
export function countWords(text: string): number {
  return text.match(/[^\s—–]*[\p{L}\p{N}][^\s—–]*/gu)?.length ?? 0
}

function alternatives(words: readonly string[]): string {
  return [...words].sort((a, b) => b.length - a.length).join('|')
}
