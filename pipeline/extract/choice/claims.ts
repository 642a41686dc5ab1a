import type { Candidate } from './candidates.ts'
import { isEnglish } from '../language/languages.ts'
import { lawValue } from './law-cues.ts'
import { noticeValue } from './notice-cues.ts'
import { isDefinitionItem } from './rejected-practices.ts'
import { cues, tellingHeading } from './sentence-cues.ts'
import { backgroundHeading, defining, eventReport, thesisCues } from './thesis-cues.ts'

/** A term, and what is looked at to tell whether it holds: "Sound net: whether it …". */
const measure = /^[^:]{1,60}: (?:whether|how (?:many|much|often)|the (?:number|share|rate) of)\b/i

/**
 * What its wording adds to or takes from a sentence as a claim of the text, beside a salience of 0 to 1: cues of a
 * thesis add, reports of events, definitions, others' words and announcements take. English; 0 for others.
 */
export function claimValue(one: Candidate): number {
  const { text, passage, speaker, leads, headings, summarised, index, title } = one
  if (!isEnglish(passage.language)) return 0
  const found = thesisCues
    .filter(([pattern]) => pattern.test(text))
    .reduce((sum, [, worth]) => sum + worth, 0)
  const sums = summarised ? 0.25 : headings.some((heading) => tellingHeading.test(heading)) ? 0.1 : 0
  const takes = [
    [eventReport.test(text), 0.25],
    [headings.some((heading) => backgroundHeading.test(heading)), 0.35],
    [defining.test(text), 0.3],
    [speaker !== undefined, 0.15],
    [leads, 0.15],
    // An opening without a word of the title sets a scene.
    [index === 0 && title === 0 && found === 0 && !cues.proposes.test(text), 0.4],
    [passage.paragraph.kind === 'item' && !summarised, 0.12],
    // Without its term at the head, a definition says little; so does a measure.
    [isDefinitionItem(passage) && (one.sentence.from > 0 || measure.test(text)), 0.3],
    [cues.example.test(text), 0.2]
  ] as const
  const taken = takes.filter(([holds]) => holds).reduce((sum, [, worth]) => sum + worth, 0)
  const kind = one.genre === 'notice' ? noticeValue(text) : one.genre === 'law' ? lawValue(text) : 0
  return Math.min(0.4, found + (cues.proposes.test(text) ? 0.25 : 0) + sums) + kind - taken
}

/** What a length takes: sentences of 8 to 35 words read best. */
export function lengthValue(words: number): number {
  if (words < 8) return -0.05 * (8 - words)
  return -0.01 * Math.max(0, Math.min(words, 90) - 35) - 0.01 * Math.max(0, Math.min(words, 90) - 50)
}
