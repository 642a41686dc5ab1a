import type { Figure } from '../../model/figure.ts'
import type { Passage, PassageSentence } from '../../model/passage.ts'
import type { Quantity } from './quantity.ts'

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
/** How far before a number a word may say that it is of an example. */
const farthest = 300
const rounding = /\bnearest\s[$€£¥]?$/i
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
  const head = passage.text.slice(Math.max(sentence.from, display.from - farthest), display.from)
  const clause = head.slice(head.search(/[^,;:(—]*$/))
  return exemplary.test(head) || rounding.test(head) || condition.test(clause)
}

/** A label that starts with a pronoun says of something that stands elsewhere. */
const unnamed = /^(?:it|they|he|she|this|that|these|those|there|which|who)\b(?!\s(?:who|with|\p{N}))/iu

/** Something that is pointed at and stands elsewhere: "to execute this attack". */
const pointing =
  /\b(?:this|these|those|such)\s(?!(?:who|with|in|of|from|under|over|aged|living|as|an?|that|which|year|month|week|quarter|century|decade|country|paper|report|study|rule|act|policy|notice)\b)\p{L}/iu
const possessed = /^(?:its|their|his|her)\s/i
const unfinished = /\b(?:of|for|to|in|with|by|on|at|from)$/i
/** Words that say nothing of what is measured. */
const small = /^(?:the|an?|our|their|its|his|her|my|your|of|for|to|in|with|by|on|at|from)$/i

/** What says too little alone to be set large weighs no more; it is a statistic all the same. */
export const notLarge = 0.44

/** Whether a label says too little without its sentence: one noun, a thing of somebody unnamed, a stump. */
function saysLittle(label: string): boolean {
  const words = (label.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []).filter((word) => !small.test(word))
  return words.length < 2 || possessed.test(label) || unfinished.test(label)
}

/**
 * A figure's weight by its part: an older value weighs half, an unreal one or one of an unnamed thing little, and one
 * whose label says little too little to be set large.
 */
export function weightInRole(
  { kind, weight, label }: Pick<Figure, 'kind' | 'weight' | 'label'>,
  passage: Passage,
  sentence: PassageSentence,
  quantity: Quantity
): number {
  const hyphened =
    /^(?:count|measure)$/.test(kind) && /^[-‑–]/.test(passage.text.slice(quantity.to, quantity.to + 1))
  const low = isUnreal(passage, sentence, quantity) || unnamed.test(label) || pointing.test(label) || hyphened
  const own = Math.min(weight, low ? unreal : saysLittle(label) ? notLarge : 1)
  return kind !== 'ordinal' && isOlder(passage, sentence, quantity) ? own * 0.5 : own
}
