import type { Passage, PassageSentence } from '../../model/passage.ts'
import type { TermCounts, TermVector } from '../language/terms.ts'

/** A sentence where it stands, with its words as counted and weighted. */
export interface Weighed {
  readonly passage: Passage
  readonly sentence: PassageSentence
  /** Its place in its paragraph, from 0. */
  readonly order: number
  /** The words as read, runs of white space as one space. */
  readonly text: string
  readonly terms: TermCounts
  /** Of length 1. */
  readonly vector: TermVector
}

/** The name of a feature and its values, one a sentence in order. */
export type FeatureRow = readonly [name: string, values: readonly number[]]
