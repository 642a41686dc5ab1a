import { monthNames } from '../language/month-names.ts'
import { calendarRules } from './date-calendar-rules.ts'
import { type MonthLayout, monthRules } from './date-month-rules.ts'
import { numericRules } from './date-numeric-rules.ts'
import { yearRangeRules } from './date-range-rules.ts'
import { relativeRules } from './date-relative-rules.ts'
import type { DateGrammar } from './date-rules.ts'
import { dateStarts } from './date-starts.ts'
import { recurs } from './date-uses.ts'
import { dayWordPattern, dayWords } from './day-words.ts'
import { feastRules } from './feast-rules.ts'
import { feastOpenings } from './feasts.ts'
import { reportedPeriodRules } from './reported-period-rules.ts'
import { speltYear, yearOfWords } from './spelt-years.ts'
import { tenseAround } from './tenses.ts'

const telling = new Set([
  ...monthNames('en').keys(),
  ...'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun'.split(
    ' '
  ),
  ...'day days night evening morning afternoon week weeks fortnight month months quarter quarters'.split(' '),
  ...'year years decade decades spring summer autumn fall winter period times future'.split(' '),
  ...'twenties thirties forties fifties sixties seventies eighties nineties eighteen nineteen'.split(' '),
  ...feastOpenings,
  ...'yesterday today tomorrow recently q fy cy sy'.split(' ')
])

const opening = new Set(
  [
    'the from between early late later earlier mid beginning start middle end turn close',
    'first second third fourth final latter last this next past coming current upcoming previous following',
    'that same these its in over some several many a an one two three four five six seven eight nine ten',
    'eleven twelve fifteen twenty thirty forty fifty about almost around nearly more just only',
    'fiscal calendar financial tax corresponding comparable like equivalent'
  ].flatMap((line) => line.split(' '))
)

const months: MonthLayout = {
  names: monthNames('en'),
  weekdays: '(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tues?|wed|thurs?|fri|sat|sun)\\.?',
  dayEnd: '(?:st|nd|rd|th)?',
  dayWords: dayWordPattern,
  dayOf: (words) => dayWords.get(words.replace(/\s/, '-')),
  yearWords: speltYear,
  yearOf: yearOfWords,
  of: 'of|in',
  part: '(?:the\\s)?(?:beginning|start|middle|end)\\sof\\s|early\\s|late[\\s-]|mid[\\s-]',
  monthFirst: true
}

const worded = [...yearRangeRules, ...monthRules(months), ...calendarRules, ...relativeRules]

/** The dates of English. */
export function englishGrammar(dayFirst: boolean): DateGrammar {
  return {
    starts: (text) => dateStarts(text, { telling, opening }),
    tense: ({ sentence, from, to }) => tenseAround(sentence, from, to),
    recurs,
    digits: [...numericRules(dayFirst), ...worded],
    words: [...worded, ...feastRules, ...reportedPeriodRules]
  }
}
