import { addDays, type CalendarDay, weekdayOf } from './date-values.ts'

type Rule = (year: number) => CalendarDay

const fixed =
  (month: number, day: number): Rule =>
  (year) => ({ year, month, day })

/** The nth (from 1) such weekday (Monday is 1) of a month; 0 for the last one. */
const nthWeekday =
  (month: number, weekday: number, nth: number): Rule =>
  (year) => {
    if (nth === 0) {
      const last = { year, month, day: new Date(Date.UTC(year, month, 0)).getUTCDate() }
      return addDays(last, -((weekdayOf(last) - weekday + 7) % 7))
    }
    const first = { year, month, day: 1 }
    return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7)
  }

const fromEaster =
  (days: number): Rule =>
  (year) =>
    addDays(easter(year), days)

/** Feasts with a day of their own, in lower case, by the calendar of the West and of the United States. English. */
const feasts = new Map<string, Rule>([
  ['new year’s day', fixed(1, 1)],
  ['new year’s eve', fixed(12, 31)],
  ['martin luther king day', nthWeekday(1, 1, 3)],
  ['valentine’s day', fixed(2, 14)],
  ['presidents’ day', nthWeekday(2, 1, 3)],
  ['st. patrick’s day', fixed(3, 17)],
  ['ash wednesday', fromEaster(-46)],
  ['palm sunday', fromEaster(-7)],
  ['good friday', fromEaster(-2)],
  ['easter', fromEaster(0)],
  ['easter sunday', fromEaster(0)],
  ['easter monday', fromEaster(1)],
  ['earth day', fixed(4, 22)],
  ['may day', fixed(5, 1)],
  ['memorial day', nthWeekday(5, 1, 0)],
  ['juneteenth', fixed(6, 19)],
  ['independence day', fixed(7, 4)],
  ['bastille day', fixed(7, 14)],
  ['labor day', nthWeekday(9, 1, 1)],
  ['columbus day', nthWeekday(10, 1, 2)],
  ['halloween', fixed(10, 31)],
  ['veterans day', fixed(11, 11)],
  ['armistice day', fixed(11, 11)],
  ['election day', (year) => addDays(nthWeekday(11, 1, 1)(year), 1)],
  ['thanksgiving', nthWeekday(11, 4, 4)],
  ['thanksgiving day', nthWeekday(11, 4, 4)],
  ['christmas', fixed(12, 25)],
  ['christmas day', fixed(12, 25)],
  ['christmas eve', fixed(12, 24)],
  ['boxing day', fixed(12, 26)]
])

/** The first words of feasts. */
export const feastOpenings: readonly string[] = [
  ...new Set([...feasts.keys()].map((name) => /^\p{L}+/u.exec(name)?.[0] ?? name))
]

/** The names of feasts, for use within a pattern. */
export const feastPattern = [...feasts.keys()]
  .sort((a, b) => b.length - a.length)
  .map((name) => name.replaceAll('’', "[’']").replace('.', '\\.?').replaceAll(' ', '\\s'))
  .join('|')

/** The day of a feast in a year; undefined for a name that is none. */
export function feastDay(name: string, year: number): CalendarDay | undefined {
  const key = name.toLowerCase().replaceAll("'", '’').replace(/^st\s/, 'st. ').replace(/\s+/g, ' ')
  return feasts.get(key)?.(year)
}

/** Easter Sunday of the Gregorian calendar, by the anonymous method (Meeus, Jones, Butcher). */
function easter(year: number): CalendarDay {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const rest = year % 100
  const moon =
    (19 * golden +
      century -
      Math.floor(century / 4) -
      Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) +
      15) %
    30
  const sunday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - moon - (rest % 4)) % 7
  const correction = Math.floor((golden + 11 * moon + 22 * sunday) / 451)
  const days = moon + sunday - 7 * correction + 114
  return { year, month: Math.floor(days / 31), day: (days % 31) + 1 }
}
