import type { Reading } from './date-readings.ts'
import { between, type DateRule, fullYear, type Groups, number } from './date-rules.ts'
import { lower, offsetOf, part } from './date-words.ts'
import { monthNames } from '../language/month-names.ts'
import { smallNumbers } from '../language/numerals.ts'

const year = '(?<year>1[5-9]\\d\\d|20\\d\\d)'
const season = '(?<season>spring|summer|autumn|fall|winter)'
const seasons = new Map([
  ['spring', 'SP'],
  ['summer', 'SU'],
  ['autumn', 'FA'],
  ['fall', 'FA'],
  ['winter', 'WI']
])
const ordinals = new Map([
  ['first', 1],
  ['1st', 1],
  ['second', 2],
  ['2nd', 2],
  ['third', 3],
  ['3rd', 3],
  ['fourth', 4],
  ['4th', 4],
  ['final', 4],
  ['last', 4]
])
const decades = new Map([
  ['twenties', 2],
  ['thirties', 3],
  ['forties', 4],
  ['fifties', 5],
  ['sixties', 6],
  ['seventies', 7],
  ['eighties', 8],
  ['nineties', 9]
])

function inYear(
  groups: Groups,
  fields: {
    quarter?: number | undefined
    half?: number | undefined
    season?: string | undefined
    week?: number | undefined
    month?: number | undefined
  }
): Reading {
  return { kind: 'calendar', ...fields, year: fullYear(groups.year), yearOffset: offsetOf(groups) }
}

/** "Nineteen eighty-four". */
function speltYear(groups: Groups): number {
  const century = lower(groups, 'century') === 'eighteen' ? 1800 : 1900
  const tens = smallNumbers.get(lower(groups, 'tens')) ?? 0
  return century + tens + (smallNumbers.get(lower(groups, 'ones')) ?? 0)
}

const monthsOf = monthNames('en')
const month = `(?<month>${[...monthsOf.keys()].sort((a, b) => b.length - a.length).join('|')})`
const ofYear = `(?:,?\\s(?:of\\s|in\\s)?(?:the\\s)?(?:fiscal\\s(?:year\\s)?)?(?:${year}|(?<which>last|this|next)\\syear))`
const nth = '(?<nth>first|second|third|fourth|final|1st|2nd|3rd|4th)'

/** How English writes quarters, halves, seasons, decades, fiscal years and years. */
export const calendarRules: readonly DateRule[] = [
  {
    pattern: between(`(?:the\\s)?${nth}[\\s-]quarter${ofYear}?`),
    read: (groups) => inYear(groups, { quarter: ordinals.get(lower(groups, 'nth')) })
  },
  {
    pattern: between(`(?:${year}|(?<which>last|this|next)\\syear)[’']s\\s${nth}[\\s-]quarter`),
    read: (groups) => inYear(groups, { quarter: ordinals.get(lower(groups, 'nth')) })
  },
  {
    pattern: between(
      "(?:Q(?<q>[1-4])|(?<r>[1-4])Q)(?:[\\s,-]{0,2}(?:of\\s)?(?:FY\\s?)?(?:(?<year>1[5-9]\\d\\d|20\\d\\d)|[’'](?<short>\\d\\d)))"
    ),
    read: ({ q, r, year: full, short }) => ({
      kind: 'calendar',
      quarter: number(q ?? r),
      year: fullYear(full ?? short)
    })
  },
  {
    pattern: between(`${year}[\\s-]?Q(?<q>[1-4])`),
    read: ({ q, year: full }) => ({ kind: 'calendar', quarter: number(q), year: number(full) })
  },
  {
    pattern: between(`(?:the\\s)?${year}(?:\\sfiscal)?\\s${nth}[\\s-]quarter`),
    read: (groups) => inYear(groups, { quarter: ordinals.get(lower(groups, 'nth')) })
  },
  {
    pattern: between(
      '(?<century>eighteen|nineteen)[\\s-](?<tens>twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[\\s-](?<ones>one|two|three|four|five|six|seven|eight|nine))?'
    ),
    read: (groups) => ({ kind: 'calendar', year: speltYear(groups) })
  },
  {
    pattern: between(`(?:the\\s)?(?<nth>first|second|latter|1st|2nd)\\shalf${ofYear}`),
    read: (groups) => inYear(groups, { half: ordinals.get(lower(groups, 'nth')) ?? 2 })
  },
  {
    pattern: between(`${part}(?:the\\s)?${season}(?:\\sof|,)?\\s${year}(?![–-]\\d)`),
    read: (groups) => inYear(groups, { season: seasons.get(lower(groups, 'season')) })
  },
  {
    pattern: between(`${part}${month}\\s(?:of\\s)?(?<which>last|this|next)\\syear`),
    read: (groups) => inYear(groups, { month: monthsOf.get(lower(groups, 'month')) })
  },
  {
    pattern: between(`${part}(?<which>last|this|next|past|coming)\\s${season}`),
    read: (groups) => inYear(groups, { season: seasons.get(lower(groups, 'season')) })
  },
  {
    pattern: between(`week\\s(?<week>[1-9]|[1-4]\\d|5[0-3])(?:,?\\s(?:of\\s)?${year})`),
    read: (groups) => inYear(groups, { week: number(groups.week) })
  },
  {
    pattern: between(
      "(?:(?:early|late|mid)[\\s-](?:the\\s)?)?(?:the\\s(?:(?:early|late|mid)[\\s-])?)?(?<decade>1[5-9]\\d|20\\d)0[’']?s"
    ),
    read: ({ decade }) => ({ kind: 'decade', decade: Number(decade) })
  },
  {
    pattern: between(
      "(?:(?:the\\s)?(?:early|late|mid)[\\s-]|the\\s)(?:[’'](?<digit>[1-9])0s|(?<word>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties))"
    ),
    read: (groups) => ({
      kind: 'decade',
      decade: 190 + (number(groups.digit) ?? decades.get(lower(groups, 'word')) ?? 0)
    })
  },
  {
    pattern: between("(?:FY|CY|SY)[\\s’']?(?<year>20\\d\\d|19\\d\\d|\\d\\d)"),
    read: (groups) => ({ kind: 'calendar', year: fullYear(groups.year) })
  },
  {
    pattern: between(`(?:the\\s)?(?:fiscal|calendar|financial|tax)(?:\\syear)?\\s${year}`),
    read: (groups) => ({ kind: 'calendar', year: number(groups.year) })
  },
  {
    pattern: between(`${part}(?:the\\syear\\s)?${year}`),
    read: (groups) => ({ kind: 'calendar', year: number(groups.year) })
  }
]
