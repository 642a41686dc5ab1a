import type { Passage } from '../../model/passage.ts'
import type { Range } from '../language/sentence-boundaries.ts'

/** Something said, before it is written down; ranges are of the passage's plain text. */
export interface SpeechDraft {
  readonly passage: Passage
  readonly speaker: Range | undefined
  readonly cue: Range | undefined
  readonly content: Range
  readonly kind: 'direct' | 'indirect' | 'mixed'
  /** The speech of an earlier paragraph whose speaker goes on. */
  readonly carriedFrom?: SpeechDraft
}
