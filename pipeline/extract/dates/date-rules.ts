import type { Reading } from './date-readings.ts'
import type { DatePlace } from './date-uses.ts'
import { isDay } from './date-values.ts'
import type { Tense } from './tenses.ts'

/** The names that groups of date patterns have. */
export type GroupName =
  | 'bare'
  | 'century'
  | 'count'
  | 'day'
  | 'decade'
  | 'digit'
  | 'first'
  | 'last'
  | 'mark'
  | 'month'
  | 'nth'
  | 'one'
  | 'ones'
  | 'part'
  | 'period'
  | 'q'
  | 'r'
  | 'season'
  | 'short'
  | 'spelt'
  | 'tens'
  | 'two'
  | 'unit'
  | 'way'
  | 'week'
  | 'weekday'
  | 'which'
  | 'word'
  | 'year'

/** The named groups of a match. */
export type Groups = Readonly<Partial<Record<GroupName, string>>>

/** A way to write a date. `read` gives undefined where the match is no date after all. */
export interface DateRule {
  /** Sticky: tried where a date may begin, see `dateStarts`. Matches are short, so that a text is read in linear time. */
  readonly pattern: RegExp
  readonly read: (groups: Groups, match: string) => Reading | undefined
  /** Whether the words around the match allow it. */
  readonly fits?: (text: string, from: number, to: number) => boolean
  /** For a range written in one piece: its end. */
  readonly end?: (groups: Groups) => Reading | undefined
}

/** How the dates of one language are found. */
export interface DateGrammar {
  /** The places of a text where a date may begin, in order. */
  readonly starts: (text: string) => readonly number[]
  /** The rules for dates that begin with a digit; of two that match the same words the first one counts. */
  readonly digits: readonly DateRule[]
  /** The rules for dates that begin with a word. */
  readonly words: readonly DateRule[]
  /** When the happening of a date lies. */
  readonly tense: (place: DatePlace) => Tense
  /** Whether a date without a year comes round again and so is no one day. */
  readonly recurs: (place: DatePlace, isWeekday: boolean) => boolean
}

/** A pattern that matches at a given place and ends with a word. */
export function sticky(source: string): RegExp {
  return new RegExp(`(?:${source})(?![\\p{L}\\d_])`, 'iuy')
}

/** The number in a group, or undefined. */
export function number(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text)
}

/** A two-digit year as people mean it: up to 49 in this century. */
export function fullYear(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const value = Number(text)
  return text.length === 2 ? value + (value < 50 ? 2000 : 1900) : value
}

/** A day, month or year as a reading; undefined where the calendar has no such day. */
export function calendar(year?: number, month?: number, day?: number): Reading | undefined {
  return isDay(year, month, day) ? { kind: 'calendar', year, month, day } : undefined
}
