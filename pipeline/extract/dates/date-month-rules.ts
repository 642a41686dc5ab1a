import type { Reading } from './date-readings.ts'
import { calendar, type DateRule, type Groups, number, sticky } from './date-rules.ts'
import { isOtherWord, standsAlone } from './month-words.ts'

/** How a language writes a day of a month. Patterns without capturing groups. */
export interface MonthLayout {
  /** Names in lower case with the number of the month. */
  readonly names: ReadonlyMap<string, number>
  /** Names of weekdays, which may stand before a date. */
  readonly weekdays: string
  /** What may follow the number of a day: `th`. */
  readonly dayEnd: string
  /** Day numbers in words, and what they mean. */
  readonly dayWords?: string
  readonly dayOf?: (words: string) => number | undefined
  /** Years in words, and what they mean. */
  readonly yearWords?: string
  readonly yearOf?: (words: string | undefined) => number | undefined
  /** What stands between day, month and year: `of`. */
  readonly of: string
  /** "Early", "the end of" before a month. */
  readonly part: string
  /** True where the month may stand before the day. */
  readonly monthFirst?: boolean
  /** "Last" and "next" behind a date without a year, and the direction they mean. */
  readonly after?: string
  readonly toward?: (words: string) => number | undefined
  /** What must stand before a month without day and year; without it any such month counts that can't be another word. */
  readonly before?: RegExp
}

const dash =
  '\\s?(?:-|–|—|~|to|through|thru|until|till|and|bis|au|al|a|et|und|y)\\s?(?:the\\s|el\\s|le\\s|zum\\s)?'
const opening = '(?:(?:from|between|vom|du|del)\\s(?:the\\s)?)?'

/** Dates with the name of a month, for one language: `16 November 2016`, `Nov. 16 to 18`, `novembre 2014`. */
export function monthRules(layout: MonthLayout): DateRule[] {
  const { weekday, month, days, anyDay, year, way, years } = patternsOf(layout)
  const at = readerOf(layout)
  const read = (groups: Groups) => at(groups, 'day')
  const end = (groups: Groups) => at(groups, 'last')
  const day = `(?<day>${days})`
  const last = `(?<last>${days})`
  const of = `(?:${layout.of})`
  const monthFirst: DateRule[] = [
    {
      pattern: sticky(`${opening}${weekday}${month}\\s?${day}${dash}${last}(?!:?\\d)${year}?`),
      read,
      end
    },
    {
      pattern: sticky(`${weekday}${month}[\\s/-]?\\s?(?:the\\s)?(?<day>${anyDay})(?!:?\\d)${year}?`),
      read,
      fits: (text, from, to) => /\d/.test(text.slice(from, to)) || /\p{Lu}/u.test(text[from] ?? '')
    }
  ]
  return [
    ...(layout.monthFirst ? monthFirst : []),
    {
      pattern: sticky(`${opening}${weekday}${day}${dash}${last}\\s(?:${of}\\s)?${month}${year}?`),
      read,
      end
    },
    {
      pattern: sticky(`${weekday}(?<day>${anyDay})(?:[\\s/-]|\\s(?:day\\s)?${of}\\s)?${month}${year}?${way}`),
      read
    },
    bareMonth(layout, `${month}${year}?${way}`),
    { pattern: sticky(`${years}[/-]${month}[/-]${day}`), read }
  ]
}

function patternsOf(
  layout: MonthLayout
): Record<'weekday' | 'month' | 'days' | 'anyDay' | 'year' | 'way' | 'years', string> {
  const alternatives = [...layout.names.keys()].sort((a, b) => b.length - a.length).join('|')
  const days = `(?:3[01]|[12]\\d|0?[1-9])${layout.dayEnd}`
  const years = `(?<year>${layout.monthFirst ? '1[5-9]' : '1\\d'}\\d\\d|20\\d\\d)`
  const spelt = layout.yearWords ? `|(?<spelt>${layout.yearWords})` : ''
  return {
    weekday: `(?:(?:${layout.weekdays}),?\\s(?:the\\s|den\\s|le\\s)?)?`,
    month: `(?:(?<month>${alternatives})(?:(?<=[\\p{L}]{5})|(?<=\\b[\\p{L}]{3,4})\\.?))`,
    days,
    anyDay: layout.dayWords ? `${days}|${layout.dayWords}` : days,
    year: `(?:(?:\\s?,|\\s(?:${layout.of}))?[\\s/-]\\s?(?:${years}${spelt}))`,
    way: layout.after ? `(?<way>${layout.after})?` : '',
    years
  }
}

type Reader = (groups: Groups, name?: 'day' | 'last') => Reading | undefined

/** What the groups of a match say, with the day of one of them. */
function readerOf(layout: MonthLayout): Reader {
  const dayOf = (words: string) => number(/^\d+/.exec(words)?.[0]) ?? layout.dayOf?.(words.toLowerCase())
  return (groups, name) => {
    const words = name && groups[name]
    const year = number(groups.year) ?? layout.yearOf?.(groups.spelt)
    const month = layout.names.get(groups.month?.toLowerCase() ?? '')
    const reading = calendar(year, month, words === undefined ? undefined : dayOf(words))
    const toward = groups.way ? layout.toward?.(groups.way) : undefined
    return reading?.kind === 'calendar' && toward ? { ...reading, toward } : reading
  }
}

/** A month without a day, and without a year where the words around it make it a month. */
function bareMonth(layout: MonthLayout, pattern: string): DateRule {
  const at = readerOf(layout)
  const { before, after } = layout
  const ending = after === undefined ? undefined : new RegExp(`(?:${after})$`, 'iu')
  return {
    pattern: sticky(`(?<part>${layout.part})?${pattern}`),
    read: (groups, match) => {
      const reading = at(groups)
      const dated = reading?.kind === 'calendar' && reading.year !== undefined
      return dated || before || standsAlone(match, groups) ? reading : undefined
    },
    fits: (text, from, to) => {
      if (/\d/.test(text.slice(from, to))) return true
      if (!before) return !isOtherWord(text, from, to)
      const words = text.slice(Math.max(0, from - 14), to)
      return before.test(ending ? words.replace(ending, '') : words)
    }
  }
}
