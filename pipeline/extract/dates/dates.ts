import type { DateExpression } from '../../model/date.ts'
import { type Passage, sentenceAt, sentenceText, spanIn } from '../../model/passage.ts'
import { dateMentions } from './date-grammar.ts'
import { placeDate, type Surroundings } from './date-places.ts'
import type { CalendarDay } from './date-values.ts'
import { parseDay } from './date-values.ts'
import { tenseAround } from './tenses.ts'

/**
 * The date expressions of a text in source order, with values in TIMEX3 form. "Last year" and the like are told
 * from the publication date and stay without a value where there is none. English in full; numbers and month
 * names also in German, French and Spanish.
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
  let named: CalendarDay | undefined
  for (const { from, to, reading, end } of dateMentions(passage.text, passage.language)) {
    const sentence = sentenceAt(passage, from)
    const around: Surroundings = {
      published,
      named,
      tense: tenseAround(sentenceText(passage, sentence), from - sentence.from, to - sentence.from)
    }
    const placed = placeDate(reading, end, around)
    const absolute = reading.kind === 'decade' || (reading.kind === 'calendar' && reading.year !== undefined)
    if (reading.kind !== 'stretch') named = parseDay(placed.until ?? placed.value) ?? named
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
