import type { CalendarReading, Reading } from './date-readings.ts'
import type { DatePlace } from './date-uses.ts'
import { type CalendarDay, type Placed, quarterOf } from './date-values.ts'
import type { Tense } from './tenses.ts'

/** The quarter that a report on a firm or a trade is about. */
export interface ReportedQuarter {
  readonly year: number
  readonly quarter: number
}

const sums =
  /[$€£%]|\b(?:cents|million|billion|percent|per cent|profits?|loss(?:es)?|earn(?:s|ed|ings)|sales|revenues?|income|results|turnover|volume|shipments|orders)\b/i
const longer =
  /\b(?:(?:six|nine|twelve|6|9|12)[\s-]months?|annual|annually|full[\s-]year|for the (?:fiscal )?year|year ended|years)\b/i

/** Whether a sentence compares sums of a quarter, so that "a year earlier" in it means the same quarter. English. */
export function comparesSums({ sentence }: DatePlace): boolean {
  return sums.test(sentence)
}

/**
 * What an expression says once it is known which quarter the text reports on: "a year earlier" beside sums of a
 * quarter is that quarter of the year before, as business news means it; "the quarter" is the reported one.
 * Undefined where it can't be told.
 */
export function inReport(
  reading: Reading,
  reported: ReportedQuarter | undefined,
  place: DatePlace
): Reading | undefined {
  if (reading.kind === 'period') {
    if (!reported) return reading.otherwise
    const year = reading.year ?? reported.year - reading.back
    const annual = reading.annual || (reading.back > 0 && longer.test(place.sentence))
    return annual ? { kind: 'calendar', year } : { kind: 'calendar', year, quarter: reported.quarter }
  }
  const yearBack =
    reading.kind === 'shift' && reading.unit === 'year' && reading.offset === -1 && reading.compares
  if (!yearBack || !comparesSums(place)) return reading
  if (reported && !longer.test(place.sentence))
    return { kind: 'calendar', year: reported.year - 1, quarter: reported.quarter }
  return reading
}

/**
 * The quarter that a text reports on from here on: the one named last, if it has ended not long ago. A quarter that
 * still runs (the last of a firm's own year may) counts where no other has been named.
 */
export function reportedBy(
  reading: Reading,
  { value }: Placed,
  tense: Tense,
  {
    published,
    reported: known
  }: { published?: CalendarDay | undefined; reported?: ReportedQuarter | undefined }
): ReportedQuarter | undefined {
  const match = /^(\d{4})-Q([1-4])$/.exec(value)
  if (!match || !published || !isOwn(reading)) return known
  const [year, quarter] = [Number(match[1]), Number(match[2])]
  const age = (published.year - year) * 4 + quarterOf(published.month ?? 12) - quarter
  return age <= 3 && (age > 0 || (age === 0 && !known && tense !== 'future')) ? { year, quarter } : known
}

/** Not "the 1988 quarter", with which the reported one is compared. */
function isOwn(reading: Reading): reading is CalendarReading {
  return reading.kind === 'calendar' && reading.yearOffset === undefined
}
