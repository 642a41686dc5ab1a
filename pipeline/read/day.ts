/** A day, month or year; a time after the day, as in ISO 8601 or RFC 3339, is left out. */
const pattern =
  /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2})(?:[T ]+\d{1,2}:\d{2}[\d:.,]*\s?(?:Z|[+-]\d{1,2}(?::?\d{2})?)?)?)?)?$/

/** Whether a month has a day, in the Gregorian calendar. */
function exists(year: number, month: number, day: number): boolean {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  return day >= 1 && day <= (days[month - 1] ?? 0)
}

/**
 * The day, month or year that a text states, as `2016-11-23`, `2016-11` or `2016`: from a date with its year
 * first, or a timestamp, of which the day as written counts. Nothing where it is none, or no day of the calendar.
 */
export function dayOf(text: string): string | undefined {
  const match = text.length <= 40 ? pattern.exec(text.trim()) : null
  if (!match) return undefined
  const [, year = '', month, day] = match
  if (!exists(Number(year), Number(month ?? 1), Number(day ?? 1))) return undefined
  return [year, month, day]
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, '0'))
    .join('-')
}
