import type { DateExpression } from '../../model/date.ts'
import { type Passage, type PassageSentence, spanIn } from '../../model/passage.ts'
import { indexFrom } from '../language/stretches.ts'
import { type Anchor, anchorOf, mainDay, namedDay } from './date-anchors.ts'
import { dateMentions } from './date-grammar.ts'
import { grammarFor } from './date-grammars.ts'
import { placeDate } from './date-places.ts'
import type { DateMention, Reading } from './date-readings.ts'
import type { DateGrammar } from './date-rules.ts'
import { type DatePlace, isImagined, isName, placeIn } from './date-uses.ts'
import type { CalendarDay } from './date-values.ts'
import { parseDay } from './date-values.ts'
import { comparesSums, inReport, type ReportedQuarter, reportedBy } from './reported-periods.ts'
import type { Tense } from './tenses.ts'

/** What is known from the text so far. */
interface Story {
  readonly published: CalendarDay | undefined
  readonly reported?: ReportedQuarter | undefined
  /** The date that ends the paragraph before. */
  readonly before?: CalendarDay | undefined
  /** The dates of this paragraph, those of its last sentences last. */
  readonly anchors: readonly Anchor[]
}

type Found = Omit<DateExpression, 'id'>

/**
 * The date expressions of a text in source order, with values in TIMEX3 form. "Last year" and the like are told
 * from the publication date and stay without a value where there is none. Days that recur ("each October") are
 * not among them. English, German, French, Spanish and Chinese; dates in digits only in any other language.
 *
 * @param published ISO 8601 date of publication
 */
export function dates(passages: readonly Passage[], published?: string): DateExpression[] {
  const found: Found[] = []
  let story: Story = { published: parseDay(published), anchors: [] }
  for (const passage of passages) {
    const grammar = grammarFor(passage.language)
    for (const mention of dateMentions(passage.text, grammar)) {
      const told = inPassage(passage, mention, grammar, story)
      if (!told) continue
      found.push(told.found)
      story = told.story
    }
    const last = story.anchors.at(-1)?.day
    story = { ...story, anchors: [], before: last }
  }
  return found.map((one, index) => ({ id: `d${index + 1}`, ...one }))
}

function inPassage(
  passage: Passage,
  mention: DateMention,
  grammar: DateGrammar,
  story: Story
): { found: Found; story: Story } | undefined {
  const { published, anchors } = story
  const index = Math.max(0, indexFrom(passage.sentences, mention.from + 1) - 1)
  const sentence = passage.sentences[index]
  if (!sentence) return undefined
  const { from } = mention
  const to = withoutStop(passage.text, mention, sentence)
  const place = placeIn(passage, sentence, from, to)
  const reading = inReport(mention.reading, story.reported, place)
  if (!reading || isOfNoDay(reading, place, grammar)) return undefined
  const tense = grammar.tense(place)
  if (!agrees(reading, tense)) return undefined
  const first = index === 0 || comparesSums(place)
  const main = mainDay(anchors) ?? (first ? (story.before ?? comparedWith(place, published)) : undefined)
  const around = { published, named: namedDay(anchors, index), main, tense }
  const placed = placeDate(reading, mention.end, around)
  const anchor = anchorOf({ ...mention, reading }, placed, place, index, tense)
  const reported = reportedBy(reading, placed, tense, story)
  return {
    found: {
      ...placed,
      text: passage.text.slice(from, to),
      relative: !isAbsolute(reading),
      sentence: sentence.id,
      ...spanIn(passage, from, to)
    },
    story: { ...story, reported, anchors: anchor ? [...kept(anchors), anchor] : anchors }
  }
}

/** The anchors that may still be asked for: the last of a main clause and the last of all. */
function kept(anchors: readonly Anchor[]): Anchor[] {
  const main = anchors.findLast((anchor) => !anchor.subordinate)
  const last = anchors.at(-1)
  if (!last) return []
  return main && main !== last ? [main, last] : [last]
}

/** "Earned $2 million, compared with $3 million a year earlier": counted from the day of writing. */
function comparedWith(place: DatePlace, published: CalendarDay | undefined): CalendarDay | undefined {
  return comparesSums(place) ? published : undefined
}

function isAbsolute(reading: Reading): boolean {
  return reading.kind === 'decade' || (reading.kind === 'calendar' && reading.year !== undefined)
}

/** Days that recur, weekdays of an imagined case, names such as "Radio Today". */
function isOfNoDay(reading: Reading, place: DatePlace, grammar: DateGrammar): boolean {
  if (reading.kind === 'weekday') return grammar.recurs(place, true) || isImagined(place)
  if (reading.kind === 'shift') {
    if (isName(place)) return true
    if (reading.from !== 'published' || reading.offset !== 0) return false
    const words = place.sentence.slice(place.from, place.to)
    return reading.unit === 'day'
      ? isImagined(place)
      : !/\bthis\b/i.test(words) && grammar.recurs(place, true)
  }
  const yearless = reading.kind === 'calendar' && reading.year === undefined
  return (
    yearless &&
    reading.yearOffset === undefined &&
    reading.whole === undefined &&
    grammar.recurs(place, false)
  )
}

/** Not "in summer" without a verb that says which, nor "in two years" where nothing is to come. */
function agrees(reading: Reading, tense: Tense): boolean {
  if (reading.kind === 'shift') return !reading.ahead || tense === 'future'
  if (reading.kind !== 'calendar' || reading.year !== undefined) return true
  if (reading.yearOffset !== undefined || reading.toward !== undefined) return true
  return tense !== 'unknown' || (reading.season === undefined && reading.feast === undefined)
}

const wholeMonth = /\b(?:may|june|july|mai|juni|juli|juin|mars)\.$/i

/** Where a mention ends without the full stop of its sentence: the stop of "Nov." stays, that of "May." doesn't. */
function withoutStop(text: string, { from, to }: DateMention, sentence: PassageSentence): number {
  if (text[to - 1] !== '.') return to
  return to >= sentence.to || wholeMonth.test(text.slice(from, to)) ? to - 1 : to
}
