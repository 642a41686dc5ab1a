import type { CalendarUnit } from './date-values.ts'

/** A part of the calendar as a text names it; what is missing is taken from dates around it. */
export interface CalendarReading {
  readonly kind: 'calendar'
  readonly year?: number | undefined
  readonly month?: number | undefined
  readonly day?: number | undefined
  readonly quarter?: number | undefined
  readonly half?: number | undefined
  /** `SP`, `SU`, `FA` or `WI`. */
  readonly season?: string | undefined
  /** Number of the ISO week. */
  readonly week?: number | undefined
  /** The longer part of the calendar that is meant: the quarter or year that ends with the month. */
  readonly whole?: 'quarter' | 'year' | undefined
  /** The feast meant, where its day differs from year to year; see `feasts.ts`. */
  readonly feast?: string | undefined
  /** -1 for the last such feast before the publication, 1 for the next one. */
  readonly toward?: number | undefined
  /** Years counted from the publication date, for "the third quarter of last year". */
  readonly yearOffset?: number | undefined
}

/** What a date expression says, before it is placed in the calendar. */
export type Reading =
  | CalendarReading
  | { readonly kind: 'decade'; readonly decade: number }
  /** Units away from the publication date, or from the date last named. */
  | {
      readonly kind: 'shift'
      readonly unit: CalendarUnit
      readonly offset: number
      readonly from: 'published' | 'named'
      /** True for "a year ago" and "a year earlier", which may compare the quarters of two years. */
      readonly compares?: boolean
      /** True where only the future can be meant: "will be paid in two years". */
      readonly ahead?: boolean
    }
  /** Units before or after another date: "two days before Christmas". */
  | { readonly kind: 'moved'; readonly unit: CalendarUnit; readonly offset: number; readonly base: Reading }
  /** The quarter or year that a text reports on, or that of `back` years before, or of `year`. */
  | {
      readonly kind: 'period'
      readonly back: 0 | 1
      readonly year?: number | undefined
      readonly annual?: boolean
      /** What it says in a text that reports on no quarter. */
      readonly otherwise?: Reading | undefined
    }
  /** The stretch of `count` units that ends (negative) or starts at the publication date. */
  | { readonly kind: 'stretch'; readonly unit: CalendarUnit; readonly count: number }
  /** `week` is undefined for a bare weekday, else the weeks from the publication date. */
  | {
      readonly kind: 'weekday'
      readonly weekday: number
      readonly week?: number | undefined
      /** True where `week` is a week of the calendar rather than the nearest such day. */
      readonly calendar?: boolean
    }
  | { readonly kind: 'vague' }

/** A date expression found in a text: half-open offsets of the plain text and what it says. */
export interface DateMention {
  readonly from: number
  readonly to: number
  readonly reading: Reading
  /** The last day, month or year of a range. */
  readonly end?: Reading | undefined
}
