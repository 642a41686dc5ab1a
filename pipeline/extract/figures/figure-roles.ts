import type { Figure } from '../../model/figure.ts'
import type { Passage, PassageSentence } from '../../model/passage.ts'
import type { Quantity } from './quantities.ts'

/**
 * What part a figure plays in its sentence, as far as English cues tell: a value that a newer one replaces, or a
 * number of an invented or rhetorical case. Either is worth less than a plain statement.
 */
const older =
  /\b(?:(?:up|down|rise|increase|fall|drop|change)\sfrom|previously|formerly|(?:as\s)?(?:compared|against|versus)(?:\s(?:with|to))?|instead\sof|rather\sthan|than)\s(?:(?:just|only|about|around|some|nearly|almost|the|its|an?)\s){0,2}$/i
const from = /\bfrom\s(?:(?:just|only|about|around|nearly|almost)\s)?$/i
const toward = /^[^.;:]{0,60}?\bto\s(?:(?:just|only|about|around|nearly|almost)\s)?[$€£¥]?\d/
const exemplary =
  /\b(?:for example|for instance|e\.g\.?|such as|suppose|supposing|imagine|say,|hypothetical\p{L}{0,2}|let[’']s say)(?!\p{L})/iu
const condition = /\b(?:if|unless|were to|assuming)\b/i

/** Weights above this belong to statements about the world. */
export const unreal = 0.35

/** Whether a newer value takes the place of this one: "from 18% to 31%", "up from 18%". */
export function isOlder(passage: Passage, sentence: PassageSentence, { display }: Quantity): boolean {
  const head = passage.text.slice(Math.max(sentence.from, display.from - 60), display.from)
  const tail = passage.text.slice(display.to, Math.min(sentence.to, display.to + 70))
  return older.test(head) || (from.test(head) && toward.test(tail))
}

/** Whether a figure is a rhetorical multiple ("10x") or stands in an example or a condition. */
export function isUnreal(passage: Passage, sentence: PassageSentence, quantity: Quantity): boolean {
  const { display, kind, unit } = quantity
  const multiple = unit?.kind === 'times' && /^[x×]$/.test(passage.text.slice(unit.from, unit.to))
  if (kind === 'ratio' && multiple) return true
  const head = passage.text.slice(sentence.from, display.from)
  const clause = head.slice(head.search(/[^,;:(—]*$/))
  return exemplary.test(head) || condition.test(clause)
}

/** A figure's weight by its part: an older value weighs half, an unreal one little. */
export function weightInRole(
  { kind, weight }: Pick<Figure, 'kind' | 'weight'>,
  passage: Passage,
  sentence: PassageSentence,
  quantity: Quantity
): number {
  const own = isUnreal(passage, sentence, quantity) ? Math.min(weight, unreal) : weight
  return kind !== 'ordinal' && isOlder(passage, sentence, quantity) ? own * 0.5 : own
}
