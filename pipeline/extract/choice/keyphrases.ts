import { spanIn, type Passage } from '../../model/passage.ts'
import type { Keyphrase } from '../../model/keyphrase.ts'
import type { Span } from '../../model/span.ts'
import { isEnglish } from '../language/languages.ts'
import { termsIn } from '../language/terms.ts'
import { type PhraseWord, phraseRuns } from './phrase-words.ts'

/** A noun phrase with the places where it stands. */
export interface Phrase {
  readonly text: string
  readonly words: number
  readonly proper: boolean
  /** Its words' base forms in lower case. */
  readonly lemmas: readonly string[]
  /** How many words of noun phrases stand before its first mention. */
  readonly first: number
  readonly mentions: Span[]
}

const most = 20
const fewestJoined = 3
/** In how many phrases one word may stand. */
const mostUses = 4

/**
 * Noun phrases that say what the text is about. A phrase weighs as its words do, which weigh by how often they
 * stand in noun phrases and how early they come; phrases of several words, early ones and those with words of the
 * title weigh more. After Wan and Xiao's sum of word weights ("Single document keyphrase extraction using
 * neighborhood knowledge", 2008) and the positions of PositionRank (Florescu and Caragea, 2017), without their
 * graphs. At most 20, best first. English; other languages have no tags, and no phrases.
 */
export function keyphrases(passages: readonly Passage[], title: string): Keyphrase[] {
  const language = passages[0]?.language ?? 'en'
  if (!isEnglish(language)) return []
  const phrases = [...nounPhrases(passages).values()]
  const words = wordWeights(phrases)
  const titleTerms = termsIn(title, language)
  const size = phrases.reduce((sum, { words: count, mentions }) => sum + count * mentions.length, 0)
  const named = phrases.filter(({ text, words: count }) => count > 1 || !/^\p{Ll}{1,3}$/u.test(text))
  const scored = named.map((phrase) => ({ phrase, score: score(phrase, words, size, titleTerms) }))
  return withoutParts(scored.sort(byScore)).map(({ phrase, score: points }) => ({
    text: phrase.text,
    score: Math.round(points * 1000) / 1000,
    mentions: phrase.mentions
  }))
}

/**
 * Every noun phrase of the passages by its base forms, with its mentions; phrases joined by "of" ("community of
 * shared destiny") where they stand at least three times. English.
 */
export function nounPhrases(passages: readonly Passage[]): Map<string, Phrase> {
  const found = new Map<string, Phrase>()
  const joined = new Map<string, Phrase>()
  let seen = 0
  for (const passage of passages) {
    let last: readonly PhraseWord[] | undefined
    for (const run of phraseRuns(passage)) {
      addPhrase(found, passage, run, seen)
      const whole = last && joinedRun(passage, last, run)
      if (whole) addPhrase(joined, passage, whole, seen)
      seen += run.length
      last = run
    }
  }
  for (const [key, phrase] of joined) if (phrase.mentions.length >= fewestJoined) found.set(key, phrase)
  return found
}

/** Two runs with "of" between them, and perhaps a participle: "community of shared destiny". */
function joinedRun(
  passage: Passage,
  one: readonly PhraseWord[],
  other: readonly PhraseWord[]
): PhraseWord[] | undefined {
  const from = one.at(-1)?.to ?? 0
  const to = other[0]?.from ?? 0
  const between =
    to - from > 24 ? undefined : /^ (of)(?: (\p{Ll}+(?:ed|ing)))? $/u.exec(passage.text.slice(from, to))
  if (!between) return undefined
  const link = { text: 'of', lemma: 'of', tag: 'ADP', from: from + 1, to: from + 3 }
  const participle = between[2]
  if (!participle) return [...one, link, ...other]
  const middle = {
    text: participle,
    lemma: participle,
    tag: 'VERB',
    from: to - 1 - participle.length,
    to: to - 1
  }
  return [...one, link, middle, ...other]
}

function addPhrase(
  found: Map<string, Phrase>,
  passage: Passage,
  run: readonly PhraseWord[],
  seen: number
): void {
  const [first, last] = [run[0], run.at(-1)]
  if (!first || !last) return
  const lemmas = run.map(({ lemma, text }) =>
    (/\p{Lu}s$/u.test(text) ? text.slice(0, -1) : lemma || text).toLowerCase()
  )
  const key = lemmas.join(' ')
  const text = passage.text.slice(first.from, last.to).replace(/\s+/g, ' ')
  const span = spanIn(passage, first.from, last.to)
  const known = found.get(key)
  if (!known) {
    const proper = run.every((word) => word.tag === 'PROPN')
    found.set(key, { text, words: run.length, proper, lemmas, first: seen, mentions: [span] })
    return
  }
  known.mentions.push(span)
  // A capital at the head of a sentence is not the word's own.
  const isPlainer = /^\p{Ll}/u.test(text) && /^\p{Lu}/u.test(known.text)
  if (isPlainer) found.set(key, { ...known, text })
}

/** What each word weighs: how often it stands in noun phrases, more for early ones. */
function wordWeights(phrases: readonly Phrase[]): Map<string, number> {
  const counts = new Map<string, { times: number; first: number }>()
  for (const { lemmas, mentions, first } of phrases) {
    for (const lemma of lemmas) {
      const known = counts.get(lemma) ?? { times: 0, first }
      counts.set(lemma, { times: known.times + mentions.length, first: Math.min(known.first, first) })
    }
  }
  return new Map(
    [...counts].map(([lemma, { times, first }]) => [lemma, times ** 0.7 * (1 + Math.exp(-first / 25))])
  )
}

function score(
  { lemmas, words, first, mentions }: Phrase,
  weights: ReadonlyMap<string, number>,
  size: number,
  title: ReadonlyMap<string, number>
): number {
  const sum = lemmas.reduce((all, lemma) => all + (weights.get(lemma) ?? 0), 0)
  const inTitle = lemmas.filter((lemma) => title.has(lemma)).length / words
  const early = 1 + 2 * Math.exp(-first / Math.max(40, size / 8))
  const single = words === 1 ? 0.5 : 1
  return (sum / Math.sqrt(words)) * mentions.length ** 0.25 * early * single * (1 + 0.4 * inTitle)
}

/** A phrase and what it weighs. */
interface Scored {
  readonly phrase: Phrase
  readonly score: number
}

/** The best 20, without a phrase whose words all stand in a better one that is not much rarer. */
function withoutParts(sorted: readonly Scored[]): Scored[] {
  const kept: { scored: Scored; padded: string }[] = []
  const uses = new Map<string, number>()
  for (const scored of sorted) {
    if (kept.length >= most) break
    const { lemmas, mentions } = scored.phrase
    const padded = ` ${lemmas.join(' ')} `
    const isCovered = kept.some(
      (other) => other.padded.includes(padded) && other.scored.phrase.mentions.length * 2 >= mentions.length
    )
    if (isCovered || lemmas.some((lemma) => (uses.get(lemma) ?? 0) >= mostUses)) continue
    kept.push({ scored, padded })
    for (const lemma of lemmas) uses.set(lemma, (uses.get(lemma) ?? 0) + 1)
  }
  return kept.map(({ scored }) => scored)
}

function byScore(one: Scored, other: Scored): number {
  return other.score - one.score || one.phrase.first - other.phrase.first
}
