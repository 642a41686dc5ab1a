import type { Reading } from './date-readings.ts'
import { isDay } from './date-values.ts'

/** The names that groups of date patterns have. */
export type GroupName =
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
  | 'q'
  | 'r'
  | 'season'
  | 'short'
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
  /** Global; without nested quantifiers, so that it stays linear. */
  readonly pattern: RegExp
  readonly read: (groups: Groups, match: string) => Reading | undefined
  /** For a range written in one piece: its end. */
  /** Whether the words around the match allow it. */
  readonly fits?: (text: string, from: number, to: number) => boolean
  readonly end?: (groups: Groups) => Reading | undefined
}

const before = '(?<![\\p{L}\\d_/.$€£#§@:,-]|[$€£#§] )'
const after = '(?![\\p{L}\\d_])'

/** A pattern that matches anywhere between words. */
export function between(source: string): RegExp {
  return new RegExp(`${before}(?:${source})${after}`, 'giu')
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
