import type { Stretch } from './scoring/stretches.ts'

/** The sentences of each part of a text. */
export type SentenceAnswer = readonly (readonly string[])[]

/** An expression of time and its value in the form of TIMEX3. */
export interface DateAnswer {
  readonly stretch: Stretch
  readonly value: string
}

/** A number and what it counts; "" where nothing is said of that. */
export interface FigureAnswer {
  readonly stretch: Stretch
  readonly unit: string
}

/** A number with its unit. */
export interface QuantityAnswer {
  readonly stretch: Stretch
  /** Undefined where it is a range or could not be read. */
  readonly value: number | undefined
}

/** A name and its kind: PER, ORG or LOC. */
export interface EntityAnswer {
  readonly stretch: Stretch
  readonly kind: string
}

/** Something said. */
export interface AttributionAnswer {
  readonly source: Stretch | null
  readonly content: Stretch | null
  /** The content where it stands between quotation marks. */
  readonly quote: Stretch | null
}

/** The sentences of a document, and their places in the order in which a summary would take them. */
export interface SummaryAnswer {
  readonly sentences: readonly string[]
  readonly order: readonly number[]
}
