import type { Precision } from '../../model/date.ts'

/** A date as far as it is known: a year, with a month, with a day of the month. */
export interface CalendarDay {
  readonly year: number
  readonly month?: number | undefined
  readonly day?: number | undefined
}

/** A stretch of the calendar that "last" and "next" count in. */
export type CalendarUnit = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'decade'

/** Where a date lies and how exactly. Values are in TIMEX3 form (TimeML 1.2.1), "" where it can't be told. */
export interface Placed {
  readonly value: string
  readonly precision: Precision
  readonly until?: string
}

const dayLength = 86_400_000

/** `5` as `05`. */
export function padded(number: number, width = 2): string {
  return String(number).padStart(width, '0')
}

/** A date in TIMEX3 form: `2016`, `2016-11` or `2016-11-16`. */
export function dayValue({ year, month, day }: CalendarDay): string {
  if (month === undefined) return padded(year, 4)
  return `${padded(year, 4)}-${padded(month)}${day === undefined ? '' : `-${padded(day)}`}`
}

/** Reads the date at the head of an ISO 8601 string; undefined where there is none. */
export function parseDay(iso: string | undefined): CalendarDay | undefined {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?!\d)/.exec(iso ?? '')
  if (!match) return undefined
  const [year, month, day] = match.slice(1, 4).map((part) => (part === undefined ? undefined : Number(part)))
  if (year === undefined || !isDay(year, month, day)) return undefined
  return { year, month, day }
}

/** Whether the calendar has such a day; a missing month or day is fine. */
export function isDay(year: number | undefined, month?: number, day?: number): boolean {
  if (month === undefined) return day === undefined
  if (month < 1 || month > 12) return false
  return day === undefined || (day >= 1 && day <= new Date(Date.UTC(year ?? 2000, month, 0)).getUTCDate())
}

/** The ISO weekday (Monday is 1) of a full date. */
export function weekdayOf(date: CalendarDay): number {
  return new Date(time(date)).getUTCDay() || 7
}

/** The date a number of days later, or earlier for a negative number. */
export function addDays(date: CalendarDay, days: number): Required<CalendarDay> {
  const moved = new Date(time(date) + days * dayLength)
  return { year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1, day: moved.getUTCDate() }
}

/** The month a number of months later, or earlier for a negative number. */
export function addMonths(date: CalendarDay, months: number): { year: number; month: number } {
  const count = date.year * 12 + (date.month ?? 1) - 1 + months
  return { year: Math.floor(count / 12), month: (count % 12) + 1 }
}

/** The ISO 8601 week of a full date, such as `2016-W46`. */
export function weekValue(date: CalendarDay): string {
  const thursday = addDays(date, 4 - weekdayOf(date))
  const first = Date.UTC(thursday.year, 0, 1)
  const week = Math.floor((time(thursday) - first) / dayLength / 7) + 1
  return `${thursday.year}-W${padded(week)}`
}

/** The quarter (1 to 4) of a month. */
export function quarterOf(month: number): number {
  return Math.ceil(month / 3)
}

/**
 * The day, week, month, quarter, year or decade that lies `offset` units from a date; value "" where the date is
 * not known exactly enough.
 */
export function shifted(date: CalendarDay | undefined, unit: CalendarUnit, offset: number): Placed {
  const nowhere = { value: '', precision: unit }
  if (!date) return nowhere
  if (unit === 'year') return { value: padded(date.year + offset, 4), precision: unit }
  if (unit === 'decade') return { value: padded(Math.floor(date.year / 10) + offset, 3), precision: unit }
  if (date.month === undefined) return nowhere
  if (unit === 'month') return { value: dayValue(addMonths(date, offset)), precision: unit }
  if (unit === 'quarter') {
    const moved = addMonths(date, offset * 3)
    return { value: `${moved.year}-Q${quarterOf(moved.month)}`, precision: unit }
  }
  if (date.day === undefined) return nowhere
  if (unit === 'week') return { value: weekValue(addDays(date, offset * 7)), precision: unit }
  return { value: dayValue(addDays(date, offset)), precision: unit }
}

function time({ year, month = 1, day = 1 }: CalendarDay): number {
  return Date.UTC(year, month - 1, day)
}
