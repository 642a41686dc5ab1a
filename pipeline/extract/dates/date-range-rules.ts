import { type DateRule, number, sticky } from './date-rules.ts'

/** Ranges of years written in one piece: `2010-2015`, `from 2010 to …`, `2013–14`, and `2013-11` as a month. */
export const yearRangeRules: readonly DateRule[] = [
  {
    pattern: sticky(
      '(?:from\\s)?(?<first>1[5-9]\\d\\d|20\\d\\d)\\s?[-–—/~]\\s?(?<last>1[5-9]\\d\\d|20\\d\\d)'
    ),
    read: ({ first, last }) =>
      Number(first) < Number(last) ? { kind: 'calendar', year: number(first) } : undefined,
    end: ({ last }) => ({ kind: 'calendar', year: number(last) })
  },
  {
    pattern: sticky('(?<century>1[5-9]|20)(?<first>\\d\\d)(?<mark>[–/-])(?<last>\\d\\d)'),
    read: ({ century, first, last, mark }) => {
      if (Number(last) > Number(first)) return { kind: 'calendar', year: Number(`${century}${first}`) }
      const month = mark === '-' ? Number(last) : 0
      return month >= 1 && month <= 12
        ? { kind: 'calendar', year: Number(`${century}${first}`), month }
        : undefined
    },
    end: ({ century, first, last }) =>
      Number(last) > Number(first) ? { kind: 'calendar', year: Number(`${century}${last}`) } : undefined
  }
]
