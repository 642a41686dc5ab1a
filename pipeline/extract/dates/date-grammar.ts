import { calendarRules } from './date-calendar-rules.ts'
import { monthRules } from './date-month-rules.ts'
import { numericRules } from './date-numeric-rules.ts'
import type { DateMention, Reading } from './date-readings.ts'
import { relativeRules } from './date-relative-rules.ts'
import { between, type DateRule, number } from './date-rules.ts'
import { monthLanguages } from '../language/month-names.ts'

const yearRanges: readonly DateRule[] = [
  {
    pattern: between(
      '(?:from\\s)?(?<first>1[5-9]\\d\\d|20\\d\\d)\\s?[-–—/~]\\s?(?<last>1[5-9]\\d\\d|20\\d\\d)'
    ),
    read: ({ first, last }) =>
      Number(first) < Number(last) ? { kind: 'calendar', year: number(first) } : undefined,
    end: ({ last }) => ({ kind: 'calendar', year: number(last) })
  },
  {
    pattern: between('(?<century>1[5-9]|20)(?<first>\\d\\d)(?<mark>[–/-])(?<last>\\d\\d)'),
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

const bareYear: DateRule = {
  pattern: between('(?<year>1[5-9]\\d\\d|20\\d\\d)'),
  read: ({ year }) => ({ kind: 'calendar', year: number(year) })
}

function rulesOf(language: string): readonly DateRule[] {
  const [base = '', region = ''] = language.toLowerCase().split('-')
  const dayFirst = base !== 'en' || (region !== '' && region !== 'us')
  return [
    ...yearRanges,
    ...numericRules(dayFirst),
    ...monthRules(base),
    ...(base === 'en' ? [...calendarRules, ...relativeRules] : [bareYear])
  ]
}

const known = new Map([...monthLanguages, 'en-gb', 'und'].map((language) => [language, rulesOf(language)]))

function rulesFor(language: string): readonly DateRule[] {
  const tag = language.toLowerCase()
  return known.get(tag) ?? known.get(tag.split('-')[0] ?? '') ?? known.get('und') ?? []
}

/**
 * Finds the date expressions of a text, in order and without overlap: the leftmost, then the longest, wins; two
 * dates with "to" or a dash between them are one range. English in full; numbers and month names also in German,
 * French and Spanish; numbers in any language.
 *
 * @param language BCP 47 tag
 */
export function dateMentions(text: string, language: string): DateMention[] {
  const found = rulesFor(language).flatMap((rule) => mentionsOf(text, rule))
  found.sort((a, b) => a.from - b.from || b.to - a.to)
  const chosen: DateMention[] = []
  let taken = 0
  for (const mention of found) {
    if (mention.from < taken) continue
    chosen.push(mention)
    taken = mention.to
  }
  return joined(text, chosen)
}

function mentionsOf(text: string, rule: DateRule): DateMention[] {
  const found: DateMention[] = []
  for (const match of text.matchAll(rule.pattern)) {
    const groups = match.groups ?? {}
    const reading = rule.read(groups, match[0])
    if (!reading) continue
    const end = rule.end?.(groups)
    const [from, to] = [match.index, match.index + match[0].length]
    if (rule.fits && !rule.fits(text, from, to)) continue
    if (isBareYear(reading, match[0]) && !isYear(text, from, to)) continue
    found.push({ from, to, reading, ...(end ? { end } : {}) })
  }
  return found
}

function isBareYear(reading: Reading, match: string): boolean {
  return reading.kind === 'calendar' && /^\d{4}$/.test(match)
}

const numbered =
  /(?:\b(?:section|sections|sec|rule|page|pages|pp?|no|nos|number|part|chapter|article|form|room|version|route|highway|iso|rfc|eip|h\.r|s|act no|figure|table|item|docket|order|model|port|code|error|line|bill)\.?|[#§$€£¥])\s$/i
const measured =
  /\b(?:about|over|nearly|almost|approximately|around|some|than|least|most|roughly|only|with|of|a)\s$/i
const counted = /^[\s-](?:(?:[a-z]{3,20})\s)?[a-z]{2,20}(?:s|people|men|women|children|percent)\b/
const held =
  /(?:\b(?:the|this|that|its|their|our|his|her|in|since|by|until|during|after|before|late|early|mid)|[’']s)\s$/i
const old = /\b(?:in|since|by|until|from|before|after|between|to|year|circa|c\.)\s$|\($/i
const hyphened = /^-(?!\d)/
const codeBefore = /(?:\s[*+=×÷/^−]\s|[=`_^<>])$/
const codeAfter = /^(?:\s[*+=<>×÷/^−]\s|[=`_^<>])/

/** Whether four digits are a year rather than a count, a code or the number of a rule. */
function isYear(text: string, from: number, to: number): boolean {
  const head = text.slice(Math.max(0, from - 24), from)
  const tail = text.slice(to, to + 44)
  if (
    numbered.test(head) ||
    codeBefore.test(head) ||
    codeAfter.test(tail) ||
    /^(?:\.\d|,\d|[%°/]|\s?(?:%|percent|per cent|km|kg|m|mm|cm|kilomet(?:re|er)s?|met(?:re|er)s|miles|feet|tonnes|tons|bytes|bits|gas|wei|gwei|hours|minutes|days|million|billion|dollars|euros|pounds)\b)/.test(
      tail
    )
  )
    return false
  if (text.charAt(from + 1) < '8' && text.charAt(from) === '1' && !old.test(head)) return false
  if (held.test(head)) return true
  return (
    !hyphened.test(tail) && !/^\s[a-z]{3,20}s\b/.test(tail) && !(counted.test(tail) && measured.test(head))
  )
}

const toward = /^\s?(?:-|–|—|~|to|through|thru|until|till)\s?(?:the\s)?$/i
const joining = /^\s(?:and|to|through)\s(?:the\s)?$/i
const opener = /(?:^|[^\p{L}\d])(from|between)\s(?:the\s)?$/iu

function joined(text: string, mentions: readonly DateMention[]): DateMention[] {
  const found: DateMention[] = []
  for (let index = 0; index < mentions.length; index++) {
    const one = mentions[index]
    const other = mentions[index + 1]
    if (!one) continue
    const range =
      other && one.end === undefined && other.end === undefined ? rangeOf(text, one, other) : undefined
    if (range) index++
    found.push(range ?? one)
  }
  return found
}

function rangeOf(text: string, one: DateMention, other: DateMention): DateMention | undefined {
  if (one.reading.kind === 'vague' || other.reading.kind === 'vague' || other.from - one.to > 12)
    return undefined
  const link = text.slice(one.to, other.from)
  const opened = opener.exec(text.slice(Math.max(0, one.from - 14), one.from))
  const between = opened?.[1]?.toLowerCase() === 'between'
  if (!(toward.test(link) || (between && joining.test(link)))) return undefined
  const from = opened ? one.from - opened[0].trimStart().length : one.from
  return {
    from: atWord(text, from),
    to: other.to,
    reading: completed(one.reading, other.reading),
    end: other.reading
  }
}

function atWord(text: string, from: number): number {
  return /[\p{L}\d’'‘]/u.test(text[from] ?? '') ? from : from + 1
}

/** "Nov 16 – Dec 2, 2016": the year of the end is the year of the start, unless the months run backwards. */
function completed(start: Reading, end: Reading): Reading {
  if (
    start.kind !== 'calendar' ||
    end.kind !== 'calendar' ||
    start.year !== undefined ||
    end.year === undefined
  )
    return start
  const back = start.month !== undefined && end.month !== undefined && start.month > end.month
  return { ...start, year: back ? end.year - 1 : end.year }
}
