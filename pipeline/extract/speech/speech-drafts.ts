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
  /** The stretches of the content between which its tag stands. */
  readonly parts?: readonly Range[]
  /** True where the words go on with the sentence of the quotation before, which a cue has split. */
  readonly continues?: boolean
}

/** A cue with its speaker. */
export interface Cue {
  readonly speaker: Range | undefined
  readonly cue: Range
  /** The index of the cue verb among the tokens. */
  readonly verb: number
  /** Where the cue stands: after or before the quotation, or in a `clause` that the quotation is a part of. */
  readonly place: 'after' | 'before' | 'clause'
}
