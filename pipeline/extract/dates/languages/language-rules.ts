import { monthNames } from '../../language/month-names.ts'
import { monthRules } from '../date-month-rules.ts'
import { numericRules } from '../date-numeric-rules.ts'
import { yearRangeRules } from '../date-range-rules.ts'
import type { Reading } from '../date-readings.ts'
import { type DateRule, type Groups, number, sticky } from '../date-rules.ts'
import type { CalendarUnit } from '../date-values.ts'
import { lower, yearPattern } from '../date-words.ts'
import type { DateLanguage, Wording } from './date-language.ts'

/** The rules for dates that the data of a language make. */
export function languageRules(language: DateLanguage): DateRule[] {
  return [
    ...yearRangeRules,
    ...numericRules(true),
    ...monthRules({
      names: monthNames(language.code),
      weekdays: language.weekdays.join('|'),
      dayEnd: language.dayEnd,
      ...(language.firstDay ? { dayWords: language.firstDay, dayOf: () => 1 } : {}),
      of: language.of,
      part: language.part,
      ...(language.after.length > 0
        ? { after: anyOf(language.after), toward: meaningOf(language.after) }
        : {}),
      before: language.beforeMonth
    }),
    ...partsOfYears(language),
    ...unitRules(language),
    ...countRules(language),
    ...dayRules(language),
    yearRule(language)
  ]
}

/** Of several wordings the meaning of the one that a text matches as a whole. */
export function meaningOf<Meaning>(wordings: Wording<Meaning>): (text: string) => Meaning | undefined {
  const patterns = wordings.map(
    ([pattern, meaning]) => [new RegExp(`^(?:${pattern})$`, 'iu'), meaning] as const
  )
  return (text) => patterns.find(([pattern]) => pattern.test(text))?.[1]
}

/** The patterns of several wordings as alternatives, the longest first. */
export function anyOf(wordings: Wording<unknown>): string {
  return wordings
    .map(([pattern]) => pattern)
    .sort((a, b) => b.length - a.length)
    .join('|')
}

function partsOfYears(language: DateLanguage): DateRule[] {
  const { seasons, ordinals, quarter, half, ofYear, part, decade, decades } = language
  const [seasonOf, ordinal, decadeOf] = [meaningOf(seasons), meaningOf(ordinals), meaningOf(decades)]
  const inYear = (
    fields: Omit<Reading & { kind: 'calendar' }, 'kind' | 'year'>,
    groups: Groups
  ): Reading => ({
    kind: 'calendar',
    ...fields,
    year: number(groups.year)
  })
  return [
    {
      pattern: sticky(`(?:${part})?(?<season>${anyOf(seasons)})${ofYear}${yearPattern}(?![–/-]\\d)`),
      read: (groups) => inYear({ season: seasonOf(lower(groups, 'season')) }, groups)
    },
    {
      pattern: sticky(`(?<nth>${anyOf(ordinals)})\\s(?:${quarter})(?:${ofYear}${yearPattern})?`),
      read: (groups) => inYear({ quarter: ordinal(lower(groups, 'nth')) }, groups)
    },
    {
      pattern: sticky(`[QT](?<q>[1-4])[\\s-]?(?:de\\s)?${yearPattern}`),
      read: (groups) => inYear({ quarter: number(groups.q) }, groups)
    },
    {
      pattern: sticky(`(?<nth>${anyOf(ordinals)})\\s(?:${half})${ofYear}${yearPattern}`),
      read: (groups) => inYear({ half: ordinal(lower(groups, 'nth')) }, groups)
    },
    {
      pattern: sticky(`${decade[0]}(?<decade>1[5-9]\\d|20\\d)0${decade[1]}`),
      read: (groups) => ({ kind: 'decade', decade: Number(groups.decade) })
    },
    {
      pattern: sticky(
        `${decade[0]}(?:(?<digit>[2-9])0${decade[1]}|(?<word>${anyOf(decades)})${decade[1].replace('er', '')})`
      ),
      read: (groups) => ({
        kind: 'decade',
        decade: 190 + (number(groups.digit) ?? decadeOf(lower(groups, 'word')) ?? 0)
      })
    }
  ]
}

/** "Last week" and "the following year". */
function unitRules({ units, before, after, named, phrases }: DateLanguage): DateRule[] {
  const [unitOf, ahead, behind, next, phrase] = [
    meaningOf(units),
    meaningOf(before),
    meaningOf(after),
    meaningOf(named),
    meaningOf(phrases)
  ]
  const unit = `(?<unit>${anyOf(units)})`
  const shift = (
    groups: Groups,
    offset: number | undefined,
    from: 'published' | 'named'
  ): Reading | undefined => {
    const kind = unitOf(lower(groups, 'unit'))
    return kind === undefined || offset === undefined
      ? undefined
      : { kind: 'shift', unit: kind, offset, from }
  }
  const rules: DateRule[] = [
    {
      pattern: sticky(`(?<which>${anyOf(before)})\\s${unit}(?:-ci)?`),
      read: (groups) => shift(groups, ahead(lower(groups, 'which')), 'published')
    },
    {
      pattern: sticky(`(?<which>${anyOf(named)})${unit}`),
      read: (groups) => shift(groups, next(lower(groups, 'which')), 'named')
    }
  ]
  if (after.length > 0)
    rules.push({
      pattern: sticky(`(?:la\\s|le\\s|el\\s|l[’'])?${unit}(?<which>${anyOf(after)})`),
      read: (groups) => shift(groups, behind(lower(groups, 'which')), 'published')
    })
  if (phrases.length > 0)
    rules.push({
      pattern: sticky(anyOf(phrases)),
      read: (_, match) => {
        const [unitMeant, offset] = phrase(match) ?? []
        return unitMeant === undefined || offset === undefined
          ? undefined
          : { kind: 'shift', unit: unitMeant, offset, from: 'published' }
      }
    })
  return rules
}

