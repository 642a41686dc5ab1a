import type { Passage } from '../../model/passage.ts'
import type { Range } from '../language/sentence-boundaries.ts'
import { tokenIndex } from '../language/token-index.ts'
import { type Quotation, quotations } from './quotations.ts'

/** A passage with what speech rules ask of it again and again. */
export interface SpeechContext {
  readonly passage: Passage
  /** Where people, organisations and countries stand in the passage's plain text. */
  readonly named: readonly Range[]
  readonly quotes: readonly Quotation[]
  /** For each token, whether it stands inside a quotation. */
  readonly quoted: readonly boolean[]
  /** For each token, the index of the first token of its sentence. */
  readonly opening: readonly number[]
  /** For each token, the index after the last token of its sentence. */
  readonly ending: readonly number[]
}

/** Prepares a passage in one walk over its tokens. */
export function speechContext(passage: Passage, named: readonly Range[] = []): SpeechContext {
  const { tokens, sentences } = passage
  const quotes = quotations(passage.text)
  const quoted: boolean[] = []
  const opening: number[] = []
  const ending: number[] = []
  let quote = 0
  let sentence = 0
  let start = 0
  for (const [index, token] of tokens.entries()) {
    while ((quotes[quote]?.to ?? Infinity) <= token.from) quote++
    quoted.push((quotes[quote]?.from ?? Infinity) <= token.from)
    while (token.from >= (sentences[sentence]?.to ?? Infinity)) {
      sentence++
      start = index
    }
    opening.push(start)
  }
  for (let index = tokens.length - 1, end = tokens.length; index >= 0; index--) {
    ending[index] = end
    if (opening[index] === index) end = index
  }
  return { passage, named, quotes, quoted, opening, ending }
}

/** The index of the passage's first token at or after an offset. */
export function tokenAt({ passage }: SpeechContext, offset: number): number {
  return tokenIndex(passage.tokens, offset)
}
