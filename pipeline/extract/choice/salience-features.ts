import type { Keyphrase } from '../../model/keyphrase.ts'
import { type Passage, sentenceText } from '../../model/passage.ts'
import type { Section } from '../../model/section.ts'
import {
  overlapOf,
  type TermCounts,
  type TermVector,
  termsIn,
  termsInEach,
  termsOf,
  vectors
} from '../language/terms.ts'
import { centralities } from './salience-centrality.ts'
import { forms } from './salience-forms.ts'
import { places } from './salience-places.ts'
import type { FeatureRow, Weighed } from './salience-sentences.ts'

/** What is known of the text beside its sentences. */
export interface Surroundings {
  readonly title: string
  readonly sections: readonly Section[]
  readonly keyphrases: readonly Keyphrase[]
}

/** All sentences of a text, in order, with their tf-idf vectors. */
export function weighed(passages: readonly Passage[]): Weighed[] {
  const places = passages.flatMap((passage) =>
    passage.sentences.map((sentence, order) => ({ passage, sentence, order }))
  )
  const bags = places.map(({ passage, sentence }) => termsOf(passage, sentence))
  const weights = vectors(bags)
  return places.map((place, index) => ({
    ...place,
    text: sentenceText(place.passage, place.sentence).replace(/\s+/g, ' '),
    terms: bags[index] ?? new Map(),
    vector: weights[index] ?? new Map()
  }))
}

/** Raw values of each feature, one a sentence, by the names that the weights use. */
export function features(
  list: readonly Weighed[],
  around: Surroundings
): ReadonlyMap<string, readonly number[]> {
  return new Map([
    ...centralities(list),
    ...places(list, around.sections),
    ...overlaps(list, around),
    ...forms(list)
  ])
}

/** What a sentence shares with the title, with its heading and with the phrases that stand out. */
function overlaps(list: readonly Weighed[], { title, sections, keyphrases }: Surroundings): FeatureRow[] {
  const language = list[0]?.passage.language ?? 'en'
  const titled = termsIn(title, language)
  const phrases = termsIn(keyphrases.map(({ text }) => text).join('\n'), language)
  const titles = termsInEach(
    sections.map((section) => section.title),
    language
  )
  const headings = new Map(sections.map(({ id }, index) => [id, titles[index] ?? new Map()]))
  const rarity = titleRarity(list, titled)
  const all = [...rarity.values()].reduce((sum, one) => sum + one, 0)
  return [
    ['title', list.map(({ terms }) => overlapOf(titled, terms))],
    ['titleShare', list.map(({ terms }) => (all === 0 ? 0 : weightShared(rarity, terms.keys()) / all))],
    ['titleWeight', list.map(({ vector }) => weightIn(vector, rarity))],
    [
      'heading',
      list.map(({ passage, terms }) => overlapOf(headings.get(passage.paragraph.section) ?? new Map(), terms))
    ],
    ['keyphrases', list.map(({ terms }) => overlapOf(terms, phrases))]
  ]
}

/** How telling each word of the title is among the sentences that use it; words that none uses are left out. */
function titleRarity(list: readonly Weighed[], titled: TermCounts): Map<string, number> {
  const holders = new Map<string, number>()
  for (const { terms } of list)
    for (const word of terms.keys()) if (titled.has(word)) holders.set(word, (holders.get(word) ?? 0) + 1)
  return new Map([...holders].map(([word, count]) => [word, Math.log(1 + list.length / count)]))
}

/** The sum of the weights of words that a sentence has. */
function weightShared(weights: ReadonlyMap<string, number>, words: Iterable<string>): number {
  let sum = 0
  for (const word of words) sum += weights.get(word) ?? 0
  return sum
}

/** The weight in a sentence of words that are asked for. */
function weightIn(vector: TermVector, words: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const [word, weight] of vector) if (words.has(word)) sum += weight
  return sum
}
