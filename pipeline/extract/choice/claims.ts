import type { Candidate } from './candidates.ts'
import { definition } from './kind-cues.ts'
import { isEnglish } from '../language/languages.ts'
import { lawValue } from './law-cues.ts'
import { noticeValue } from './notice-cues.ts'
import { isBiography, narrates } from './narration.ts'
import { isDefinitionItem } from './rejected-practices.ts'
import { cues, tellingHeading } from './sentence-cues.ts'
import {
  backgroundHeading,
  concludingHeading,
  defining,
  eventReport,
  exampleHeading,
  metaText,
  thesisCues
} from './thesis-cues.ts'

/** A term, and what is looked at to tell whether it holds: "Sound net: whether it …". */
const measure = /^[^:]{1,60}: (?:whether|how (?:many|much|often)|the (?:number|share|rate) of)\b/i

/** What used to be, which a text tells to set off what it says. English. */
const formerly =
  /\b(?:historically|traditionally|formerly|originally)\b|^in (?:its|their) original\b|^in the past\b/i
/** What there is, counted: it sets a scene. English. */
const inventory =
  /^(?:the )?(?:[\p{L}-]+ ){1,5}(?:has|have|covers?|comprises?) (?:about |some |nearly )?\d[^.;]* and \d[^.;]*\.$/iu

/** Whether a sentence talks to its reader rather than of its matter. English. */
function addressesReader(text: string): boolean {
  return /^you\b/i.test(text) || (text.match(/\byou(?:r|rs|rself|[’'](?:re|ve|ll|d))?\b/gi)?.length ?? 0) > 2
}

/**
 * What its wording adds to or takes from a sentence as a claim of the text, beside a salience of 0 to 1: cues of a
 * thesis add, reports of events, definitions, others' words and announcements take. English; 0 for others.
 */
export function claimValue(one: Candidate): number {
  const value = known.get(one) ?? claimOf(one)
  known.set(one, value)
  return value
}

/** Sentences are compared many times over. */
const known = new WeakMap<Candidate, number>()

function claimOf(one: Candidate): number {
  const { text, passage, speaker, leads, headings, summarised, index, title } = one
  if (!isEnglish(passage.language)) return 0
  const found = thesisCues
    .filter(([pattern]) => pattern.test(text))
    .reduce((sum, [, worth]) => sum + worth, 0)
  const sums = summarised ? 0.25 : headingValue(headings)
  const takes = [
    [eventReport.test(text), 0.25],
    [headings.some((heading) => backgroundHeading.test(heading)), 0.35],
    [defining.test(text) || definition.test(text), 0.45],
    [formerly.test(text), 0.3],
    [inventory.test(text), 0.25],
    [addressesReader(text), 0.15],
    [text.endsWith('!'), 0.1],
    [speaker !== undefined, 0.15],
    [leads, 0.15],
    // An opening without a word of the title sets a scene.
    [
      index === 0 && title === 0 && found === 0 && !cues.proposes.test(text),
      one.genre === 'opinion' ? 0.6 : 0.4
    ],
    [passage.paragraph.kind === 'item' && !summarised, 0.12],
    // Without its term at the head, a definition says little; so does a measure.
    [isDefinitionItem(passage) && (one.sentence.from > 0 || measure.test(text)), 0.3],
    [cues.example.test(text), 0.2],
    [one.advised, 0.4],
    // What follows in an item explains its head.
    [passage.paragraph.kind === 'item' && one.sentence.from > 0, 0.15],
    // An opinion closes with an image as often as with its point.
    [one.closes && one.genre === 'opinion' && found === 0, 0.3],
    [metaText.test(text), 0.25],
    [
      /^there (?:is|are|was|were) (?:many|several|some|various|a (?:few|number|lot|variety))\b/i.test(text),
      0.2
    ],
    [/^(?:if|whether) /i.test(text), 0.15],
    [isBiography(text), 0.4],
    [headings.some((heading) => exampleHeading.test(heading)), 0.15],
    // What happened is the ground of an argument, seldom its point.
    [one.genre === 'opinion' && found === 0 && narrates(text, one.tokens), 0.45]
  ] as const
  const taken = takes.filter(([holds]) => holds).reduce((sum, [, worth]) => sum + worth, 0)
  const kind = one.genre === 'notice' ? noticeValue(text) : one.genre === 'law' ? lawValue(text) : 0
  return Math.min(0.4, found + (cues.proposes.test(text) ? 0.25 : 0) + sums) + kind - taken
}

function headingValue(headings: readonly string[]): number {
  if (headings.some((heading) => concludingHeading.test(heading))) return 0.2
  return headings.some((heading) => tellingHeading.test(heading)) ? 0.1 : 0
}

/** What a length takes: sentences of 8 to 35 words read best. */
export function lengthValue(words: number): number {
  if (words < 8) return -0.05 * (8 - words)
  return -0.01 * Math.max(0, Math.min(words, 90) - 35) - 0.01 * Math.max(0, Math.min(words, 90) - 50)
}
