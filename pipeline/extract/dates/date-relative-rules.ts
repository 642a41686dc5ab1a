import { weekdayNumber } from '../language/month-names.ts'
import type { Reading } from './date-readings.ts'
import { type DateRule, type Groups, sticky } from './date-rules.ts'
import { countOf, lower, offsetOf, part, unitOf } from './date-words.ts'

const units = '(?<unit>day|week|month|quarter|year|decade)'
const unitsMany = '(?<unit>day|week|fortnight|month|quarter|year|decade)s?'
const counts =
  '(?<count>\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty)'
const weekdayName = '(?<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)day)'

const dayWords = new Map([
  ['yesterday', -1],
  ['today', 0],
  ['tomorrow', 1]
])

/** "The first time in five years": a length of time. */
const span =
  /\b(?:first|once|twice|times?|best|worst|highest|lowest|biggest|largest|only|most|least)\b[^.;]*$/i

/** "Last year", "the following week": whole units before or after the publication or the date named last. */
function shiftedFrom(from: 'published' | 'named'): DateRule['read'] {
  return (groups) => ({ kind: 'shift', unit: unitOf(groups), offset: offsetOf(groups) ?? 0, from })
}

/** Dates that English tells from the day of writing or from the date last named. */
export const relativeRules: readonly DateRule[] = [
  {
    pattern: sticky(
      '(?:(?:the\\s)?(?:beginning|start|middle|end)\\sof\\s|(?:earlier|later|early|late)\\sin\\s)the\\s(?<unit>week|month|quarter|year|decade)'
    ),
    read: (groups) => ({ kind: 'shift', unit: unitOf(groups), offset: 0, from: 'published' })
  },
  {
    pattern: sticky("year(?:[’']s)?[\\s-]end"),
    read: () => ({ kind: 'shift', unit: 'year', offset: 0, from: 'published' })
  },
  {
    pattern: sticky(`${part}(?<which>last|this|next)\\s(?:(?:calendar|fiscal|financial)\\s)?${units}`),
    read: shiftedFrom('published')
  },
  {
    pattern: sticky(
      '(?:the|its)\\s(?<which>current|coming|upcoming)\\s(?:(?:calendar|fiscal|financial)\\s)?(?<unit>week|month|quarter|year|decade)'
    ),
    read: shiftedFrom('published')
  },
  {
    pattern: sticky(
      `${part}(?:(?:the|that)\\s(?<which>following|next|previous)|(?:that|(?:the|that)\\ssame)(?:\\svery)?)\\s(?<unit>day|week|month|year|decade)`
    ),
    read: shiftedFrom('named')
  },
  {
    pattern: sticky('(?:the|these)\\s(?:past|last)\\s(?<unit>week|month|quarter|year|decade)'),
    read: (groups) => ({ kind: 'stretch', unit: unitOf(groups), count: -1 })
  },
  {
    pattern: sticky(`(?:the|these)\\s(?<which>past|last|next|coming)\\s${counts}\\s${unitsMany}`),
    read: (groups) => ({
      kind: 'stretch',
      unit: unitOf(groups),
      count: countOf(groups) * (offsetOf(groups) ?? 1)
    })
  },
  {
    pattern: sticky(
      `(?:(?:about|almost|around|nearly|over|more\\sthan|just|only|some)\\s)?${counts}\\s${unitsMany}\\s(?<way>ago|earlier|before|later)`
    ),
    read: (groups) => {
      const way = lower(groups, 'way')
      if (way === 'before') return undefined
      const offset = way === 'later' ? countOf(groups) : -countOf(groups)
      const from = way === 'ago' ? 'published' : 'named'
      return { kind: 'shift', unit: unitOf(groups), offset, from, compares: true }
    }
  },
  {
    pattern: sticky(`${counts}\\s${unitsMany}\\sfrom\\snow`),
    read: (groups) => ({ kind: 'shift', unit: unitOf(groups), offset: countOf(groups), from: 'published' })
  },
  {
    pattern: sticky(`in\\s(?:about\\s|just\\s)?${counts}\\s${unitsMany}(?![’']\\s(?!time))(?:[’']\\stime)?`),
    read: (groups) => ({
      kind: 'shift',
      unit: unitOf(groups),
      offset: countOf(groups),
      from: 'published',
      ahead: true
    }),
    fits: (text, from, to) =>
      !span.test(text.slice(Math.max(0, from - 60), from)) &&
      !/^\s(?:of|or|as)\b/.test(text.slice(to, to + 5))
  },
  {
    pattern: sticky(`${counts}\\s${unitsMany}\\sfrom\\s(?<way>yesterday|today|tomorrow|${weekdayName})`),
    read: (groups) => {
      const base = baseOf(groups)
      return base && { kind: 'moved', unit: unitOf(groups), offset: countOf(groups), base }
    }
  },
  {
    pattern: sticky('yesterday|today|tomorrow'),
    read: (_, match) => ({
      kind: 'shift',
      unit: 'day',
      offset: dayWords.get(match.toLowerCase()) ?? 0,
      from: 'published'
    })
  },
  {
    pattern: sticky('the\\sday\\s(?<which>before\\syesterday|after\\stomorrow)'),
    read: (groups) => ({
      kind: 'shift',
      unit: 'day',
      offset: lower(groups, 'which').startsWith('b') ? -2 : 2,
      from: 'published'
    })
  },
  {
    pattern: sticky('(?:last|yesterday)\\s(?:night|evening)|yesterday\\s(?:morning|afternoon)'),
    read: () => ({ kind: 'shift', unit: 'day', offset: -1, from: 'published' })
  },
  {
    pattern: sticky(`(?:(?<which>last|this|next|previous|coming)\\s)?${weekdayName}`),
    read: (groups, match) =>
      /^\p{Ll}/u.test(match.slice(match.search(/\S+$/))) ? undefined : weekdayIn(groups, offsetOf(groups))
  },
  {
    pattern: sticky(`${weekdayName}(?:\\sof)?\\s(?<which>last|this|next)\\sweek`),
    read: (groups) => weekdayIn(groups, offsetOf(groups), true)
  },
  {
    pattern: sticky(`(?<which>last|this|next)\\sweek(?:\\son)?\\s${weekdayName}`),
    read: (groups) => weekdayIn(groups, offsetOf(groups), true)
  },
  {
    pattern: sticky(
      'recently|in\\srecent\\s(?:days|weeks|months|years|decades|times)|in\\sthe\\s(?:near|foreseeable|not[\\s-]too[\\s-]distant)\\sfuture|in\\sthe\\s(?:past|last)\\sfew\\s(?:days|weeks|months|years|decades)|in\\s(?:the\\s)?coming\\s(?:days|weeks|months|years|decades)|over\\sthe\\s(?:past|last|next)\\s(?:few|several)\\s(?:days|weeks|months|years|decades)|(?:some|several|a\\sfew|many)\\s(?:days|weeks|months|years|decades)\\sago'
    ),
    read: () => ({ kind: 'vague' })
  }
]

function baseOf(groups: Groups): Reading | undefined {
  const offset = dayWords.get(lower(groups, 'way'))
  return offset === undefined
    ? weekdayIn(groups, undefined)
    : { kind: 'shift', unit: 'day', offset, from: 'published' }
}

function weekdayIn(groups: Groups, week: number | undefined, calendar = false): Reading | undefined {
  const weekday = weekdayNumber(lower(groups, 'weekday'))
  return weekday === undefined ? undefined : { kind: 'weekday', weekday, week, calendar }
}
