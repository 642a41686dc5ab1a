import { calendar, type DateGrammar, type DateRule, number } from '../date-rules.ts'
import type { DatePlace } from '../date-uses.ts'
import type { CalendarUnit } from '../date-values.ts'

/** A pattern that matches at a given place; Chinese sets no blanks between words, so that any place may do. */
function here(source: string): RegExp {
  return new RegExp(source, 'uy')
}

const digits = new Map([...'〇一二三四五六七八九'].map((sign, index) => [sign, index] as const))
digits.set('零', 0).set('○', 0).set('两', 2).set('兩', 2)

const few = '[一二三四五六七八九十两兩]{1,3}|\\d{1,3}'
const year = '(?<year>1\\d{3}|20\\d\\d|[一二][〇零○一二三四五六七八九]{3})\\s?年'
const month = '(?<month>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月'
const dayNumber = '3[01]|[12]\\d|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九]'
const day = `(?<day>${dayNumber})[日号號]`
const last = `(?<last>${dayNumber})[日号號]`
const dash = '\\s?[-–—~～至到]\\s?'

/** The number that digits or Chinese signs write: `二十一`, `一九九四`, `12`. */
function numberOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (/^\d+$/.test(text)) return Number(text)
  const ten = text.indexOf('十')
  if (ten < 0) return [...text].reduce((sum, sign) => sum * 10 + (digits.get(sign) ?? 0), 0)
  const [tens, ones] = [text.slice(0, ten), text.slice(ten + 1)]
  return (tens === '' ? 1 : (digits.get(tens) ?? 0)) * 10 + (digits.get(ones) ?? 0)
}

const shifts = new Map<string, readonly [CalendarUnit, number]>(
  (
    [
      ['year', -2, '前年'],
      ['year', -1, '去年 上年'],
      ['year', 0, '今年 本年'],
      ['year', 1, '明年'],
      ['year', 2, '后年 後年'],
      ['day', -2, '前天 前日'],
      ['day', -1, '昨天 昨日 昨晚'],
      ['day', 0, '今天 今日 今晚 今晨'],
      ['day', 1, '明天 明日'],
      ['day', 2, '后天 後天'],
      ['month', -1, '上月 上个月 上個月'],
      ['month', 0, '本月 这个月 這個月'],
      ['month', 1, '下月 下个月 下個月'],
      ['week', -2, '上上周 上上週 上上个星期'],
      ['week', -1, '上周 上週 上星期 上个星期 上礼拜'],
      ['week', 0, '本周 本週 这周 這週 本星期 这个星期'],
      ['week', 1, '下周 下週 下星期 下个星期 下礼拜'],
      ['week', 2, '下下周 下下週'],
      ['quarter', -1, '上季度 上个季度'],
      ['quarter', 0, '本季度'],
      ['quarter', 1, '下季度 下个季度']
    ] as const
  ).flatMap(([unit, offset, words]) =>
    words.split(' ').map((word) => [word, [unit, offset] as const] as const)
  )
)
const shiftWords = [...shifts.keys()].sort((a, b) => b.length - a.length).join('|')
const named = new Map([
  ['同年', 0],
  ['当年', 0],
  ['當年', 0],
  ['次年', 1],
  ['翌年', 1]
])
const units = new Map<string, CalendarUnit>([
  ['年', 'year'],
  ['月', 'month'],
  ['周', 'week'],
  ['週', 'week'],
  ['星期', 'week'],
  ['天', 'day'],
  ['日', 'day']
])
const seasons = new Map([
  ['春', 'SP'],
  ['夏', 'SU'],
  ['秋', 'FA'],
  ['冬', 'WI']
])
const weeks = new Map([
  ['上', -1],
  ['这', 0],
  ['這', 0],
  ['本', 0],
  ['下', 1]
])
const weekdays = new Map(
  [...'一二三四五六日天'].map((sign, index) => [sign, Math.min(index + 1, 7)] as const)
)

/** Not "the first month of the twentieth year of a reign", whose year is not told. */
const ofNoYear = (text: string, from: number) => !/[年“《「十]/.test(text[from - 1] ?? '')

