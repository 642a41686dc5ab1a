import type { Reading } from './date-readings.ts'
import { calendar, type DateRule, fullYear, number, sticky } from './date-rules.ts'

/** `03.04.24`, the day first. */
const shortYear: DateRule = {
  pattern: sticky('(?<day>[0-3]\\d)\\.(?<month>[01]\\d)\\.(?<year>\\d\\d)(?!\\.)'),
  read: ({ day, month, year }) => calendar(fullYear(year), number(month), number(day))
}

/** Dates of digits: ISO 8601, `11/16/2016` (month first unless that can't be), `16.11.2016` (day first). */
export function numericRules(dayFirst: boolean): DateRule[] {
  return [
    {
      pattern: sticky(
        '(?<year>1[5-9]\\d\\d|20\\d\\d)(?<mark>[-/.])(?<month>1[0-2]|0?[1-9])\\k<mark>(?<day>3[01]|[12]\\d|0?[1-9])(?:T[\\d:.]{4,12}Z?)?'
      ),
      read: ({ year, month, day }) => calendar(number(year), number(month), number(day))
    },
    {
      pattern: sticky(
        '(?<one>[0-3]?\\d)(?<mark>[-/])(?<two>[0-3]?\\d)\\k<mark>(?<year>1[5-9]\\d\\d|20\\d\\d|\\d\\d)'
      ),
      read: ({ one, two, year, mark }) =>
        mark === '-' && year?.length === 2
          ? undefined
          : inOrder(Number(one), Number(two), fullYear(year), dayFirst)
    },
    {
      pattern: sticky('(?<day>[0-3]?\\d)\\.\\s?(?<month>[01]?\\d)\\.\\s?(?<year>1[5-9]\\d\\d|20\\d\\d)'),
      read: ({ day, month, year }) => inOrder(Number(day), Number(month), number(year), true)
    },
    ...(dayFirst ? [shortYear] : []),
    {
      pattern: sticky('(?<year>1[5-9]\\d\\d|20\\d\\d)-W(?<week>[0-5]\\d)'),
      read: ({ year, week }) => ({ kind: 'calendar', year: number(year), week: number(week) })
    },
    {
      pattern: sticky('(?<month>1[0-2]|0[1-9]|[1-9](?=/))[/-](?<year>19\\d\\d|20\\d\\d)'),
      read: ({ month, year }) => calendar(number(year), number(month))
    }
  ]
}

function inOrder(one: number, two: number, year: number | undefined, dayFirst: boolean): Reading | undefined {
  const [month, day] = dayFirst ? [two, one] : [one, two]
  return calendar(year, month, day) ?? calendar(year, day, month)
}
