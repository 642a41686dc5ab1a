import type { Passage, Token } from '../../model/passage.ts'
import { stopWords } from '../language/stop-words.ts'
import { personTitles, relations } from '../names/person-words.ts'

/** A word of a noun phrase: one token, or several that hyphens join. */
export interface PhraseWord {
  readonly text: string
  readonly from: number
  readonly to: number
  readonly tag: string
  readonly lemma: string
}

/** The longest phrase, in words. */
const longest = 5
/** The longest name that is a phrase, in words. */
const longestName = 7
/** Words too general to name a subject, alone or at the end of a phrase. */
const empty = new Set(
  `way ways thing things lot number part parts kind kinds type types example examples case cases time times year
  years day days month months week weeks people person place fact point points end use order set addition
  result results section page others one ones something anything everyone someone today need half rest total`.split(
    /\s+/
  )
)
/** Words of the calendar and units of measure, which end a phrase. */
const breaks = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december today yesterday tomorrow week month year day hour minute percent cent dollar euro pound mile metre
  meter kilometre kilometer kilogram ton tonne litre liter mph mr mrs ms`.split(/\s+/)
)
/** Adjectives that say nothing of a subject at the head of a phrase. */
const pale = new Set(
  `other such more further additional own same certain several various many few next current recent former
  possible available necessary`.split(/\s+/)
)
const wordShape = /^[\p{L}\p{N}][\p{L}\p{N}.&’'-]*[\p{L}\p{N}.]$/u

/** The noun phrases of a passage: longest runs of (adjective | noun)* ending in a noun, of adjoining words. English. */
export function phraseRuns(passage: Passage): PhraseWord[][] {
  const found: PhraseWord[][] = []
  let run: PhraseWord[] = []
  const close = (): void => {
    const trimmed = trimRun(run)
    if (trimmed.length) found.push(trimmed)
    run = []
  }
  for (const word of hyphened(passage)) {
    const isPart = isPhraseWord(word, passage.text)
    const last = run.at(-1)
    if (last && (!isPart || word.from - last.to > 1 || isVerbLike(last, word))) close()
    if (!isPart) continue
    if (endsRole(run, word)) run = []
    run.push(word)
  }
  close()
  return found
}

/** The run without pale adjectives at its head and without adjectives and empty nouns at its end. */
function trimRun(run: readonly PhraseWord[]): PhraseWord[] {
  let to = run.length
  while (to > 0 && !isHead(run[to - 1])) to--
  const isName = run.slice(0, to).every(({ tag }) => tag === 'PROPN')
  let from = isName ? Math.max(0, to - longestName) : Math.max(0, to - longest)
  while (from < to && isPale(run[from])) from++
  return run.slice(from, to)
}

function isPale(word: PhraseWord | undefined): boolean {
  return word !== undefined && (pale.has(word.text.toLowerCase()) || /^\d+(?:st|nd|rd|th)$/.test(word.text))
}

/** Whether an adjective follows a noun, which then is a verb that was taken for one: "reports fewer losses". */
function isVerbLike(last: PhraseWord, word: PhraseWord): boolean {
  return last.tag === 'NOUN' && word.tag === 'ADJ' && /^\p{Ll}/u.test(last.text)
}

/** Whether a name follows the post of its bearer: "spokesman | Ole Quell". */
function endsRole(run: readonly PhraseWord[], word: PhraseWord): boolean {
  const last = run.at(-1)
  if (!last || word.tag !== 'PROPN' || !/^\p{Lu}/u.test(word.text) || !/^\p{Ll}/u.test(last.text))
    return false
  return relations.has(last.text) || personTitles.has(last.text)
}

/** Tokens with those that hyphens join made one word: "long-term", "single-engine". */
function hyphened({ tokens }: Passage): PhraseWord[] {
  const found: PhraseWord[] = []
  for (let at = 0; at < tokens.length; at++) {
    const first = tokens[at]
    if (!first) continue
    let end = at
    while (isJoined(tokens[end], tokens[end + 1], tokens[end + 2])) end += 2
    const last = tokens[end]
    found.push(end === at || !last ? first : joined(tokens.slice(at, end + 1), first, last, tokens[end + 1]))
    at = end
  }
  return found
}

function isJoined(one: Token | undefined, hyphen: Token | undefined, other: Token | undefined): boolean {
  if (!one || !hyphen || !other || hyphen.text !== '-') return false
  if (hyphen.from !== one.to || other.from !== hyphen.to) return false
  return /^[\p{L}\p{N}]/u.test(one.text) && /^\p{L}/u.test(other.text)
}

function joined(parts: readonly Token[], first: Token, last: Token, next: Token | undefined): PhraseWord {
  const text = parts.map((part) => part.text).join('')
  const isBefore = next !== undefined && nominal.has(next.tag)
  const tag = isBefore || !/^(?:NOUN|PROPN)$/.test(last.tag) ? 'ADJ' : last.tag
  return { text, from: first.from, to: last.to, tag, lemma: text.toLowerCase() }
}

const nominal = new Set(['ADJ', 'NOUN', 'PROPN'])

function isPhraseWord({ tag, text, lemma, from }: PhraseWord, whole: string): boolean {
  if (!nominal.has(tag) || !wordShape.test(text) || /^[ivx]+$/.test(text)) return false
  const word = text.toLowerCase()
  if (stopWords.has(word) || breaks.has(word) || breaks.has(lemma)) return false
  return from === 0 || !/[./@#\p{L}\p{N}]/u.test(whole[from - 1] ?? '')
}

function isHead(word: PhraseWord | undefined): boolean {
  return word !== undefined && word.tag !== 'ADJ' && !empty.has(word.lemma)
}
