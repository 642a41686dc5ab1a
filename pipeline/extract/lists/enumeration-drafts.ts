import type { Stretch } from './fragments.ts'

/** An enumeration before its statements are made. */
export interface EnumerationDraft {
  readonly lead: Stretch
  readonly announced: number | null
  readonly items: readonly Stretch[]
}
