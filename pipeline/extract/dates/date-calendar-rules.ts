import { monthNames } from '../language/month-names.ts'
import { isYear } from './bare-years.ts'
import type { Reading } from './date-readings.ts'
import { type DateRule, fullYear, type Groups, number, sticky } from './date-rules.ts'
import { lower, offsetOf, ordinalOf, part, yearPattern as year } from './date-words.ts'
import { centuryYear, speltYear, yearOfWords } from './spelt-years.ts'

const season = '(?<season>spring|summer|autumn|fall|winter)'
const seasons = new Map([
  ['spring', 'SP'],
  ['summer', 'SU'],
  ['autumn', 'FA'],
  ['fall', 'FA'],
  ['winter', 'WI']
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

/** What stands before a season that is one of a year rather than any: "since the summer". */
const lasting = /\b(?:since|until|till|by|into|over|through)\s$/i

const monthsOf = monthNames('en')
const month = `(?<month>${[...monthsOf.keys()].sort((a, b) => b.length - a.length).join('|')})`
const ofYear = `(?:,?\\s(?:of\\s|in\\s)?(?:the\\s)?(?:fiscal\\s(?:year\\s)?)?(?:${year}|(?<which>last|this|next)\\syear))`
const nth = '(?<nth>first|second|third|fourth|final|1st|2nd|3rd|4th)'

/** How English writes quarters, halves, seasons, decades, fiscal years and years. */
export const calendarRules: readonly DateRule[] = [
  {
    pattern: sticky(`(?:the\\s)?(?:fiscal[\\s-])?${nth}[\\s-](?:fiscal[\\s-])?quarter${ofYear}?`),
    read: (groups) => inYear(groups, { quarter: ordinalOf(lower(groups, 'nth')) })
  },
  {
    pattern: sticky(
      `(?:${year}|(?<which>last|this|next)\\syear)[’']s\\s(?:fiscal[\\s-])?${nth}[\\s-]quarter`
    ),
    read: (groups) => inYear(groups, { quarter: ordinalOf(lower(groups, 'nth')) })
  },
  {
    pattern: sticky(
      "(?:Q(?<q>[1-4])|(?<r>[1-4])Q)(?:[\\s,-]{0,2}(?:of\\s)?(?:FY\\s?)?(?:(?<year>1[5-9]\\d\\d|20\\d\\d)|[’'](?<short>\\d\\d)))"
    ),
    read: ({ q, r, year: full, short }) => ({
      kind: 'calendar',
      quarter: number(q ?? r),
      year: fullYear(full ?? short)
    })
  },
  {
    pattern: sticky(`${year}[\\s-]?Q(?<q>[1-4])`),
    read: ({ q, year: full }) => ({ kind: 'calendar', quarter: number(q), year: number(full) })
  },
  {
    pattern: sticky(`(?:the\\s)?${year}(?:\\sfiscal)?\\s${nth}[\\s-]quarter`),
    read: (groups) => inYear(groups, { quarter: ordinalOf(lower(groups, 'nth')) })
  },
  {
    pattern: sticky(`(?<spelt>${centuryYear})|(?:the\\s)?year\\s(?<word>${speltYear})`),
    read: ({ spelt, word }) => ({ kind: 'calendar', year: yearOfWords(spelt ?? word) })
  },
  {
    pattern: sticky("[’'](?<short>\\d\\d)"),
    read: ({ short }) => ({ kind: 'calendar', year: fullYear(short) }),
    fits: (text, from) =>
      /\b(?:in|since|by|until|before|after|spring|summer|fall|autumn|winter)(?:\sof)?\s$/i.test(
        text.slice(Math.max(0, from - 12), from)
      )
  },
  {
    pattern: sticky(`(?:the\\s)?(?<nth>first|second|latter|1st|2nd)\\shalf${ofYear}`),
    read: (groups) => inYear(groups, { half: ordinalOf(lower(groups, 'nth')) ?? 2 })
  },
  {
    pattern: sticky(`${part}(?:the\\s)?${season}(?:\\sof|,)?\\s${year}(?![–-]\\d)`),
    read: (groups) => inYear(groups, { season: seasons.get(lower(groups, 'season')) })
  },
  {
    pattern: sticky(`${part}${month}\\s(?:of\\s)?(?<which>last|this|next)\\syear`),
    read: (groups) => inYear(groups, { month: monthsOf.get(lower(groups, 'month')) })
  },
  {
    pattern: sticky(`${part}(?<which>last|this|next|past|coming)\\s${season}`),
    read: (groups) => inYear(groups, { season: seasons.get(lower(groups, 'season')) })
  },
  {
    pattern: sticky(`the\\s(?:early|late|mid)[\\s-]${season}|the\\s(?<bare>spring|summer|autumn|winter)`),
    read: (groups) => inYear(groups, { season: seasons.get(lower(groups, groups.bare ? 'bare' : 'season')) }),
    fits: (text, from, to) =>
      / (?:early|late|mid)\b|-/.test(text.slice(from, to)) ||
      lasting.test(text.slice(Math.max(0, from - 12), from))
  },
  {
    pattern: sticky(`week\\s(?<week>[1-9]|[1-4]\\d|5[0-3])(?:,?\\s(?:of\\s)?${year})`),
    read: (groups) => inYear(groups, { week: number(groups.week) })
  },
  {
    pattern: sticky(
      `(?:the\\s)?(?<nth>first|second|third|fourth|1st|2nd|3rd|4th|last)\\sweek\\s(?:of|in)\\s${year}`
    ),
    read: (groups) =>
      inYear(groups, { week: lower(groups, 'nth') === 'last' ? 52 : ordinalOf(lower(groups, 'nth')) })
  },
  {
    pattern: sticky(
      "(?:(?:early|late|mid)[\\s-](?:the\\s)?)?(?:the\\s(?:(?:early|late|mid)[\\s-])?)?(?<decade>1[5-9]\\d|20\\d)0[’']?s"
    ),
    read: ({ decade }) => ({ kind: 'decade', decade: Number(decade) })
  },
  {
    pattern: sticky(
      "(?:(?:the\\s)?(?:early|late|mid)[\\s-]|the\\s)(?:[’'](?<digit>[1-9])0s|(?<word>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties))"
    ),
    read: (groups) => ({
      kind: 'decade',
      decade: 190 + (number(groups.digit) ?? decades.get(lower(groups, 'word')) ?? 0)
    })
  },
  {
    pattern: sticky("(?:FY|CY|SY)[\\s’']?(?<year>20\\d\\d|19\\d\\d|\\d\\d)"),
    read: (groups) => ({ kind: 'calendar', year: fullYear(groups.year) })
  },
  {
    pattern: sticky(`(?:the\\s)?(?:fiscal|calendar|financial|tax)(?:\\syear)?\\s${year}`),
    read: (groups) => ({ kind: 'calendar', year: number(groups.year) })
  },
  {
    pattern: sticky(`${part}(?:the\\syear\\s)?(?<year>1[5-9]\\d\\d|2[01]\\d\\d)`),
    read: (groups) => ({ kind: 'calendar', year: number(groups.year) }),
    fits: (text, from, to) => to - from > 4 || isYear(text, from, to)
  }
]
