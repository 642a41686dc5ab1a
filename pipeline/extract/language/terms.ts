import type { Passage, PassageSentence, Token } from '../../model/passage.ts'
import { stopWords } from './stop-words.ts'
import { tokens } from './tokens.ts'

/** Words as counted: base form in lower case, with how often each stands there. */
export type TermCounts = ReadonlyMap<string, number>

/** A weighted bag of words of length 1. */
export type TermVector = ReadonlyMap<string, number>

const known = new WeakMap<PassageSentence, TermCounts>()

/** The words of matter in a sentence; counted once for each, since several findings compare sentences by them. */
export function termsOf(passage: Passage, sentence: PassageSentence): TermCounts {
  const terms = known.get(sentence) ?? countedIn(passage, sentence)
  known.set(sentence, terms)
  return terms
}

function countedIn(passage: Passage, sentence: PassageSentence): TermCounts {
  return count(tokensIn(passage, sentence).map((token) => term(token.lemma || token.text)))
}

/** The tokens of a stretch of a passage, found by halving: a paragraph may hold a whole book. */
export function tokensIn(
  passage: Passage,
  { from, to }: Pick<PassageSentence, 'from' | 'to'>
): readonly Token[] {
  const { tokens: all } = passage
  return all.slice(firstFrom(all, from), firstFrom(all, to))
}

function firstFrom(all: readonly Token[], offset: number): number {
  let low = 0
  let high = all.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((all[middle]?.from ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The words of matter in a text that is no passage, such as a title. */
export function termsIn(text: string, language: string): TermCounts {
  return count(tokens(text, language).map((token) => term(token.lemma || token.text)))
}

/** The words of matter in each of many short texts, such as headings; one reading of all is much faster than many. */
export function termsInEach(texts: readonly string[], language: string): TermCounts[] {
  const lines = texts.map((text) => text.replace(/\s+/g, ' '))
  const words = lines.map((): string[] => [])
  let [line, end] = [0, lines[0]?.length ?? 0]
  for (const token of tokens(lines.join('\n'), language)) {
    while (token.from > end) {
      line++
      end += 1 + (lines[line]?.length ?? 0)
    }
    words[line]?.push(term(token.lemma || token.text))
  }
  return words.map(count)
}

/**
 * Tf-idf vectors of length 1, with sublinear term frequency; a sentence counts as a document. Words of one
 * sentence only weigh most, as usual.
 */
export function vectors(bags: readonly TermCounts[]): TermVector[] {
  const frequency = new Map<string, number>()
  for (const bag of bags) for (const word of bag.keys()) frequency.set(word, (frequency.get(word) ?? 0) + 1)
  return bags.map((bag) => {
    const weighted = [...bag].map(([word, times]): [string, number] => {
      const idf = Math.log(1 + bags.length / (frequency.get(word) ?? 1))
      return [word, (1 + Math.log(times)) * idf]
    })
    return unit(new Map(weighted))
  })
}

/** The sum of the products of shared words: the cosine, for vectors of length 1. */
export function dot(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one]
  let sum = 0
  for (const [word, weight] of small) sum += weight * (large.get(word) ?? 0)
  return sum
}

/** The share of the words of `part` that `whole` holds too; 0 for no words. */
export function overlapOf(part: TermCounts, whole: TermCounts): number {
  if (part.size === 0) return 0
  let shared = 0
  for (const word of part.keys()) if (whole.has(word)) shared++
  return shared / part.size
}

function unit(vector: ReadonlyMap<string, number>): TermVector {
  const length = Math.sqrt([...vector.values()].reduce((sum, weight) => sum + weight * weight, 0))
  return length === 0 ? vector : new Map([...vector].map(([word, weight]) => [word, weight / length]))
}

function count(words: readonly string[]): TermCounts {
  const counts = new Map<string, number>()
  for (const word of words) if (word) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

function term(lemma: string): string {
  const word = lemma.toLowerCase()
  return !stopWords.has(word) && /[\p{L}\p{N}]/u.test(word) ? word : ''
}
