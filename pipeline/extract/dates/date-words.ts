import { smallNumbers } from '../language/numerals.ts'
import type { GroupName, Groups } from './date-rules.ts'
import type { CalendarUnit } from './date-values.ts'

/** "Early", "the end of", "mid-" before a date, for use within a pattern. English. */
export const part =
  '(?:(?:(?:the\\s)?(?:very\\s)?(?:beginning|start|middle|end|turn|close)\\sof|early(?:\\sin)?|late(?:r)?(?:\\sin)?|earlier(?:\\sin)?)\\s|mid[\\s-])?'

/** A year as a named group, for use within a pattern. */
export const yearPattern = '(?<year>1[5-9]\\d\\d|20\\d\\d)'

const ordinals = new Map([
  ['first', 1],
  ['1st', 1],
  ['second', 2],
  ['2nd', 2],
  ['third', 3],
  ['3rd', 3],
  ['fourth', 4],
  ['4th', 4],
  ['final', 4],
  ['last', 4]
])

/** The number of a quarter named by an ordinal word; "final" is the fourth. */
export function ordinalOf(word: string): number | undefined {
  return ordinals.get(word)
}

const directions = new Map([
  ['last', -1],
  ['previous', -1],
  ['past', -1],
  ['this', 0],
  ['current', 0],
  ['next', 1],
  ['coming', 1],
  ['upcoming', 1],
  ['following', 1]
])
const unitNames: readonly CalendarUnit[] = ['day', 'week', 'month', 'quarter', 'year', 'decade']

/** What a named group matched, in lower case. */
export function lower(groups: Groups, name: GroupName): string {
  return (groups[name] ?? '').toLowerCase()
}

/** The unit in the group `unit`; a fortnight counts as weeks. */
export function unitOf(groups: Groups): CalendarUnit {
  const name = lower(groups, 'unit')
  return unitNames.find((unit) => unit === name) ?? 'week'
}

/** The number in the group `count`, in words or digits; a fortnight is two. */
export function countOf(groups: Groups): number {
  const text = lower(groups, 'count')
  const count = (text === 'a' || text === 'an' ? 1 : smallNumbers.get(text)) ?? Number(text)
  return lower(groups, 'unit') === 'fortnight' ? count * 2 : count
}

/** How many units away the group `which` points: -1 for "last", 0 for "this", 1 for "next". */
export function offsetOf(groups: Groups): number | undefined {
  return groups.which === undefined ? undefined : directions.get(lower(groups, 'which'))
}
