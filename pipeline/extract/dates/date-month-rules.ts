import { between, calendar, type DateRule, type Groups, number } from './date-rules.ts'
import { monthNames } from '../language/month-names.ts'

const weekday =
  '(?:(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tues?|wed|thurs?|fri|sat|sun)\\.?),?\\s(?:the\\s)?)?'
const opening = '(?:(?:from|between|vom|du|del)\\s(?:the\\s)?)?'
const dash = '\\s?(?:-|–|—|~|to|through|thru|until|till|and|bis|au|al|et|und|y)\\s?'
const dayNumber = '3[01]|[12]\\d|0?[1-9]'
const years = '(?<year>1[5-9]\\d\\d|20\\d\\d)'
const dayEnds = new Map([
  ['en', '(?:st|nd|rd|th)?'],
  ['de', '\\.?'],
  ['fr', '(?:er)?']
])

/** Dates with the name of a month, for one language: `16 November 2016`, `Nov. 16 to 18`, `novembre 2014`. */
export function monthRules(language: string): DateRule[] {
  const names = monthNames(language)
  if (!names.size) return []
  const ending = dayEnds.get(language) ?? ''
  const ofMonth = `(?<day>${dayNumber})${ending}`
  const lastDay = `(?<last>${dayNumber})${ending}`
  const alternatives = [...names.keys()].sort((a, b) => b.length - a.length).join('|')
  const month = `(?:(?<month>${alternatives})(?:(?<=[\\p{L}]{5})|(?<=\\b[\\p{L}]{3,4})\\.?))`
  const year = `(?:(?:\\s?,|\\sof|\\sde|\\sdel)?[\\s/-]\\s?${years})?`
  const monthOf = (name: string | undefined) => names.get((name ?? '').toLowerCase())
  const at = (groups: Groups, day: string | undefined) =>
    calendar(number(groups.year), monthOf(groups.month), number(day))
  const read = (groups: Groups) => at(groups, groups.day)
  const end = (groups: Groups) => at(groups, groups.last)
  return [
    {
      pattern: between(
        `${opening}${weekday}${month}\\s?${ofMonth}${dash}(?:the\\s)?${lastDay}(?![:\\d])${year}`
      ),
      read,
      end
    },
    {
      pattern: between(
        `${opening}${weekday}${ofMonth}${dash}(?:the\\s)?${lastDay}\\s(?:of\\s|de\\s)?${month}${year}`
      ),
      read,
      end
    },
    { pattern: between(`${weekday}${month}[\\s/-]?\\s?(?:the\\s)?${ofMonth}(?![:\\d])${year}`), read },
    { pattern: between(`${weekday}${ofMonth}(?:[\\s/-]|\\s(?:day\\s)?(?:of|de)\\s)?${month}${year}`), read },
    {
      pattern: between(
        `(?<part>(?:the\\s)?(?:beginning|start|middle|end)\\sof\\s|early\\s|late\\s|mid[\\s-])?${month}(?:(?:\\s?,|\\sof|\\sde|\\sdel)?[\\s/-]\\s?${years})?`
      ),
      read: (groups, match) => (fitsMonth(groups, match, language) ? at(groups, undefined) : undefined),
      fits: (text, from, to) => language !== 'en' || !isOtherWord(text, from, to)
    },
    {
      pattern: between(`${years}[/-]${month}[/-]${ofMonth}`),
      read
    }
  ]
}

const alone = new Set([
  'may',
  'march',
  'mar',
  'sep',
  'dec',
  'jan',
  'feb',
  'apr',
  'jun',
  'jul',
  'aug',
  'oct',
  'nov',
  'sept'
])

function fitsMonth(groups: Groups, match: string, language: string): boolean {
  if (groups.year !== undefined) return true
  const name = groups.month ?? ''
  if (language === 'en')
    return (
      !alone.has(name) &&
      (name.length > 3 || name === 'May' || /\.$/.test(match) || groups.part !== undefined)
    )
  return name.length > 3
}

const placed =
  /\b(?:in|of|on|since|by|until|till|from|to|through|during|before|after|between|and|each|every|early|late|this|last|next|for)\s$/i
const asked = /^\s(?:i|we|you|it|he|she|they|be|have|not|also|god|the)\b/i
const surname = /^\s\p{Lu}\p{Ll}+/u

/** "May I ask", "April King": a verb or a person's name rather than a month. */
function isOtherWord(text: string, from: number, to: number): boolean {
  if (/\d$/.test(text.slice(from, to))) return false
  const tail = text.slice(to, to + 16)
  if (placed.test(text.slice(Math.max(0, from - 10), from))) return false
  return surname.test(tail) || (text.slice(from, to) === 'May' && asked.test(tail))
}
