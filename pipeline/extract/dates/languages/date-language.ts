import type { CalendarUnit } from '../date-values.ts'

/** Words of a language with what they say. The first form is a pattern without capturing groups. */
export type Wording<Meaning> = readonly (readonly [pattern: string, meaning: Meaning])[]

/**
 * How a language writes dates, as data: patterns in lower case without capturing groups, matched whatever the case.
 * `languageGrammar` makes its rules of it.
 */
export interface DateLanguage {
  /** Two-letter code. */
  readonly code: string
  /** Words that tell that a date is near, besides numbers and names of months; and words that a date may open with. */
  readonly telling: RegExp
  readonly opening: RegExp
  /** Names of weekdays, Monday first. */
  readonly weekdays: readonly string[]
  /** What may follow the number of a day: a stop, `er`. */
  readonly dayEnd: string
  /** Words for the first of a month. */
  readonly firstDay?: string
  /** What stands between day, month and year. */
  readonly of: string
  /** "Early", "the end of" before a month, season or year, with the blank behind it. */
  readonly part: string
  /** What must stand before a month that has neither day nor year. */
  readonly beforeMonth: RegExp
  /** Words that mean a day counted from today. */
  readonly days: Wording<number>
  /** Singular names of units: year, month, week. */
  readonly units: Wording<CalendarUnit>
  /** Names of units as they stand behind a number. */
  readonly counted: Wording<CalendarUnit>
  /** Numbers in words. */
  readonly numbers: Wording<number>
  /** "Last", "this", "next" before a unit or weekday. */
  readonly before: Wording<number>
  /** The same behind it. */
  readonly after: Wording<number>
  /** The same, counted from the date last named: "the following". */
  readonly named: Wording<number>
  /** Expressions that need a pattern of their own, with the unit and how many units away from publication. */
  readonly phrases: Wording<readonly [CalendarUnit, number]>
  /** "Two years ago": the patterns around the number and its unit. */
  readonly ago: readonly (readonly [string, string])[]
  /** "In two years": the pattern before the number. */
  readonly ahead: string
  /** "Two years later" and "earlier": what follows the number and its unit. */
  readonly later: Wording<number>
  /** "The last five years": the patterns around number and unit. */
  readonly lately: readonly [string, string]
  readonly seasons: Wording<string>
  readonly ordinals: Wording<number>
  readonly quarter: string
  readonly half: string
  /** What may stand between a quarter, half or season and its year. */
  readonly ofYear: string
  /** Around the digits of a decade: `90er Jahre`, `les années 90`. */
  readonly decade: readonly [string, string]
  readonly decades: Wording<number>
  /** What surely makes four digits behind it a year. */
  readonly yearBefore: RegExp
  /** What makes four digits a year when it follows. */
  readonly yearAfter: RegExp
  /** What follows a number that counts something. */
  readonly notYear: RegExp
  /** Verbs of what is still to come. */
  readonly future: RegExp
  /** What stands before days that come round, and before weekdays that do. */
  readonly recurring: RegExp
  readonly recurringWeekday: RegExp
  /** True where names of weekdays are written small, so that a capital makes them a person's name. */
  readonly smallNames: boolean
}
