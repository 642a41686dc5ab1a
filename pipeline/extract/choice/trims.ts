import { bareConnectives, connectives } from '../language/connectives.ts'
import { isEnglish } from '../language/languages.ts'
import { completesCount, limitsClaim } from './trim-limits.ts'

/** What is kept of a sentence: half-open offsets in its text. */
export interface Trim {
  readonly from: number
  readonly to: number
}

/** What a trim may know beside the words. */
export interface TrimOptions {
  /** The number of words above which a trailing clause goes; infinity keeps it. 25 where absent. */
  readonly long?: number
  /** Who speaks, where that is printed beside the statement: then "According to …," may go. */
  readonly speaker?: string | undefined
}

/** Fewest words that are left standing before a dropped clause. */
const fewestHeadWords = 8
/** Fewest words that are left standing after a dropped opening. */
const fewestRestWords = 4
const longest = 25

const withComma = new RegExp(`^(?:(?:${alternatives(connectives)}), )+`, 'i')
/** Words before which "but", "and" or "yet" is more than a tie: "But for the grant …", "Yet to be built …". */
const kept =
  'if|unless|that|then|far|on|what|too|for|as|long|much|to|be|been|another|with|without|when|where|while|because|so|or|nor|yet|than|instead'
const subjects = 'the|an?|we|they|it|he|she|I|you|this|these|those|our|their|its|his|her|my|there|every|each'
const withoutComma = new RegExp(
  `^(?:(?:${alternatives(bareConnectives)}) (?!(?:${kept})\\b)|so (?=(?:${subjects})\\b))`,
  'u'
)
/** The number and the label of a clause in a law: "(b) Mission. -- ". */
const clauseLabel = /^(?:\([a-zA-Z\d]{1,4}\) (?:\p{Lu}[\p{L}, ]{2,60}\. ?(?:--|—|–) )?)+(?=\p{Lu})/u
/** Who a sentence names as its source before it goes on. */
const according = /^according to (?<speaker>[^,;:“”"]{2,80}), (?=\S)/i
/** How far into a sentence its end is looked for, in characters: each place is weighed with all that stands before it. */
const farthest = 2_000
const cut = /;\s|\s[—–]\s|—|\s--\s/g
const verb =
  /\b(?:is|are|was|were|has|have|had|will|would|can|could|must|should|shall|may|might|do|does|did|[a-z]{3,}(?:ed|es|s))\b/
/** A subject that opens a clause of its own; a pronoun may say something of the head that must not go. */
const subject = /^(?:the|an?|each|every|its|their|his|her|our|there)\b|^\p{Lu}\p{L}/u

/** The whole sentence. */
export function untrimmed(text: string): Trim {
  return { from: 0, to: text.length }
}

/**
 * What may safely be left out of a sentence: an opening that ties it to the one before ("However,", "Second,"),
 * an "According to …," whose speaker is printed beside it, and, where the sentence is long, a main clause after a
 * semicolon or a single dash. A hedge, a negation, a condition, a scope, a comparison, a qualifier of a number or one
 * of the things that the sentence counts is never left out, nor a speaker who is not printed. English; other languages stay whole.
 */
export function trims(text: string, language: string, options: TrimOptions = {}): Trim {
  if (!isEnglish(language)) return untrimmed(text)
  const { long = longest, speaker } = options
  const from = leading(text, speaker)
  return { from, to: countWords(text.slice(from)) > long ? trailing(text, from, long) : text.length }
}

/** How many code units of the opening can go; 0 where there is none or too little is left. */
function leading(text: string, speaker: string | undefined): number {
  const flat = text.replace(/[^\S ]/g, ' ')
  const clause = clauseLabelLength(flat)
  if (clause > 0) return countWords(flat.slice(clause)) >= fewestRestWords ? clause : 0
  const tie = withComma.exec(flat)?.[0].length ?? tieWithoutComma(flat)
  const length = tie + sourceLength(flat.slice(tie), speaker)
  if (length === 0) return 0
  const rest = flat.slice(length)
  return /^["“‘'(]?[\p{L}\d$€£]/u.test(rest) && countWords(rest) >= fewestRestWords ? length : 0
}

/** The length of the number and the label that open a clause of a law ("(b) Mission. -- "); 0 where there is none. */
export function clauseLabelLength(text: string): number {
  return clauseLabel.exec(text)?.[0].length ?? 0
}

function tieWithoutComma(flat: string): number {
  const capital = flat.charAt(0)
  return withoutComma.exec(capital.toLowerCase() + flat.slice(1))?.[0].length ?? 0
}

/** The length of an "According to …," that names just the speaker who is printed beside the statement. */
function sourceLength(flat: string, speaker: string | undefined): number {
  const found = according.exec(flat)
  const same = (name: string): string => name.replace(/^the /i, '').toLowerCase()
  if (!found?.groups || speaker === undefined) return 0
  return same(found.groups.speaker ?? '') === same(speaker) ? found[0].length : 0
}

/** Where a sentence can end early: behind as many of its main clauses as fit, else behind the first. */
function trailing(text: string, from: number, long: number): number {
  const places = [...text.slice(0, from + farthest).matchAll(cut)]
    .filter(
      ({ index, 0: mark }) => index > from && endsWell(text.slice(from, index), text.slice(index), mark)
    )
    .map(({ index }) => index)
  const fitting = places.findLast((at) => countWords(text.slice(from, at)) <= long)
  return fitting ?? places[0] ?? text.length
}

/** Whether a sentence can end after its head: what follows is a main clause that takes nothing from it. */
function endsWell(head: string, tail: string, mark: string): boolean {
  const rest = tail.slice(mark.length).trimStart()
  const stands = countWords(head) >= fewestHeadWords && verb.test(head)
  const open = /[:(“"][^)”"]*$/.test(head) || /\s[—–]\s|—|\s--\s/.test(head)
  const apart = subject.test(rest) && verb.test(rest) && !/[—–(]|\s--\s/.test(rest)
  return stands && !open && apart && !limitsClaim(rest) && !completesCount(head, rest)
}

/** The number of words between white space. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][^\s—–]*/gu)?.length ?? 0
}

function alternatives(words: readonly string[]): string {
  return [...words].sort((a, b) => b.length - a.length).join('|')
}
