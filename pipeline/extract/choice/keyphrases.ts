import type { Keyphrase } from '../../model/keyphrase.ts'
import { type Passage, spanIn, type Token } from '../../model/passage.ts'
import type { Span } from '../../model/span.ts'
import { isEnglish } from '../language/languages.ts'
import { stopWords } from '../language/stop-words.ts'
import { termsIn } from '../language/terms.ts'

/** A noun phrase with the places where it stands. */
export interface Phrase {
  readonly text: string
  readonly words: number
  readonly proper: boolean
  /** The index of the passage it first stands in. */
  readonly first: number
  readonly mentions: Span[]
  /** True where a number word stands before it: "three core components". */
  readonly counted: boolean
}

const most = 20
const longest = 4
const fewestJoined = 3
/** Words too general to name a subject, alone or at the end of a phrase. */
const empty = new Set(
  `way ways thing things lot number part parts kind kinds type types example examples case cases time times year
  years day days month months week weeks people person place fact point points end use order set addition
  result results section page others one ones something anything everyone someone today need`.split(/\s+/)
)

/**
 * Noun phrases that say what the text is about: runs of adjectives and nouns, scored by how often they stand, how
 * long they are, how early they come and whether the title has their words. At most 20, best first. English;
 * other languages have no tags, and no phrases.
 */
export function keyphrases(passages: readonly Passage[], title: string): Keyphrase[] {
  const language = passages[0]?.language ?? 'en'
  if (!isEnglish(language)) return []
  const found = nounPhrases(passages)
  const titleTerms = termsIn(title, language)
  const scored = [...found.values()].map((phrase) => ({
    text: phrase.text,
    mentions: phrase.mentions,
    score: score(phrase, passages.length, titleTerms)
  }))
  return withoutParts(scored.filter(({ score }) => score > 0).sort(byScore))
}

/**
 * Every noun phrase of the passages by its base forms, with its mentions; phrases joined by "of" ("community of
 * shared destiny") where they stand at least three times. English.
 */
export function nounPhrases(passages: readonly Passage[]): Map<string, Phrase> {
  const found = phrasesOf(passages, (passage) => runs(passage.tokens))
  const joined = phrasesOf(passages, (passage) => joinedRuns(passage.tokens))
  for (const [key, phrase] of joined) if (phrase.mentions.length >= fewestJoined) found.set(key, phrase)
  return found
}

/** Two runs with "of" between them. */
function joinedRuns(tokens: readonly Token[]): Token[][] {
  const single = runs(tokens)
  const places = new Map(tokens.map((token, index) => [token, index]))
  return single.flatMap((run, index) => {
    const next = single[index + 1]
    const [last, first] = [run.at(-1), next?.[0]]
    if (!next || !last || !first) return []
    const between = tokens.slice((places.get(last) ?? 0) + 1, places.get(first))
    const [of, participle] = between
    const joins =
      of?.text === 'of' && (between.length === 1 || (between.length === 2 && isParticiple(participle)))
    return joins ? [[...run, ...between, ...next]] : []
  })
}

function isParticiple(token: Token | undefined): boolean {
  return token?.tag === 'VERB' && /(?:ed|ing)$/.test(token.text)
}

function phrasesOf(
  passages: readonly Passage[],
  runsOf: (passage: Passage) => Token[][]
): Map<string, Phrase> {
  const found = new Map<string, Phrase>()
  for (const [index, passage] of passages.entries())
    for (const run of runsOf(passage)) {
      const [first, last] = [run[0], run.at(-1)]
      if (!first || !last) continue
      const text = passage.text.slice(first.from, last.to).replace(/\s+/g, ' ')
      const key = run.map((token) => token.lemma.toLowerCase()).join(' ')
      const span = spanIn(passage, first.from, last.to)
      const counted = /\b(?:two|three|four|five|six|seven)\s$/i.test(
        passage.text.slice(Math.max(0, first.from - 8), first.from)
      )
      const known = found.get(key)
      if (known) known.mentions.push(span)
      else {
        const proper = run.every((token) => token.tag === 'PROPN')
        found.set(key, { text, words: run.length, proper, first: index, mentions: [span], counted })
      }
    }
  return found
}

/** Longest runs of (ADJ | NOUN | PROPN)* ending in a noun, of adjoining words. */
function runs(tokens: readonly Token[]): Token[][] {
  const found: Token[][] = []
  let run: Token[] = []
  const close = (): void => {
    while (run.length > 0 && !isHead(run.at(-1))) run.pop()
    if (run.length > 0 && run.length <= longest) found.push(run)
    run = []
  }
  for (const token of tokens) {
    const adjoins = run.length === 0 || token.from - (run.at(-1)?.to ?? 0) <= 1
    if (!adjoins || !isPart(token)) close()
    if (isPart(token)) run.push(token)
  }
  close()
  return found
}

function isPart({ tag, text }: Token): boolean {
  const word = text.toLowerCase()
  return (
    ['ADJ', 'NOUN', 'PROPN'].includes(tag) &&
    /^\p{L}[\p{L}\p{N}.&’'-]*[\p{L}\p{N}]$/u.test(text) &&
    !/^[ivx]+$/.test(text) &&
    !stopWords.has(word)
  )
}

function isHead(token: Token | undefined): boolean {
  return token !== undefined && token.tag !== 'ADJ' && !empty.has(token.lemma.toLowerCase())
}

function score(phrase: Phrase, passages: number, title: ReadonlyMap<string, number>): number {
  const times = phrase.mentions.length
  const words = phrase.text.toLowerCase().split(/[\s-]+/)
  const inTitle = words.filter((word) => title.has(word)).length / words.length
  const length = phrase.words === 1 ? 0.6 : 1 + 0.25 * Math.min(2, phrase.words - 2)
  const early = 1 + 0.5 * (1 - phrase.first / Math.max(1, passages))
  return Math.round(1000 * Math.log2(1 + times) * length * early * (1 + 0.4 * inTitle)) / 1000
}

/** The best 20, without a phrase whose words all stand in a better one that is not much rarer. */
function withoutParts(sorted: readonly Keyphrase[]): Keyphrase[] {
  const kept: Keyphrase[] = []
  for (const phrase of sorted) {
    if (kept.length >= most) break
    const padded = ` ${phrase.text.toLowerCase()} `
    const covered = kept.some(
      (other) =>
        ` ${other.text.toLowerCase()} `.includes(padded) &&
        other.mentions.length * 2 >= phrase.mentions.length
    )
    if (!covered) kept.push(phrase)
  }
  return kept
}

function byScore(one: Keyphrase, other: Keyphrase): number {
  return other.score - one.score || (one.mentions[0]?.start ?? 0) - (other.mentions[0]?.start ?? 0)
}
