import type { DateMention } from './date-readings.ts'
import { type DatePlace, isInTitle, isSubordinate } from './date-uses.ts'
import type { CalendarDay, Placed } from './date-values.ts'
import { parseDay } from './date-values.ts'
import type { Tense } from './tenses.ts'

/** A date of the paragraph that a later one may be told from. */
export interface Anchor {
  readonly day: CalendarDay
  /** The place of its sentence in the paragraph. */
  readonly sentence: number
  readonly subordinate: boolean
  readonly tense: Tense
}

/** The anchor that a placed date makes; undefined for stretches of time, titles of laws and dates without a value. */
export function anchorOf(
  mention: DateMention,
  placed: Placed,
  place: DatePlace,
  sentence: number,
  tense: Tense
): Anchor | undefined {
  const day = parseDay(placed.until ?? placed.value)
  if (!day || mention.reading.kind === 'stretch' || isInTitle(place)) return undefined
  return { day, sentence, subordinate: isSubordinate(place), tense }
}

/** The year-giving date for one without a year: the last one named, in the same sentence or the one before it. */
export function namedDay(anchors: readonly Anchor[], sentence: number): CalendarDay | undefined {
  const last = anchors.at(-1)
  if (!last || sentence - last.sentence > 1) return undefined
  return last.sentence < sentence && last.tense === 'future' ? undefined : last.day
}

/** The date that "six years earlier" counts from: of the nearest main clause before it that has one. */
export function mainDay(anchors: readonly Anchor[]): CalendarDay | undefined {
  return anchors.findLast((anchor) => !anchor.subordinate)?.day
}
