import type { Precision } from '../../model/date.ts'
import type { CalendarReading, Reading } from './date-readings.ts'
import {
  addDays,
  type CalendarDay,
  dayValue,
  isDay,
  type Placed,
  padded,
  parseDay,
  quarterOf,
  shifted,
  weekdayOf
} from './date-values.ts'
import { feastDay } from './feasts.ts'
import type { Tense } from './tenses.ts'

/** What a date expression without a year is told from. */
export interface Surroundings {
  readonly published: CalendarDay | undefined
  /** The date last named in the same sentence or the one before it: it may lend its year. */
  readonly named: CalendarDay | undefined
  /** The date of the nearest main clause before: "a year earlier" counts from it. */
  readonly main: CalendarDay | undefined
  readonly tense: Tense
}

/** Places a date expression, or a range with its end, in the calendar. */
export function placeDate(start: Reading, end: Reading | undefined, around: Surroundings): Placed {
  const first = place(start, around)
  if (!end) return first
  const last = place(end, around)
  return first.value && last.value
    ? { value: first.value, until: last.until ?? last.value, precision: 'range' }
    : { value: first.value, precision: 'range' }
}

function place(reading: Reading, around: Surroundings): Placed {
  if (reading.kind === 'decade') return { value: padded(reading.decade, 3), precision: 'decade' }
  if (reading.kind === 'vague' || reading.kind === 'period') return { value: '', precision: 'range' }
  if (reading.kind === 'weekday') return placeWeekday(reading, around)
  if (reading.kind === 'stretch') return placeStretch(reading, around.published)
  if (reading.kind === 'shift') return placeShift(reading, around)
  if (reading.kind === 'moved') return placeMoved(reading, around)
  return placeCalendar(reading, around)
}

function placeShift(reading: Reading & { kind: 'shift' }, around: Surroundings): Placed {
  const { published, named, main, tense } = around
  if (reading.from === 'published') return shifted(published, reading.unit, reading.offset)
  if (reading.offset === 0) return shifted(named ?? main, reading.unit, 0)
  const ahead = tense === 'future' && reading.offset > 0 ? published : undefined
  return shifted(main ?? ahead, reading.unit, reading.offset)
}

/** "Two days before Christmas": told from the date beside it, as exactly as that is known. */
function placeMoved({ base, unit, offset }: Reading & { kind: 'moved' }, around: Surroundings): Placed {
  const day = parseDay(place(base, around).value)
  const exact = unit === 'week' ? 'day' : unit
  return shifted(day, exact, unit === 'week' ? offset * 7 : offset)
}

function placeWeekday(reading: Reading & { kind: 'weekday' }, { published, tense }: Surroundings): Placed {
  const { weekday, week, calendar } = reading
  if (published?.day === undefined) return { value: '', precision: 'day' }
  const today = weekdayOf(published)
  const back = (today - weekday + 7) % 7
  const ahead = (weekday - today + 7) % 7
  if (week === undefined) return onDay(addDays(published, tense === 'future' && back ? ahead : -back))
  if (calendar) return onDay(addDays(published, weekday - today + week * 7))
  if (week < 0) return onDay(addDays(published, -(back || 7)))
  if (week > 0) return onDay(addDays(published, ahead || 7))
  return onDay(addDays(published, weekday - today))
}

function onDay(date: CalendarDay): Placed {
  return { value: dayValue(date), precision: 'day' }
}

const finer = {
  day: 'day',
  week: 'day',
  month: 'month',
  quarter: 'month',
  year: 'year',
  decade: 'year'
} as const

/** "The past five years": from the start of the stretch to the publication date, a year alone told in months. */
function placeStretch(
  { unit, count }: Reading & { kind: 'stretch' },
  published: CalendarDay | undefined
): Placed {
  const single = Math.abs(count) === 1
  const grain = single && unit === 'year' ? 'month' : finer[unit]
  const size = { day: 1, week: 7, month: 1, quarter: 3, year: grain === 'month' ? 12 : 1, decade: 10 }[unit]
  const far = shifted(published, grain, count * size).value
  const near = shifted(published, grain, 0).value
  if (!far || !near) return { value: '', precision: 'range' }
  return count < 0
    ? { value: far, until: near, precision: 'range' }
    : { value: near, until: far, precision: 'range' }
}

function placeCalendar(reading: CalendarReading, around: Surroundings): Placed {
  if (reading.feast) return placeFeast(reading, around)
  const year = yearOf(reading, around)
  const precision = precisionOf(reading)
  if (year === undefined) return { value: '', precision }
  const { quarter, half, season, week, month, day } = reading
  if (quarter !== undefined) return { value: `${year}-Q${quarter}`, precision }
  if (half !== undefined) return { value: `${year}-H${half}`, precision }
  if (season !== undefined) return { value: `${year}-${season}`, precision }
  if (week !== undefined) return { value: `${year}-W${padded(week)}`, precision }
  if (!isDay(year, month, day)) return { value: '', precision }
  if (reading.whole === 'year') return { value: padded(year, 4), precision }
  if (reading.whole === 'quarter') return { value: `${year}-Q${quarterOf(month ?? 12)}`, precision }
  return { value: dayValue({ year, month, day }), precision }
}

