import type { Passage, PassageSentence, Token } from '../../model/passage.ts'
import { indexFrom, type Stretch } from '../language/stretches.ts'
import { balanced, fitted } from './clause-fitting.ts'
import { hasVerb, isWord, words } from './clause-verbs.ts'
import {
  closers,
  determiners,
  fewest,
  openers,
  prepositions,
  relatives,
  subordinators
} from './clause-words.ts'

const reach = 120

/** A cheap look at a token before the closer ones. */
const mayBreak = /^[^\p{L}\p{N}]|^[ap]m\./u
const breaks = /^(?:[;:—–()]|--+)$/

/**
 * The clause around a date that says what happened, as one stretch of the passage: without the date where that
 * stands at an edge, with it where it stands inside; 4 to 26 words with a finite verb and words before it.
 * Undefined where there is no such clause. English.
 *
 * @param others the other dates of the passage
 */
export function eventClause(
  passage: Passage,
  sentence: PassageSentence,
  date: Stretch,
  others: readonly Stretch[]
): Stretch | undefined {
  const words = near(passage, sentence, date)
  const cut = words.findLastIndex((token, index) => token.to <= date.from && breaksAt(words, index))
  const stop = words.findIndex((token, index) => token.from >= date.to && breaksAt(words, index))
  const clause = words.slice(cut + 1, stop < 0 ? undefined : stop)
  const left = clause.filter((token) => token.to <= date.from)
  const right = clause.filter((token) => token.from >= date.to)
  if (opensRange(right, others)) return undefined
  const late = hasVerb(left)
  const choices = late ? tail(clause, left, right) : head(clause, left, right)
  const chosen = choices
    .filter((choice) => !choice.some((token) => token.from >= date.from && token.to <= date.to))
    .map((choice) => fitted(choice, !late))
    .find((choice) => choice !== undefined)
  const [first, last] = [chosen?.[0], chosen?.at(-1)]
  return first && last
    ? balanced(passage.text, first.from, last.to, date.from >= last.to ? date.from : sentence.to)
    : undefined
}

/** Dashes within a number ("2011–12") part no clauses, a full stop before a new beginning ("6 pm. Work") does. */
function breaksAt(run: readonly Token[], index: number): boolean {
  const token = run[index]
  const after = run[index + 1]
  if (!token || !after || !mayBreak.test(token.text)) return false
  const before = run[index - 1]
  const alone = before?.to !== token.from || after.from !== token.to
  if (/^[–—]$/.test(token.text)) return alone
  if (/\.$/.test(token.text) && /^(?:[ap]m)?\.$/.test(token.text))
    return after.from > token.to && /^\p{Lu}/u.test(after.text)
  return breaks.test(token.text)
}

/** The words of the sentence around a date, not farther than a clause may reach. */
function near({ tokens }: Passage, sentence: PassageSentence, date: Stretch): Token[] {
  const start = Math.max(indexFrom(tokens, sentence.from), indexFrom(tokens, date.from) - reach)
  const end = Math.min(indexFrom(tokens, sentence.to), indexFrom(tokens, date.to) + reach)
  return tokens.slice(start, end)
}

/** "Rose from 18 % in 2019 to 31 % in 2024" is told once, at its end. */
function opensRange(right: readonly Token[], others: readonly Stretch[]): boolean {
  if (!/^(?:to|through)$/i.test(right[0]?.text ?? '')) return false
  const comma = right.findIndex((token) => token.text === ',')
  const end = (comma < 0 ? right.at(-1) : right[comma])?.to ?? 0
  const next = others[indexFrom(others, right[0]?.from ?? 0)]
  return next !== undefined && next.to <= end
}

/** The date stands behind the verb: the words before it, or the whole clause where they are too few. */
function tail(clause: Token[], left: Token[], right: Token[]): Token[][] {
  const ends = right.length === 0 || /^(?:[.,!?]|and|but|while)$/i.test(right[0]?.text ?? '')
  if (opensRelative(left)) return [clause]
  const long = words(left) >= fewest + (ends ? 0 : 2)
  const comma = left.findLastIndex(
    (token, index) =>
      token.text === ',' &&
      /^(?:and|but|while|then|so|as|because|although|which|who)$/i.test(left[index + 1]?.text ?? '')
  )
  const hanging = subordinators.has(left[comma + 1]?.text.toLowerCase() ?? '')
  const near = comma < 0 ? [] : [left.slice(comma + 1)]
  const late =
    comma > 0 && !hasVerb(left.slice(comma + 1))
      ? head(clause.slice(comma + 1), left.slice(comma + 1), right)
      : []
  if (comma > 0 && (hanging || !hasVerb(near[0] ?? []))) return [...late, ...near]
  return [...late, ...(long ? [...near, left] : []), left]
}

/** "The programme, which began": the main verb is still to come. */
function opensRelative(left: readonly Token[]): boolean {
  const at = left.findLastIndex((token) => relatives.has(token.text.toLowerCase()))
  return at > 0 && !hasVerb(left.slice(0, at)) && !left.slice(at).some((token) => token.text === ',')
}

/** The date stands before the verb: the main clause behind an opening phrase, or all of the clause. */
function head(clause: Token[], left: Token[], right: Token[]): Token[][] {
  const comma = right.findIndex((token) => token.text === ',')
  const opening = comma >= 0 && !hasVerb(right.slice(0, comma))
  const bare = left.every(
    (token) =>
      closers.has(token.text.toLowerCase()) || openers.has(token.text.toLowerCase()) || !isWord(token)
  )
  const after =
    opening && !subordinators.has(right[comma + 1]?.text.toLowerCase() ?? '') ? [right.slice(comma + 1)] : []
  if (opensSubject(right[0])) {
    const begun = bare || prepositions.has(left[0]?.text.toLowerCase() ?? '')
    return begun ? [...after, right] : [...after, clause]
  }
  if (!bare) return [...after, clause]
  const owned = /^[’']s$/.test(right[0]?.text ?? '')
  const inner =
    owned || prepositions.has(left.at(-1)?.text.toLowerCase() ?? '') ? [subjectIn(right)] : [right]
  return opening && left.length > 0 ? [...after, ...inner] : [...inner, ...after]
}

function opensSubject(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    !isOwner(token) &&
    (determiners.has(token.text.toLowerCase()) || /^(?:DET|PRON)$/.test(token.tag))
  )
}

/** "At last year’s event Xi set out": the subject starts where a name or article follows the noun. */
function subjectIn(right: Token[]): Token[] {
  const own = /^[’']s$/.test(right[0]?.text ?? '') ? 1 : 0
  if (!own) return right
  const at = right.findIndex((token, index) => {
    if (index <= own) return false
    const name = token.tag === 'PROPN' && right[index - 1]?.tag !== 'PROPN'
    return name || opensSubject(token)
  })
  return at < 0 ? right.slice(own) : right.slice(at)
}

function isOwner(token: Token): boolean {
  return /^[’']s$/.test(token.text)
}
