import { monthNames } from '../language/month-names.ts'
import { type DateRule, number, sticky } from './date-rules.ts'
import { lower, ordinalOf, yearPattern } from './date-words.ts'

const nth = '(?<nth>first|second|third|fourth|1st|2nd|3rd|4th)'
const before =
  '(?:last\\syear|the\\s(?:previous|prior|preceding|last)\\syear|(?:a|one)\\syear\\s(?:ago|earlier|before))'
const months = monthNames('en')
const month = `(?<month>${[...months.keys()].sort((a, b) => b.length - a.length).join('|')})`
const ended = `(?=\\s(?:that\\s)?(?:ended|ending)\\s(?:on\\s)?${month}\\b(?:\\.?\\s\\d{1,2})?(?:,?\\s${yearPattern})?)`
const asYear = (year: number | undefined) =>
  year === undefined ? undefined : ({ kind: 'calendar', year } as const)

/** How English reports on firms name the quarter they report on and the same quarter of another year. */
export const reportedPeriodRules: readonly DateRule[] = [
  {
    pattern: sticky(`the\\s(?:fiscal[\\s-])?(?<unit>quarter|year)${ended}`),
    read: (groups) => {
      const end = months.get(lower(groups, 'month')) ?? 0
      const whole = lower(groups, 'unit') === 'year' ? 'year' : 'quarter'
      if (whole === 'quarter' && end % 3 !== 0) return undefined
      return { kind: 'calendar', year: number(groups.year), month: end, whole }
    }
  },
  {
    pattern: sticky(`(?:the\\s)?year-(?:ago|earlier)(?:\\s(?:${nth}[\\s-])?(?:quarter|period))?`),
    read: (groups) =>
      groups.nth === undefined
        ? { kind: 'period', back: 1 }
        : { kind: 'calendar', quarter: ordinalOf(lower(groups, 'nth')), yearOffset: -1 }
  },
  {
    pattern: sticky(
      `(?:the\\s)?(?:same|corresponding|comparable|like|equivalent)\\s(?:quarter|period)(?:\\s(?:of|in|from))?\\s(?:${before}|${yearPattern})`
    ),
    read: ({ year }) => {
      const otherwise =
        asYear(number(year)) ?? ({ kind: 'shift', unit: 'year', offset: -1, from: 'published' } as const)
      return { kind: 'period', back: 1, year: number(year), otherwise }
    }
  },
  {
    pattern: sticky(`(?:last\\syear[’']s\\s(?:quarter|period)|the\\squarter\\sa\\syear\\s(?:ago|earlier))`),
    read: () => ({ kind: 'period', back: 1 })
  },
  {
    pattern: sticky(`the\\s${yearPattern}\\s(?:quarter|period)`),
    read: ({ year }) => ({ kind: 'period', back: 1, year: number(year), otherwise: asYear(number(year)) })
  },
  {
    pattern: sticky(
      '(?:the|its)\\s(?:latest|most\\srecent|just-ended)\\s(?:fiscal\\s)?(?<period>quarter|period)'
    ),
    read: ({ period }) => ({
      kind: 'period',
      back: 0,
      otherwise:
        period?.toLowerCase() === 'quarter'
          ? { kind: 'shift', unit: 'quarter', offset: -1, from: 'published' }
          : undefined
    })
  },
  {
    pattern: sticky('the\\squarter(?![\\s-](?:of|century|mile|final|finals|inch|pound)\\b)'),
    read: () => ({ kind: 'period', back: 0 })
  },
  {
    pattern: sticky('the\\sfull\\syear'),
    read: () => ({ kind: 'period', back: 0, annual: true })
  }
]