/** The feast of the year whose day fits the tense and lies nearest, or the last or next one. */
function placeFeast({ feast = '', toward }: CalendarReading, around: Surroundings): Placed {
  const { published } = around
  const usual = published && feastDay(feast, published.year)
  if (!usual || !published) return { value: '', precision: 'day' }
  const gone = dayValue(usual) < dayValue(published)
  const near = yearOf({ kind: 'calendar', month: usual.month, day: usual.day }, around) ?? published.year
  const year = { '-1': published.year - (gone ? 0 : 1), '1': published.year + (gone ? 1 : 0) }[String(toward)]
  const day = feastDay(feast, year ?? near)
  return { value: day ? dayValue(day) : '', precision: 'day' }
}

function precisionOf({ quarter, half, season, week, whole, month, day }: CalendarReading): Precision {
  if (whole !== undefined) return whole
  if (quarter !== undefined) return 'quarter'
  if (half !== undefined) return 'range'
  if (season !== undefined) return 'season'
  if (week !== undefined) return 'week'
  if (day !== undefined) return 'day'
  return month === undefined ? 'year' : 'month'
}

const seasonStart = new Map([
  ['WI', 1],
  ['SP', 3],
  ['SU', 6],
  ['FA', 9]
])

/** The year of a date without one: of the date last named where the tense allows it, else the nearest that fits. */
function yearOf(reading: CalendarReading, around: Surroundings): number | undefined {
  const { published, named, tense } = around
  if (reading.year !== undefined) return reading.year
  if (reading.toward && published) return yearToward(reading, reading.toward, published)
  const offset = reading.yearOffset
  if (offset !== undefined && !published) return undefined
  if (offset !== undefined && published) return offsetYear(reading, offset, published)
  if (named?.month !== undefined && named.year !== published?.year && agrees(named.year, around))
    return named.year
  if (!published) return named?.year
  if (reading.quarter !== undefined) return quarterYear(reading.quarter, published, tense)
  const month = reading.month ?? seasonStart.get(reading.season ?? '') ?? 1
  return nearestYear(month, reading.day, published, tense)
}

/** The year of the last such day or month before the publication, or of the next one behind it. */
function yearToward({ month = 1, day }: CalendarReading, toward: number, published: CalendarDay): number {
  const distance = month - (published.month ?? 12) || (day ?? 0) - (day ? (published.day ?? 0) : 0)
  if (toward < 0) return published.year - (distance < 0 ? 0 : 1)
  return published.year + (distance > 0 ? 0 : 1)
}

/** What lies ahead has no year gone by, and only what lies ahead has a year to come. */
function agrees(year: number, { published, tense }: Surroundings): boolean {
  if (!published) return true
  return year > published.year ? tense === 'future' : tense !== 'future'
}

/** "Next spring" is the next one to begin, "last spring" the last one to have ended. */
function offsetYear({ season }: CalendarReading, offset: number, published: CalendarDay): number {
  if (season === undefined || published.month === undefined) return published.year + offset
  const start = seasonStart.get(season) ?? 1
  if (offset > 0) return published.year + (start > published.month ? 0 : 1)
  if (offset < 0) return published.year - (start + 2 < published.month ? 0 : 1)
  return published.year
}

/** The quarter that runs or has last ended, unless it is still to come. */
function quarterYear(quarter: number, published: CalendarDay, tense: Tense): number {
  const ahead = quarter > Math.ceil((published.month ?? 12) / 3)
  return ahead && tense !== 'future' ? published.year - 1 : published.year
}

/** Months that a date in the past tense may still lie ahead: an appointment rather than last year's day. */
const nearAhead = 2

function nearestYear(month: number, day: number | undefined, published: CalendarDay, tense: Tense): number {
  const distance = month - (published.month ?? 12)
  const later = distance > 0 || (distance === 0 && day !== undefined && day > (published.day ?? 31))
  if (tense === 'future') return later || distance >= -1 ? published.year : published.year + 1
  if (tense === 'intended' && (distance + 12) % 12 <= 5) return later ? published.year : published.year + 1
  if (!later) return distance < -6 && tense === 'unknown' ? published.year + 1 : published.year
  if (tense === 'past')
    return day !== undefined && distance <= nearAhead ? published.year : published.year - 1
  return distance > 6 ? published.year - 1 : published.year
}
