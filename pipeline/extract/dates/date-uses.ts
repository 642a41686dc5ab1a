import type { Passage, PassageSentence } from '../../model/passage.ts'

/**
 * What keeps a date expression from telling a day of its own: it recurs, it stands in an invented case, it is part
 * of a title, or its clause is a condition. English cues.
 */

const recurringBefore = /\b(?:(?:each|every)\s(?:\p{L}+\s(?:in|of|on)\s)?(?:the\s)?|any\s|per\s)$/iu
const bound = /\b(?:until|till|by|through|since)\s(?:the\s)?$/i
const genericBefore = /\b(?:preceding|prior|succeeding|given|typical)\s$/i
const frequency = (units: string, adverbs: string) =>
  new RegExp(
    `\\b(?:(?:each|every)\\s(?:${units})|(?:once|twice)\\s(?:a|every|each)\\s(?:${units})|(?:${adverbs})(?=[,.;:)]|$|\\s(?:and|but|or|by|on|in|from|at|to|with|for|since|until)\\b))`,
    'i'
  )
const often = frequency('day|week|time', 'daily|weekly')
const seldom = frequency(
  'month|quarter|year|time',
  'annually|per\\sannum|periodically|monthly|quarterly|yearly'
)
const invented =
  /(?:^|[,;:]\s)(?:(?:today|tomorrow|now|perhaps),?\s)?(?:an?|any|one|someone|anyone|somebody)\s[^,;:.]{0,60}\b(?:may|might|can|could|would)\b/i

/** Where a date expression stands: its sentence and its half-open offsets in it. */
export interface DatePlace {
  readonly sentence: string
  readonly from: number
  readonly to: number
}

/** How much of a sentence on either side of a date is looked at: runs of thousands of words are no sentences. */
const reach = 400

/** The place of a stretch of a passage in its sentence, or in the part of it around the stretch. */
export function placeIn({ text }: Passage, sentence: PassageSentence, from: number, to: number): DatePlace {
  const start = Math.max(sentence.from, from - reach)
  const end = Math.max(to, Math.min(sentence.to, to + reach))
  return { sentence: text.slice(start, end), from: from - start, to: to - start }
}

/** Whether "today" or "this week" is the name of something: it has a capital within a sentence. */
export function isName({ sentence, from }: DatePlace): boolean {
  return (
    /\p{Lu}/u.test(sentence[from] ?? '') && /[\p{L}\d][,’']?\s[“"‘`']{0,2}$/u.test(sentence.slice(0, from))
  )
}

/**
 * Whether a date without a year comes round again ("each October", "annually on June 1") and so is no one day. What
 * happens daily or weekly makes weekdays come round, not days of a month.
 */
export function recurs({ sentence, from }: DatePlace, isWeekday: boolean): boolean {
  const head = sentence.slice(Math.max(0, from - 40), from)
  if (recurringBefore.test(head) || genericBefore.test(head)) return true
  return (seldom.test(sentence) || (isWeekday && often.test(sentence))) && !bound.test(head)
}

/** Whether "today" or "Monday" belongs to a case that the sentence only imagines ("a firm may learn on Monday"). */
export function isImagined({ sentence }: DatePlace): boolean {
  return invented.test(sentence)
}

const titles =
  'Acts?|Laws?|Code|Regulations?|Directive|Amendments?|Order|Treaty|Convention|Bill|Statute|Rules?'
const titleBefore = new RegExp(`\\b(?:${titles})\\s(?:of\\s(?:\\p{L}+\\s)?|\\()?$`, 'u')
const titleAfter = new RegExp(`^\\s(?:\\p{Lu}[\\p{L}-]{1,30}\\s){0,3}(?:${titles})\\b`, 'u')
const naming = /\b(?:may|shall) be (?:cited|known|referred to) as\b/i

/** Whether a date is part of the name of a law ("Act of 2011", "the 2009 Act"). */
export function isInTitle({ sentence, from, to }: DatePlace): boolean {
  const year = /^\d{4}$/.test(sentence.slice(from, to))
  return (
    titleBefore.test(sentence.slice(Math.max(0, from - 40), from)) ||
    (year && titleAfter.test(sentence.slice(to, to + 100))) ||
    naming.test(sentence)
  )
}

const breaks = /[,;:—–]/g
const condition = /\b(?:if|unless|suppose|supposing|imagine|provided that)\b/i
const conditional = /\b(?:would|could|might|wouldn[’']t|couldn[’']t)\b/i

/** Whether the clause around a date is a condition or what would follow from one, so that nothing has happened. */
export function isHypothetical({ sentence, from, to }: DatePlace): boolean {
  const head = sentence.slice(0, from)
  const cut = [...head.matchAll(breaks)].at(-1)?.index ?? -1
  const tail = sentence.slice(to)
  const stop = tail.search(breaks)
  const clause = head.slice(cut + 1) + (stop < 0 ? tail : tail.slice(0, stop))
  if (condition.test(head.slice(cut + 1)) || conditional.test(clause)) return true
  return condition.test(sentence) && conditional.test(sentence)
}

const subordinators =
  /\b(?:since|because|although|though|while|when|which|who|whose|that|before|after|until|where|than)\s+\S+\s+\S+[^,;:—]{0,80}$/i

/** Whether a date stands in a clause that hangs on another ("since records began in 1931"), not in the main one. */
export function isSubordinate({ sentence, from }: DatePlace): boolean {
  return subordinators.test(sentence.slice(Math.max(0, from - 120), from))
}
