import { fill, type Labels } from '../model/labels.ts'

/**
 * A TIMEX3 date as people write it: `2016-11-16` gives "16 November 2016", `2016-Q4` "quarter 4 of 2016". A value
 * that is none of these forms is returned as it is.
 */
export function formatDate(value: string, labels: Labels): string {
  const day = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value)
  if (day)
    return fill(labels.dateDay, { day: Number(day[3]), month: monthName(day[2], labels), year: day[1] ?? '' })
  const month = /^(\d{4})-(\d\d)$/.exec(value)
  if (month) return fill(labels.dateMonth, { month: monthName(month[2], labels), year: month[1] ?? '' })
  const quarter = /^(\d{4})-Q([1-4])$/.exec(value)
  if (quarter) return fill(labels.quarter, { quarter: quarter[2] ?? '', year: quarter[1] ?? '' })
  const week = /^(\d{4})-W(\d\d)$/.exec(value)
  if (week) return fill(labels.week, { week: Number(week[2]), year: week[1] ?? '' })
  const season = /^(\d{4})-(SP|SU|FA|WI)$/.exec(value)
  if (season) return `${seasonName(season[2] ?? '', labels)} ${season[1]}`
  return /^\d{3}$/.test(value) ? fill(labels.decade, { decade: value }) : value
}

/** A range of dates; what both ends share is said once ("16 to 18 November 2016"). */
export function formatRange(from: string, until: string | undefined, labels: Labels): string {
  const end = until === undefined ? '' : formatDate(until, labels)
  if (!until || until === from) return formatDate(from, labels)
  return fill(labels.dateRange, { from: shortened(from, until, labels), to: end })
}

/** Only what stands at the end of the words can be left to the second date: the year, or month and year. */
function shortened(from: string, until: string, labels: Labels): string {
  const whole = formatDate(from, labels)
  const month = from.slice(0, 7)
  const days = from.length === 10 && until.length === 10
  if (days && month === until.slice(0, 7)) return withoutEnd(whole, formatDate(month, labels))
  const year = from.slice(0, 4)
  return hasOwnName.test(from) && year === until.slice(0, 4) ? withoutEnd(whole, year) : whole
}

/** Months, seasons and days have names of their own; "quarter 1 of" would want its year. */
const hasOwnName = /^\d{4}-(?:\d\d|SP|SU|FA|WI)/

function withoutEnd(words: string, end: string): string {
  return words.endsWith(` ${end}`) ? words.slice(0, -end.length - 1) : words
}

function monthName(number: string | undefined, labels: Labels): string {
  return labels.months.split(' ')[Number(number) - 1] ?? String(number)
}

function seasonName(code: string, labels: Labels): string {
  const found = labels.seasons.split(' ').find((entry) => entry.startsWith(`${code}=`))
  return found?.slice(code.length + 1) ?? code
}
