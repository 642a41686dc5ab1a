import type { Briefing } from '../model/briefing.ts'
import type { ParsedDocument } from '../model/document.ts'
import { type Candidate, candidates } from './choice/candidates.ts'
import { repeats, worth } from './choice/key-points.ts'
import { picked } from './editing.ts'
import { outline } from './sections/sections.ts'
import { passages } from './sections/passages.ts'

/** What was thought of a sentence when the bottom line and the key points were chosen. */
export interface Considered {
  /** The sentence's id. */
  readonly sentence: string
  /** How much it would give its reader as a key point: salience, the weight of its claim, a fitting length. */
  readonly worth: number
  /** What speaks against printing it alone, by the names of the rules; empty where nothing does. */
  readonly problems: readonly string[]
  /** The id of its main section: sentences of one section stand in for each other. */
  readonly section: string
  /** Whether an editor wants it. */
  readonly pinned: boolean
  /** The sentence that was chosen and says the same, where there is one. */
  readonly repeats?: string
}

/** What was thought of every sentence that no editor drops, in order: the choice of a briefing, looked at again. */
export function considered(document: ParsedDocument, briefing: Briefing): Considered[] {
  const { source, sentences, sections, enumerations, attributions, edits, bottomLine, keyPoints } = briefing
  const read = passages(outline(document).numbered, source.language)
  const choice = {
    passages: read,
    sentences,
    // What was thought went by the titles of the source.
    sections: sections.map(({ sourceTitle, ...section }) => ({
      ...section,
      title: sourceTitle ?? section.title
    })),
    enumerations,
    attributions,
    ...picked(edits),
    source
  }
  const all = candidates(choice)
  const chosen = new Set([bottomLine, ...keyPoints].map((statement) => statement?.sentence))
  const taken = all.filter(({ sentence }) => chosen.has(sentence.id))
  return all.map((one) => ({
    sentence: one.sentence.id,
    worth: worth(one),
    problems: one.problems,
    section: one.section,
    pinned: one.pinned,
    ...repeated(one, taken)
  }))
}

function repeated(one: Candidate, taken: readonly Candidate[]): Pick<Considered, 'repeats'> {
  const other = taken.includes(one) ? undefined : taken.find((chosen) => repeats(one, [chosen]))
  return other ? { repeats: other.sentence.id } : {}
}
