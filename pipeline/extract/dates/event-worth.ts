import type { DateExpression } from '../../model/date.ts'
import type { Passage, PassageSentence } from '../../model/passage.ts'
import { leansBack } from '../choice/dangling.ts'
import type { Stretch } from '../language/stretches.ts'
import { tokensIn } from '../language/terms.ts'
import { isHypothetical, isInTitle, placeIn } from './date-uses.ts'

const citation =
  /\b(?:CFR|C\.F\.R|U\.S\.C|USC|Fed\.\s?Reg|Federal Register|FR|Stat|Pub\.\s?L|Public Law|H\.R|OMB|ibid|et al|ISBN|doi|retrieved|accessed)\b/i
const namedAfter =
  /^[\s,)]*(?:[A-Z][\p{L}-]+\s){0,3}(?:Act|Law|Rule|Rules|Regulations?|Directive|Code|Order|Amendments?|Edition|version|Guidelines?|CPI|index|edition|memo(?:randum)?|report|version)\b/u
const namedBefore =
  /\b(?:Act|Law|Code|Rule|Regulations?|Directive|Amendments?|Index|CPI|dated|version|edition|as of|updated|published|copyright|©|memorandum|for)\s(?:of\s|in\s|on\s)?$/i
const commitment =
  /\b(?:will|shall|must|should|is to|are to|due to|plans? to|promised|committed|pledged|scheduled|target)\b/i
const loose = /\b(?:since|after|by|through)\s(?:the\s)?$/i
/** What has gone on since a date did not happen on it: "prices have risen since 2019". */
const goingOn =
  /\b(?:has|have|[’'](?:s|ve))\s(?:\p{L}+\s){0,3}?(?:been|\p{L}+(?:ed|en|wn|ng|nt|ld|un|ut|ade)|had|lost|come|become|set|cut|hit)\b/iu
const since = /\bsince\s(?:the\s)?$/i
/** What lasted to a date is no happening of that date. */
const lasting = /\b(?:until|till|before|than)\s(?:the\s)?$/i
/** Verbs of states. */
const state =
  /^(?:we|you|they|i)\s(?:have|has|had|are|were)\b|\b(?:is|are|was|were)\sbased\son\b|\bin\s(?:effect|force)$/i
/** What a speaker tells in words of their own. */
const spoken = /^[“"‘«]|\b(?:we|us|our|I|me|my)\b/u
const comparison =
  /\b(?:than|as|compared (?:with|to)|against|preceding|following|each|every)\s(?:in\s|on\s)?$|\b(?:up|down) from [^.;]{1,30}$|\b(?:increase|decrease|rise|fall|drop|cut|gain|growth|reduction) (?:of|by) [^.;,]{1,20} (?:over|on|from|against)\s$/i
/** A label that opens with another date, or that has two values for two dates, tells of more than its own. */
const otherDate =
  /^(?:in|on|since|at the end of)\s(?:the\s(?:night|morning|evening|day|eve)\sof\s)?(?:(?:early|late|mid)[ -])?(?:\d{1,2}\s)?(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:19|20)\d\d)\b|\b(?:in|of)\s(?:19|20)\d\d(?:[–-]\d\d)?\sand\s\d/i
const caption = /^(?:Table|Figure|Fig\.|Chart|Box|Map|Exhibit)\s(?:\d|[A-Z]\b)/
const pronouns = /^(?:it|they|he|she|we|you|i|this|these|those|there|that)\b/i

/** What a label is worth at most that points back ("it", "the same land"): shown only where there is hardly anything better. */
const unclear = 0.4

const byPrecision = {
  day: 0.25,
  month: 0.2,
  week: 0.2,
  range: 0.15,
  quarter: 0.15,
  season: 0.15,
  year: 0.1,
  decade: 0.05
}

/**
 * How well a dated clause tells a happening, about 0 to 1. Citations, dates that only name a rule or an index,
 * "today" and clauses that point back are worth little, announcements more; 0 or less, as for titles of
 * laws, conditions and captions of tables, is not worth showing.
 */
export function eventWorth(
  passage: Passage,
  sentence: PassageSentence,
  date: DateExpression,
  place: Stretch,
  clause: Stretch
): number {
  const head = passage.text.slice(Math.max(sentence.from, place.from - 40), place.from)
  const tail = passage.text.slice(place.to, Math.min(sentence.to, place.to + 40))
  const within = placeIn(passage, sentence, place.from, place.to)
  if (isInTitle(within) || isHypothetical(within) || caption.test(passage.text)) return 0
  const label = passage.text.slice(clause.from, clause.to)
  const count = label.split(/\s+/).length
  let worth = 0.45 + byPrecision[date.precision]
  if (citation.test(head.slice(-25)) || citation.test(tail.slice(0, 20))) worth -= 0.7
  if (namedAfter.test(tail) || namedBefore.test(head)) worth -= 0.4
  if (/[([]\s?(?:[\p{L}\s.,&]{0,30})$/u.test(head) && /^\s?[)\],;]/.test(tail)) worth -= 0.35
  if (comparison.test(head)) worth -= 0.45
  const committed = commitment.test(label)
  if (committed) worth += 0.2
  else if (since.test(head) && goingOn.test(label)) worth -= 0.5
  else if (loose.test(head)) worth -= 0.15
  else if (lasting.test(head)) worth -= 0.4
  if (spoken.test(label)) worth -= 0.3
  if (otherDate.test(label)) worth -= 0.4
  if (state.test(label)) worth -= 0.4
  if (/^in\s/i.test(date.text) && date.relative) worth -= 0.4
  if (/^(?:today|tomorrow)$/i.test(date.text)) worth -= 0.5
  if (date.relative && date.precision === 'range' && date.until === undefined) worth -= 0.3
  if (date.relative && /\b(?:this|next|past|current)\b/i.test(date.text)) worth -= 0.1
  if (/^(?:you|i)\b/i.test(label)) worth -= 0.35
  if (/\bthe (?:week|month|quarter|year|decade)$/i.test(date.text)) worth -= 0.4
  if (count <= 16) worth += 0.15
  return pronouns.test(label) || leansBack(label, tokensIn(passage, clause))
    ? Math.min(worth, unclear)
    : worth
}
