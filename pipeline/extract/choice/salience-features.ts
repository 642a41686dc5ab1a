import type { Keyphrase } from '../../model/keyphrase.ts'
import { type Passage, type PassageSentence, sentenceText } from '../../model/passage.ts'
import type { Section } from '../../model/section.ts'
import { isEnglish } from '../language/languages.ts'
import { asideHeading, cues, tellingHeading } from './sentence-cues.ts'
import {
  dot,
  overlapOf,
  type TermCounts,
  type TermVector,
  termsIn,
  termsOf,
  vectors
} from '../language/terms.ts'
import { countWords } from './trims.ts'

/** A sentence where it stands, with its words as counted and weighted. */
export interface Weighed {
  readonly passage: Passage
  readonly sentence: PassageSentence
  readonly text: string
  readonly terms: TermCounts
  readonly vector: TermVector
}

/** What is known of the text beside its sentences. */
export interface Surroundings {
  readonly title: string
  readonly sections: readonly Section[]
  readonly keyphrases: readonly Keyphrase[]
}

/** All sentences of a text, in order, with their tf-idf vectors. */
export function weighed(passages: readonly Passage[]): Weighed[] {
  const places = passages.flatMap((passage) => passage.sentences.map((sentence) => ({ passage, sentence })))
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
  return new Map([...centralities(list), ...places(list), ...overlaps(list, around), ...forms(list)])
}

/**
 * Directed centrality after PACSUM (Zheng & Lapata 2019): likeness to later sentences counts, likeness to earlier
 * ones counts against. Sums of vectors stand for sums of cosines, so the cost grows with the text's length only.
 */
function centralities(list: readonly Weighed[]): [string, number[]][] {
  const total = new Map<string, number>()
  for (const { vector } of list) add(total, vector, 1)
  const before = new Map<string, number>()
  const centrality: number[] = []
  const forward: number[] = []
  for (const { vector } of list) {
    const self = dot(vector, vector)
    const all = dot(vector, total) - self
    const earlier = dot(vector, before)
    centrality.push(all)
    forward.push(all - earlier - 0.3 * earlier)
    add(before, vector, 1)
  }
  const opening = new Map<string, number>()
  for (const { vector } of list.slice(0, 3)) add(opening, vector, 1 / 3)
  return [
    ['centrality', centrality],
    ['forward', forward],
    ['lead', list.map(({ vector }) => dot(vector, opening))]
  ]
}

function places(list: readonly Weighed[]): [string, number[]][] {
  return [
    ['early', list.map((_, index) => 1 / (1 + index))],
    ['position', list.map((_, index) => index / Math.max(1, list.length - 1))],
    ['opensParagraph', list.map(({ passage, sentence }) => Number(passage.sentences[0] === sentence))]
  ]
}

function overlaps(
  list: readonly Weighed[],
  { title, sections, keyphrases }: Surroundings
): [string, number[]][] {
  const language = list[0]?.passage.language ?? 'en'
  const titleTerms = termsIn(title, language)
  const headings = new Map(sections.map((section) => [section.id, termsIn(section.title, language)]))
  const signs = new Map(sections.map((section) => [section.id, headingSign(section.title, language)]))
  const phrases = new Map(keyphrases.flatMap((phrase) => [...termsIn(phrase.text, language)]))
  return [
    ['title', list.map(({ terms }) => overlapOf(titleTerms, terms))],
    [
      'heading',
      list.map(({ passage, terms }) => overlapOf(headings.get(passage.paragraph.section) ?? new Map(), terms))
    ],
    ['headingCue', list.map(({ passage }) => signs.get(passage.paragraph.section) ?? 0)],
    ['keyphrases', list.map(({ terms }) => overlapOf(terms, phrases))]
  ]
}

function headingSign(title: string, language: string): number {
  if (!isEnglish(language)) return 0
  if (tellingHeading.test(title)) return 1
  return asideHeading.test(title) ? -1 : 0
}

function forms(list: readonly Weighed[]): [string, number[]][] {
  const rows: [string, (one: Weighed) => number][] = [
    ['short', ({ text }) => Math.max(0, 8 - countWords(text)) / 8],
    ['long', ({ text }) => Math.min(2, Math.max(0, countWords(text) - 40) / 20)],
    ['question', ({ text }) => Number(/\?["”’')]*$/.test(text))],
    ['quotation', ({ text }) => Number(/^["“„«]/.test(text) || text.match(/["“„«][^"”“»]{40,}/) !== null)],
    ['code', ({ text }) => Math.min(1, (text.match(/[`{}[\]<>=_|\\/#*]/g)?.length ?? 0) / 6)]
  ]
  const english: [string, (one: Weighed) => number][] = Object.entries(cues).map(([name, pattern]) => [
    name,
    ({ passage, text }) => Number(isEnglish(passage.language) && pattern.test(text))
  ])
  return [...rows, ...english].map(([name, value]) => [name, list.map(value)])
}

function add(sum: Map<string, number>, vector: TermVector, factor: number): void {
  for (const [word, weight] of vector) sum.set(word, (sum.get(word) ?? 0) + factor * weight)
}