/** "Two years ago", "two years later", "the last two years". */
function countRules({ counted, numbers, ago, ahead, later, lately, after }: DateLanguage): DateRule[] {
  const [unitOf, numberOf, way] = [meaningOf(counted), meaningOf(numbers), meaningOf(later)]
  const count = `(?<count>\\d{1,3}|${anyOf(numbers)})`
  const amount = `${count}\\s(?<unit>${anyOf(counted)})`
  const last = after.length > 0 ? '(?:derni(?:er|ère)s\\s)?' : ''
  const amountOf = (groups: Groups): readonly [CalendarUnit | undefined, number] => [
    unitOf(lower(groups, 'unit')),
    Number(groups.count) || (numberOf(lower(groups, 'count')) ?? 0)
  ]
  return [
    ...ago.map(
      ([head, tail]): DateRule => ({
        pattern: sticky(`${head}${amount}${tail}`),
        read: (groups) => {
          const [unit, number] = amountOf(groups)
          return unit && { kind: 'shift', unit, offset: -number, from: 'published' }
        }
      })
    ),
    {
      pattern: sticky(`${ahead}${amount}`),
      read: (groups) => {
        const [unit, number] = amountOf(groups)
        return unit && { kind: 'shift', unit, offset: number, from: 'published', ahead: true }
      }
    },
    {
      pattern: sticky(`${amount}(?<way>${anyOf(later)})`),
      read: (groups) => {
        const [unit, number] = amountOf(groups)
        const direction = way(groups.way ?? '')
        return unit && direction
          ? { kind: 'shift', unit, offset: direction * number, from: 'named' }
          : undefined
      }
    },
    {
      pattern: sticky(`(?:${lately[0]})${count}\\s${last}(?<unit>${anyOf(counted)})`),
      read: (groups) => {
        const [unit, number] = amountOf(groups)
        return unit && (last === '' || /derni/i.test(groups.count ?? ''))
          ? { kind: 'stretch', unit, count: -number }
          : undefined
      }
    }
  ]
}

/** "Yesterday", "on Monday", "last Monday". */
function dayRules({ days, weekdays, before, after, smallNames }: DateLanguage): DateRule[] {
  const dayOf = meaningOf(
    days.map(([pattern, offset]) => [pattern.replace(/^\(\?<!.*\\s\)/, ''), offset] as const)
  )
  const weekdayOf = meaningOf(weekdays.map((pattern, index) => [pattern, index + 1] as const))
  const [ahead, behind] = [meaningOf(before), meaningOf(after)]
  const weekday = `(?<weekday>${weekdays.join('|')})`
  const which = `(?:(?<which>${anyOf(before)})\\s)?`
  const way = after.length > 0 ? `(?<way>${anyOf(after)})?` : ''
  return [
    {
      pattern: sticky(anyOf(days)),
      read: (_, match) => {
        const offset = match === 'Morgen' ? undefined : dayOf(match.toLowerCase())
        return offset === undefined ? undefined : { kind: 'shift', unit: 'day', offset, from: 'published' }
      }
    },
    {
      pattern: sticky(`${which}${weekday}${way}`),
      read: (groups) => {
        const found = weekdayOf(lower(groups, 'weekday'))
        const week = groups.which
          ? ahead(lower(groups, 'which'))
          : groups.way
            ? behind(groups.way)
            : undefined
        return found === undefined ? undefined : { kind: 'weekday', weekday: found, week }
      },
      fits: (text, from) =>
        !smallNames ||
        !/\p{Lu}/u.test(text[from] ?? '') ||
        !/[\p{L}\d,]\s$/u.test(text.slice(0, from).slice(-2))
    }
  ]
}

/** What makes the number behind it one of a rule, a page or an article. German, French and Spanish. */
const numbered =
  /(?:articles?|artículos?|artikel|paragraf|§|n[°º]|nr\.|nummer|número|numéro|page|página|seite|section|iso|din|loi|ley)\s(?:\d[\d-]*\s?(?:et|à|y|e|und|bis|,)\s)?$/iu
const sure = /(?:en|in|im\sjahre?|jahre?s?|año|l[’']an|année|um)\s$/iu

/** Four digits that the words around them make a year; before 1500 only "in" and the like do. */
function yearRule({ part, yearBefore, yearAfter, notYear }: DateLanguage): DateRule {
  return {
    pattern: sticky(`(?:${part})?(?<year>1\\d{3}|20\\d\\d)`),
    read: (groups) => ({ kind: 'calendar', year: number(groups.year) }),
    fits: (text, from, to) => {
      const tail = text.slice(to, to + 24)
      const head = text.slice(Math.max(0, from - 24), from)
      if (notYear.test(tail) || numbered.test(head)) return false
      if (to - from > 4) return true
      if (text.slice(from, to) < '1500') return sure.test(head)
      return yearBefore.test(head) || yearAfter.test(tail) || /[(–—]\s?$|--$/.test(head)
    }
  }
}
