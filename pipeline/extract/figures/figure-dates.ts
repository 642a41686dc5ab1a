import type { DateExpression } from '../../model/date.ts'
import type { Passage, PassageSentence } from '../../model/passage.ts'
import { indexFrom, type Stretch } from '../language/stretches.ts'
import { clauseOpeners } from './label-words.ts'
import type { Quantity } from './quantity.ts'

/** A date expression with its stretch in the passage's plain text. */
export interface PlacedDate extends Stretch {
  readonly date: DateExpression
}

/** Words that part what a date tells from a number: another clause opens with them. */
const parting = new Set([...clauseOpeners].filter((word) => word !== 'that'))

/**
 * The date a number is told for, as a TIMEX3 value: the first one after it and before the next number, else the last
 * before it, where it stands in the number's own clause or opens its sentence. A date that bounds something ("since
 * 2015", "over 2024") tells nothing of the number's. English words; other languages are parted by marks only.
 */
export function dateOf(
  passage: Passage,
  sentence: PassageSentence,
  quantity: Quantity,
  next: Quantity | undefined,
  dates: readonly PlacedDate[]
): string | undefined {
  const { text } = passage
  const told = (one: PlacedDate): boolean =>
    one.date.sentence === sentence.id && one.date.value !== '' && !isBound(text, one)
  const index = indexFrom(dates, quantity.to)
  const [later, earlier] = [dates[index], dates[index - 1]]
  const follows =
    later &&
    told(later) &&
    !isBase(text, later) &&
    later.from < (next?.from ?? Number.POSITIVE_INFINITY) &&
    !isParted(passage, quantity.to, later.from)
  if (later && follows) return later.date.until ?? later.date.value
  if (!earlier || !told(earlier)) return undefined
  const own =
    !/[;:]/.test(text.slice(earlier.to, quantity.from)) &&
    (opensSentence(passage, sentence, earlier) || !isParted(passage, earlier.to, quantity.from))
  return own ? (earlier.date.until ?? earlier.date.value) : undefined
}

/** Whether another clause starts between two offsets: a mark, a word that opens one, or "and" before a verb. */
function isParted({ text, tokens }: Passage, from: number, to: number): boolean {
  const between = text.slice(from, to).replace(/^[^\p{L}\p{N},;:]*\)/u, '')
  if (/[,;:—–]/.test(between) || /\([^)]*\p{L}/u.test(between)) return true
  const run = tokens.slice(indexFrom(tokens, from), indexFrom(tokens, to))
  return run.some((token, index) => {
    const after = run[index + 1]?.tag
    const joins = /^(?:and|or)$/i.test(token.text) && (after === 'VERB' || after === 'AUX')
    return joins || parting.has(token.text.toLowerCase())
  })
}

/** Whether a date stands before the first verb of its sentence, so that all of it is told for that date. */
function opensSentence({ tokens }: Passage, sentence: PassageSentence, { from }: Stretch): boolean {
  const run = tokens.slice(indexFrom(tokens, sentence.from), indexFrom(tokens, from))
  const clause = run.slice(run.findLastIndex(({ text }) => /^[;:]$/.test(text)) + 1)
  return !clause.some(({ tag }) => tag === 'VERB' || tag === 'AUX')
}

/** "Mains laid before 1960", "grown since 2018": a date that bounds a thing and tells nothing of the number's. */
function isBound(text: string, { from, to }: Stretch): boolean {
  return (
    /\b(?:before|after|prior to|until|till|since)\s$/i.test(text.slice(Math.max(0, from - 10), from)) ||
    /^(?:before|after|prior to|until|till|since)\b/i.test(text.slice(from, to))
  )
}

/** "24 per cent over 2024", "up from 2019": the date is that of the value compared with. */
function isBase(text: string, { from }: Stretch): boolean {
  return /\b(?:over|from|against|than|compared (?:with|to)|relative to)\s$/i.test(
    text.slice(Math.max(0, from - 16), from)
  )
}
