import { inDigits } from './digit-numbers.ts'
import type { NumberMention } from './number-mention.ts'
import { inWords } from './spelt-numbers.ts'

/**
 * The numbers of an English text in order and without overlap: digits with separators, decimals, scales and powers,
 * number words, fractions, "one in six", ordinals. Where several fit, the leftmost, then the longest.
 */
export function numberMentions(text: string): NumberMention[] {
  return apart([...inDigits(text), ...inWords(text)])
}

/** Mentions in order, the leftmost and longest where several overlap. */
export function apart(found: NumberMention[]): NumberMention[] {
  found.sort((one, other) => one.from - other.from || other.to - one.to)
  const chosen: NumberMention[] = []
  let taken = 0
  for (const mention of found) {
    if (mention.from < taken) continue
    chosen.push(mention)
    taken = mention.to
  }
  return chosen
}
