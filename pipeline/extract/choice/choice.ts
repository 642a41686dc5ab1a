import type { Attribution } from '../../model/attribution.ts'
import type { Enumeration } from '../../model/enumeration.ts'
import type { Passage } from '../../model/passage.ts'
import type { Section, Sentence } from '../../model/section.ts'
import type { SourceRecord } from '../../model/source.ts'

/** Tells of a sentence, by its id, whether it is meant. */
export type SentenceIds = Pick<ReadonlySet<string>, 'has'>

/** All that the bottom line and the key points are chosen from. */
export interface Choice {
  readonly passages: readonly Passage[]
  readonly sentences: readonly Sentence[]
  readonly sections: readonly Section[]
  readonly enumerations: readonly Enumeration[]
  readonly attributions: readonly Attribution[]
  /** Sentences that editors want among the key points. */
  readonly pinned: SentenceIds
  /** Sentences that editors want left out. */
  readonly dropped: SentenceIds
  readonly source: SourceRecord
}
