import type { Prose } from './prose.ts'
import { toSource } from './prose.ts'
import type { Paragraph } from './section.ts'
import type { Span } from './span.ts'

/** A word, number or mark with its part of speech. Offsets are half-open in the passage's plain text. */
export interface Token {
  readonly text: string
  readonly from: number
  readonly to: number
  /** Universal part-of-speech tag (NOUN, PROPN, VERB, NUM, …); "" where the language has no tagger. */
  readonly tag: string
  /** The word's base form in lower case, as far as it is known. */
  readonly lemma: string
}

/** A sentence as a stretch of its passage's plain text. */
export interface PassageSentence {
  readonly id: string
  readonly from: number
  readonly to: number
}

/** A numbered paragraph as extractors read it: plain text, its sentences, its words. */
export interface Passage {
  readonly paragraph: Paragraph
  readonly prose: Prose
  readonly text: string
  /** BCP 47 tag of the text. */
  readonly language: string
  readonly sentences: readonly PassageSentence[]
  readonly tokens: readonly Token[]
  /** Items of one list share a number. */
  readonly list?: number
}

/** The source span of a stretch of a passage's plain text. */
export function spanIn(passage: Passage, from: number, to: number): Span {
  return toSource(passage.prose, from, to)
}

/** The sentence that holds an offset of the passage's plain text; the nearest one before it otherwise. */
export function sentenceAt(passage: Passage, offset: number): PassageSentence {
  const holder = passage.sentences.find((sentence) => offset >= sentence.from && offset < sentence.to)
  const found =
    holder ?? passage.sentences.findLast((sentence) => sentence.from <= offset) ?? passage.sentences[0]
  if (!found) throw new RangeError(`paragraph ${passage.paragraph.number} has no sentence`)
  return found
}

/** The words of a sentence in its passage. */
export function sentenceText(passage: Passage, sentence: PassageSentence): string {
  return passage.text.slice(sentence.from, sentence.to)
}
