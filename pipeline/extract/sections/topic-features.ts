import type { Passage } from '../../model/passage.ts'
import type { Paragraph } from '../../model/section.ts'
import { isEnglish } from '../language/languages.ts'
import { type TermCounts, termsOf, vectors } from '../language/terms.ts'
import { cohesion, depths } from './cohesion.ts'
import weights from './topic-weights.json' with { type: 'json' }

/** What tells of a paragraph whether a part begins there; the names of `topic-weights.json`. */
export type TopicFeatures = Readonly<Record<keyof typeof weights.features, number>>

/** A paragraph as topics are told from it. */
interface Unit {
  readonly text: string
  /** How many words it has, white space between them. */
  readonly length: number
  readonly sentences: number
  /** The part of speech of its first word; "" where it is not known. */
  readonly tag: string
  readonly terms: TermCounts
  /** The words of matter in its first sentence. */
  readonly opening: TermCounts
  readonly english: boolean
}

/** Openings that go on with what was said: no part begins there. English. */
const goesOn =
  /^(?:second|third|fourth|fifth|secondly|thirdly|fourthly|finally|lastly|also|moreover|furthermore|in addition|additionally|further|similarly|likewise|however|but|and|or|yet|so|thus|therefore|hence|nevertheless|nonetheless|instead|still|then|for (?:example|instance)|in (?:fact|other words|particular|turn|order to)|on the other hand|meanwhile|as a result|consequently|such|both|another|alternatively|otherwise|note)\b/i
const addresses = /^you\b/i
const speaksForUs = /^(?:we|our)\b/i
const defines = /\b(?:is|are) (?:an?|the)\b/
const ends = /[.!?]["”’)]*$/
/** A paragraph of at most this many words without a full stop reads as the item of a list. */
const longestItem = 25
/** How far into a paragraph a definition stands, in UTF-16 code units. */
const definitionWithin = 120

/**
 * The features of every paragraph, in order: the look of it and of the one before, its opening words (English), and
 * how the words change there.
 */
export function topicFeatures(
  paragraphs: readonly Paragraph[],
  passages: readonly Passage[]
): TopicFeatures[] {
  const byParagraph = new Map(passages.map((passage) => [passage.paragraph.id, passage]))
  const units = paragraphs.map((paragraph) => unitOf(byParagraph.get(paragraph.id)))
  const words = wordFeatures(units)
  const fresh = freshness(units)
  return units.map((unit, index) => {
    const before = units[index - 1] ?? unit
    return {
      bias: 1,
      ...looks(unit, before),
      ...openings(unit),
      second: sign(index === 1),
      last: sign(index === units.length - 1),
      size: Math.log(units.length) / 4,
      fresh: fresh[index] ?? 0,
      near: words.near[index] ?? 0,
      middle: words.middle[index] ?? 0,
      far: words.far[index] ?? 0,
      dip: words.dip[index] ?? 0,
      turn: words.turn[index] ?? 0
    }
  })
}

function looks(unit: Unit, before: Unit) {
  return {
    afterColon: sign(before.text.endsWith(':')),
    afterStop: sign(ends.test(before.text)),
    afterLength: Math.log(1 + before.length) / 3,
    afterSingle: sign(before.sentences <= 1 && /[.!?]$/.test(before.text)),
    items: sign(isItem(unit) && isItem(before)),
    single: sign(unit.sentences <= 1),
    sameTag: sign(unit.tag !== '' && unit.tag === before.tag),
    number: sign(/^\d/.test(unit.text))
  }
}

function openings({ text, english }: Unit) {
  return {
    goesOn: sign(english && goesOn.test(text)),
    you: sign(english && addresses.test(text)),
    we: sign(english && speaksForUs.test(text)),
    defines: sign(english && defines.test(text.slice(0, definitionWithin)))
  }
}

function wordFeatures(units: readonly Unit[]) {
  const { across } = cohesion(vectors(units.map(({ terms }) => terms)))
  const near = across(1)
  const middle = across(2)
  const turn = near.map((here, index) => (near[index + 1] ?? here) - here)
  return { near, middle, far: across(4), dip: depths(middle), turn }
}

/** The share of the words of each first sentence that the text has not used before. */
function freshness(units: readonly Unit[]): number[] {
  const seen = new Set<string>()
  return units.map(({ opening, terms }) => {
    const fresh = [...opening.keys()].filter((word) => !seen.has(word)).length
    for (const word of terms.keys()) seen.add(word)
    return fresh / (opening.size || 1)
  })
}

function unitOf(passage: Passage | undefined): Unit {
  if (!passage) return nothing
  const text = passage.text.trim()
  const first = passage.sentences[0]
  return {
    text,
    length: text.match(/\S+/g)?.length ?? 0,
    sentences: passage.sentences.length,
    tag: passage.tokens.find((token) => /[\p{L}\p{N}]/u.test(token.text))?.tag ?? '',
    terms: termsOf(passage, { id: '', from: 0, to: passage.text.length }),
    opening: first ? termsOf(passage, first) : nothing.opening,
    english: isEnglish(passage.language)
  }
}

const nothing: Unit = {
  text: '',
  length: 0,
  sentences: 0,
  tag: '',
  terms: new Map(),
  opening: new Map(),
  english: false
}

function isItem({ text, length }: Unit): boolean {
  return !ends.test(text) && !text.endsWith(':') && length <= longestItem
}

function sign(holds: boolean): number {
  return holds ? 1 : 0
}
