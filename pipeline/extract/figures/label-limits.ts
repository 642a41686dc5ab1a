import type { Passage, PassageSentence, Token } from '../../model/passage.ts'
import { limitsClaim } from '../choice/trim-limits.ts'
import { indexFrom, lengthOf, type Stretch, stretchAt } from '../language/stretches.ts'

/** The longest label of words on both sides of its number, in characters. */
export const longestLabel = 140

/** A clause that goes on for more tokens than this behind a label is too long to be told whole. */
const longestRest = 24
const ends = /^(?:[,;:!?()[\]—–"“”]|\.|--+|and|or|but)$/i
/** Words that turn a claim round where they are lost at the end of a label. */
const limiter = /^(?:only|solely|not|never|hardly|barely|scarcely|rarely|seldom|except|without|unless|if)$/i
/** Conditions and exceptions that belong to the claim before them. */
const condition = /^(?:if|unless|when|except|but (?:only|not|never|rarely|mostly|mainly))\b/i
const exception = /^\s?(?:but (?:only|not|never|rarely|mostly|mainly)|unless|except)\b/i
/** What a number is told for. */
const rate = /^(?:for|of|in|out of) (?:every|each) [^,;:.()]{3,80}(?=, )/i
/** Words that bound a number in time: "2% before the reform". */
const bound = /^(?:since|before|after|until|till)$/i

/**
 * The words of a label with those behind them to the end of their clause, where these limit what it says ("had heard
 * of the danger only from a neighbour"); the same words where they do not, none where the clause is too long. English.
 *
 * @param kept the words of the label behind its number
 * @param dates stretches that no label takes in
 */
export function completed(
  passage: Passage,
  sentence: PassageSentence,
  kept: readonly Token[],
  dates: readonly Stretch[]
): Token[] {
  const [first, last] = [kept[0], kept.at(-1)]
  if (!first || !last) return []
  const { rest, isWhole } = restOfClause(passage, sentence, last.to, dates)
  const end = rest.at(-1)?.to ?? last.to
  if (!limitsClaim(passage.text.slice(last.to, end))) return [...kept]
  return isWhole && end - first.from <= longestLabel ? [...kept, ...rest] : []
}

/** The words behind an offset to where their clause ends; not whole where a date or their number cuts them short. */
function restOfClause(
  { tokens }: Passage,
  sentence: PassageSentence,
  from: number,
  dates: readonly Stretch[]
): { rest: Token[]; isWhole: boolean } {
  const rest: Token[] = []
  for (let index = indexFrom(tokens, from); ; index++) {
    const token = tokens[index]
    if (!token || token.from >= sentence.to) return { rest, isWhole: true }
    if (ends.test(token.text) && rest.length > 0) return { rest, isWhole: true }
    if (rest.length >= longestRest || stretchAt(dates, token.from)) return { rest, isWhole: false }
    rest.push(token)
  }
}

/** Whether words that are left out behind a label would turn it round. English. */
export function losesLimit(left: readonly Token[]): boolean {
  return left.some(({ text }) => limiter.test(text))
}

/** Whether a condition or an exception stands at an offset: "if the gate stays open", "but only at night". English. */
export function opensCondition({ text }: Passage, at: number): boolean {
  return condition.test(text.slice(at, at + 24))
}

/** Whether an exception stands at an offset, without which what is said before it would be too much. English. */
export function opensLimit({ text }: Passage, at: number): boolean {
  return exception.test(text.slice(at, at + 24))
}

/** Whether a word bounds in time what stands before it: "since", "before". English. */
export function isTimeBound(token: Token | undefined): boolean {
  return token !== undefined && bound.test(token.text)
}

/**
 * A label with what its number is told for, if anything: "For every euro spent on repairs … the region spends" for €3.30,
 * which would pass for a sum alone; empty where that is too long. English.
 */
export function withRate(
  { text }: Passage,
  { from, to }: PassageSentence,
  label: readonly Stretch[]
): Stretch[] {
  const words = rate.exec(text.slice(from, Math.min(to, from + longestLabel)))?.[0]
  const start = Math.min(...label.map((stretch) => stretch.from))
  if (words === undefined || start < from + words.length) return [...label]
  const whole = [{ from, to: from + words.length }, ...label]
  return lengthOf(whole) <= longestLabel ? whole : []
}
