import type { Passage, Token } from '../../model/passage.ts'
import type { Range } from '../language/sentence-boundaries.ts'
import { tokenIndex } from '../language/token-index.ts'
import { cueTokens, speechTokens } from './cue-tokens.ts'
import { type Quotation, quotations } from './quotations.ts'
import type { SpeechDraft } from './speech-drafts.ts'

/** A passage with what speech rules ask of it again and again. */
export interface SpeechContext {
  /** The passage, its tags set right for verbs of speech. */
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
  /** For each token, whether it is a verb that can tie a speaker to what is said. */
  readonly cues: readonly boolean[]
  /** The indexes of those verbs, rising. */
  readonly cueIndexes: readonly number[]
  /** Subjects of verbs found so far, by the index of the verb: a store, since many rules ask for the same one. */
  readonly subjects: Map<number, Range | undefined>
  /** What whole sentences report, found so far, by the offset of the sentence: a store like the one of subjects. */
  readonly wholes: Map<number, SpeechDraft | undefined>
}

/** Prepares a passage for the rules of speech. */
export function speechContext(original: Passage, named: readonly Range[] = []): SpeechContext {
  const { sentences } = original
  const quotes = quotations(original.text)
  const quoted = quotedTokens(original.tokens, quotes)
  const { opening, ending } = sentenceEdges(original.tokens, sentences)
  const tokens = speechTokens(original.tokens, quoted)
  const cues = cueTokens(tokens, quoted)
  const cueIndexes: number[] = []
  for (let at = 0; at < cues.length; at++) if (cues[at]) cueIndexes.push(at)
  const passage = { ...original, tokens }
  return {
    passage,
    named,
    quotes,
    quoted,
    opening,
    ending,
    cues,
    cueIndexes,
    subjects: new Map(),
    wholes: new Map()
  }
}

function quotedTokens(tokens: readonly Token[], quotes: readonly Quotation[]): boolean[] {
  const quoted = new Array<boolean>(tokens.length).fill(false)
  for (const { from, to } of quotes)
    for (let at = tokenIndex(tokens, from); (tokens[at]?.from ?? Infinity) < to; at++) quoted[at] = true
  return quoted
}

/** For each token, the first token of its sentence and the one after its last. */
function sentenceEdges(
  tokens: readonly Token[],
  sentences: readonly Range[]
): { opening: number[]; ending: number[] } {
  const opening = new Array<number>(tokens.length).fill(0)
  const ending = new Array<number>(tokens.length).fill(tokens.length)
  let start = 0
  for (const { to } of sentences) {
    const end = Math.max(start, tokenIndex(tokens, to))
    opening.fill(start, start, end)
    ending.fill(end, start, end)
    start = end
  }
  opening.fill(start, start)
  return { opening, ending }
}

/** The verbs from one token to another that can tie a speaker to what is said, by their indexes. */
export function cuesBetween({ cueIndexes }: SpeechContext, start: number, end: number): readonly number[] {
  const low = firstAtLeast(cueIndexes, start)
  return cueIndexes.slice(low, firstAtLeast(cueIndexes, end))
}

/** The place of the first of some rising numbers that reaches a limit, by bisection. */
function firstAtLeast(numbers: readonly number[], limit: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? 0) < limit) low = middle + 1
    else high = middle
  }
  return low
}

/** The index of the passage's first token at or after an offset. */
export function tokenAt({ passage }: SpeechContext, offset: number): number {
  return tokenIndex(passage.tokens, offset)
}
