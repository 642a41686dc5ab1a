import { fill, type Labels } from '../model/labels.ts'

/** The parts of a TIMEX3 value that has a year; a value has one of day and month, season, quarter and week at most. */
interface DateParts {
  readonly year: string
  readonly month?: string
  readonly day?: string
  readonly season?: string
  readonly quarter?: string
  readonly week?: string
}

/**
 * A TIMEX3 date as people write it: `2016-11-16` gives "16 November 2016", `2016-Q4` "quarter 4 of 2016". A value
 * that is none of these forms is returned as it is.
 */
export function formatDate(value: string, labels: Labels): string {
  if (/^\d{3}$/.test(value)) return fill(labels.decade, { decade: value })
  const parts = partsOf(value)
  if (!parts) return value
  const { year, month, day, season, quarter, week } = parts
  if (quarter) return fill(labels.quarter, { quarter, year })
  if (week) return fill(labels.week, { week: Number(week), year })
  if (season) return fill(labels.seasonOfYear, { season: seasonName(season, labels), year })
  if (day) return fill(labels.dateDay, { day: dayName(day, labels), month: monthName(month, labels), year })
  if (month) return fill(labels.dateMonth, { month: monthName(month, labels), year })
  return fill(labels.dateYear, { year })
}

/** A range of dates; what both ends share is said once ("16 to 18 November 2016"). */
export function formatRange(from: string, until: string | undefined, labels: Labels): string {
  if (!until || until === from) return formatDate(from, labels)
  const [first, last] = [partsOf(from), partsOf(until)]
  const year = first?.year === last?.year ? (first?.year ?? '') : ''
  if (first?.day && last?.day && year && first.month === last.month) {
    const days = { from: dayName(first.day, labels), to: dayName(last.day, labels) }
    return fill(labels.dateRangeInMonth, { ...days, month: monthName(first.month, labels), year })
  }
  const [start, end] = [withinYear(first, labels), withinYear(last, labels)]
  if (year && start && end) return fill(labels.dateRangeInYear, { from: start, to: end, year })
  return fill(labels.dateRange, { from: formatDate(from, labels), to: formatDate(until, labels) })
}

/** Months, seasons and days have names of their own; "quarter 1 of" would want its year. */
function withinYear(parts: DateParts | undefined, labels: Labels): string {
  if (parts?.season) return seasonName(parts.season, labels)
  const month = parts?.month ? monthName(parts.month, labels) : ''
  return parts?.day ? fill(labels.dayOfMonth, { day: dayName(parts.day, labels), month }) : month
}

function partsOf(value: string): DateParts | undefined {
  const found =
    /^(?<year>\d{4})(?:-(?:(?<month>\d\d)(?:-(?<day>\d\d))?|Q(?<quarter>[1-4])|W(?<week>\d\d)|(?<season>SP|SU|FA|WI)))?$/.exec(
      value
    )?.groups
  return found?.year ? { ...found, year: found.year } : undefined
}

function dayName(day: string, labels: Labels): string {
  return day === '01' ? labels.firstDay : String(Number(day))
}

function monthName(number: string | undefined, labels: Labels): string {
  return labels.months.split(' ')[Number(number) - 1] ?? String(number)
}

function seasonName(code: string, labels: Labels): string {
  const found = labels.seasons.split(' ').find((entry) => entry.startsWith(`${code}=`))
  return found?.slice(code.length + 1) ?? code
}
