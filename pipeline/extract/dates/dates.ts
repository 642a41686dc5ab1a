import type { DateExpression } from '../../model/date.ts'
import { type Passage, type PassageSentence, sentenceAt, sentenceText, spanIn } from '../../model/passage.ts'
import { type Anchor, anchorOf, mainDay, namedDay, sentenceIndex } from './date-anchors.ts'
import { dateMentions } from './date-grammar.ts'
import { placeDate } from './date-places.ts'
import type { DateMention, Reading } from './date-readings.ts'
import { type DatePlace, isImagined, recurs } from './date-uses.ts'
import type { CalendarDay } from './date-values.ts'
import { parseDay } from './date-values.ts'
import { tenseAround } from './tenses.ts'

/**
 * The date expressions of a text in source order, with values in TIMEX3 form. "Last year" and the like are told
 * from the publication date and stay without a value where there is none. Days that recur ("each October") are
 * not among them. English in full; numbers and month names also in German, French and Spanish.
 *
 * @param published ISO 8601 date of publication
 */
export function dates(passages: readonly Passage[], published?: string): DateExpression[] {
  const written = parseDay(published)
  return passages
    .flatMap((passage) => inPassage(passage, written))
    .map((found, index) => ({ id: `d${index + 1}`, ...found }))
}

type Found = Omit<DateExpression, 'id'>

function inPassage(passage: Passage, published: CalendarDay | undefined): Found[] {
  const found: Found[] = []
  const anchors: Anchor[] = []
  for (const mention of dateMentions(passage.text, passage.language)) {
    const { from, reading, end } = mention
    const sentence = sentenceAt(passage, from)
    const to = withoutStop(passage.text, mention, sentence)
    const place = placeIn(passage, sentence, from, to)
    if (isOfNoDay(reading, place)) continue
    const tense = tenseAround(place.sentence, place.from, place.to)
    const index = sentenceIndex(passage.sentences, sentence.id)
    const [named, main] = [namedDay(anchors, index), mainDay(anchors)]
    const placed = placeDate(reading, end, { published, named, main, tense })
    const absolute = reading.kind === 'decade' || (reading.kind === 'calendar' && reading.year !== undefined)
    const anchor = anchorOf(mention, placed, place, index, tense)
    if (anchor) anchors.push(anchor)
    found.push({
      ...placed,
      text: passage.text.slice(from, to),
      relative: !absolute,
      sentence: sentence.id,
      ...spanIn(passage, from, to)
    })
  }
  return found
}

function placeIn(passage: Passage, sentence: PassageSentence, from: number, to: number): DatePlace {
  return { sentence: sentenceText(passage, sentence), from: from - sentence.from, to: to - sentence.from }
}

/** Days that recur, and weekdays of an imagined case. */
function isOfNoDay(reading: Reading, place: DatePlace): boolean {
  if (reading.kind === 'weekday') return recurs(place) || isImagined(place)
  if (reading.kind === 'shift') {
    if (reading.from !== 'published' || reading.offset !== 0) return false
    const words = place.sentence.slice(place.from, place.to)
    return reading.unit === 'day' ? isImagined(place) : !/\bthis\b/i.test(words) && recurs(place)
  }
  const yearless = reading.kind === 'calendar' && reading.year === undefined
  return yearless && reading.yearOffset === undefined && recurs(place)
}

const wholeMonth = /\b(?:may|june|july|mai|juni|juli|juin|mars)\.$/i

/** Where a mention ends without the full stop of its sentence: the stop of "Nov." stays, that of "May." doesn't. */
function withoutStop(text: string, { from, to }: DateMention, sentence: PassageSentence): number {
  if (text[to - 1] !== '.') return to
  return to >= sentence.to || wholeMonth.test(text.slice(from, to)) ? to - 1 : to
}