const rules: readonly DateRule[] = [
  {
    pattern: here(
      '(?<year>1\\d{3}|20\\d\\d)(?<mark>[-/.])(?<month>1[0-2]|0?[1-9])\\k<mark>(?<day>3[01]|[12]\\d|0?[1-9])(?!\\d)'
    ),
    read: (groups) => calendar(number(groups.year), number(groups.month), number(groups.day))
  },
  {
    pattern: here(`${year}${month}${day}`),
    read: (groups) => calendar(numberOf(groups.year), numberOf(groups.month), numberOf(groups.day))
  },
  {
    pattern: here(`(?:${year})?${month}${day}?(?:${dash}|日${dash})${last}`),
    read: (groups) => calendar(numberOf(groups.year), numberOf(groups.month), numberOf(groups.day)),
    end: (groups) => calendar(numberOf(groups.year), numberOf(groups.month), numberOf(groups.last))
  },
  {
    pattern: here(`(?:${year})?${month}(?<first>${dayNumber})(?:日)?${dash}${last}`),
    read: (groups) => calendar(numberOf(groups.year), numberOf(groups.month), numberOf(groups.first)),
    end: (groups) => calendar(numberOf(groups.year), numberOf(groups.month), numberOf(groups.last))
  },
  {
    pattern: here(`${year}\\s?${month}[份初中底末]?`),
    read: (groups) => calendar(numberOf(groups.year), numberOf(groups.month))
  },
  {
    pattern: here(`${month}${day}`),
    read: (groups) => calendar(undefined, numberOf(groups.month), numberOf(groups.day)),
    fits: ofNoYear
  },
  {
    pattern: here(`${month}(?:份|初|中旬|上旬|下旬|底|末)?`),
    read: (groups) => calendar(undefined, numberOf(groups.month)),
    fits: ofNoYear
  },
  {
    pattern: here(`(?<first>1\\d{3}|20\\d\\d)年?${dash}(?<last>1\\d{3}|20\\d\\d)年`),
    read: ({ first, last: end }) =>
      Number(first) < Number(end) ? { kind: 'calendar', year: number(first) } : undefined,
    end: ({ last: end }) => ({ kind: 'calendar', year: number(end) })
  },
  {
    pattern: here(`${year}(?!代|级|級|以?前|间|間|来|來|历史|歷史)(?:度|初|底|末|年初|年底|中期)?`),
    read: (groups) => ({ kind: 'calendar', year: numberOf(groups.year) })
  },
  {
    pattern: here(`${year}(?=(?:以前|之前))`),
    read: (groups) => ({ kind: 'calendar', year: numberOf(groups.year) })
  },
  {
    pattern: here(`${year}(?<season>[春夏秋冬])[天季初末]?`),
    read: (groups) => ({
      kind: 'calendar',
      year: numberOf(groups.year),
      season: seasons.get(groups.season ?? '')
    })
  },
  {
    pattern: here(`(?:${year})?第?(?<q>[一二三四1-4])季度`),
    read: (groups) => ({ kind: 'calendar', year: numberOf(groups.year), quarter: numberOf(groups.q) })
  },
  {
    pattern: here(`${year}第(?<q>[一二三四1-4])季`),
    read: (groups) => ({ kind: 'calendar', year: numberOf(groups.year), quarter: numberOf(groups.q) })
  },
  {
    pattern: here(`${year}(?<part>[上下])半年`),
    read: (groups) => ({ kind: 'calendar', year: numberOf(groups.year), half: groups.part === '上' ? 1 : 2 })
  },
  {
    pattern: here('(?<decade>1[5-9]\\d|20\\d)0年代(?:初期?|中期|末期?|后期)?'),
    read: ({ decade }) => ({ kind: 'decade', decade: Number(decade) })
  },
  {
    pattern: here(
      '(?<century>19|20|十九|二十)世[纪紀](?<digit>\\d)?0?(?<word>[二三四五六七八九]十)?年代(?:初期?|中期|末期?|后期)?'
    ),
    read: ({ century, digit, word }) => {
      const tens = number(digit) ?? digits.get(word?.[0] ?? '')
      return tens === undefined
        ? undefined
        : { kind: 'decade', decade: ((numberOf(century) ?? 0) - 1) * 10 + tens }
    }
  },
  {
    pattern: here(`(?<!《)(?:${shiftWords})`),
    read: (_, match) => {
      const [unit, offset] = shifts.get(match) ?? []
      return unit === undefined || offset === undefined
        ? undefined
        : { kind: 'shift', unit, offset, from: 'published' }
    }
  },
  {
    pattern: here(`(?<which>去年|今年|明年)${month}(?:${day})?`),
    read: (groups) => ({
      kind: 'calendar',
      month: numberOf(groups.month),
      day: numberOf(groups.day),
      yearOffset: shifts.get(groups.which ?? '')?.[1]
    })
  },
  {
    pattern: here([...named.keys()].join('|')),
    read: (_, match) => ({ kind: 'shift', unit: 'year', offset: named.get(match) ?? 0, from: 'named' })
  },
  {
    pattern: here(`(?<count>${few})(?:个|個)?(?<unit>年|月|周|週|星期|天|日)(?:以|之)?前`),
    read: (groups) => {
      const unit = units.get(groups.unit ?? '')
      const count = numberOf(groups.count)
      return unit && count ? { kind: 'shift', unit, offset: -count, from: 'published' } : undefined
    },
    fits: (text, from, to) => /[个個]月/.test(text.slice(from, to)) || !/[月日]/.test(text.slice(from, to))
  },
  {
    pattern: here(`(?:过去|過去|近|最近|过往)(?<count>${few})(?:个|個)?(?<unit>年|月|周|週|天)`),
    read: (groups) => {
      const unit = units.get(groups.unit ?? '')
      const count = numberOf(groups.count)
      return unit && count ? { kind: 'stretch', unit, count: -count } : undefined
    }
  },
  {
    pattern: here('(?<which>[上下这這本])?(?:个|個)?(?:周|週|星期|礼拜|禮拜)(?<weekday>[一二三四五六日天])'),
    read: (groups) => {
      const weekday = weekdays.get(groups.weekday ?? '')
      const week = weeks.get(groups.which ?? '')
      return weekday === undefined
        ? undefined
        : { kind: 'weekday', weekday, week, calendar: week !== undefined }
    }
  }
]

const start = /(?<!\d)\d|[〇一二三四五六七八九十两兩去今明昨前后後上下本这這同当當次翌过過近最周週星礼禮第]/gu
const future = /将|將|会|會|预计|預計|计划|計劃|拟|擬|即将|即將/u
const near = 40

/** The dates of Chinese, in short and long signs. */
export function chineseGrammar(): DateGrammar {
  return {
    starts: (text) => Array.from(text.matchAll(start), ({ index }) => index),
    digits: rules,
    words: rules,
    tense: ({ sentence, from, to }: DatePlace) =>
      future.test(sentence.slice(Math.max(0, from - near), to + near)) ? 'future' : 'past',
    recurs: ({ sentence, from }) =>
      /[每逢](?:年|月|周|週|逢|个|個|到)*的?$/u.test(sentence.slice(Math.max(0, from - 6), from))
  }
}
