import type { Keyphrase } from '../../model/keyphrase.ts'
import { type Passage, sentenceText, spanIn } from '../../model/passage.ts'
import { toPlain } from '../../model/prose.ts'
import type { Section } from '../../model/section.ts'
import { contains, type Span } from '../../model/span.ts'
import { collapse } from '../../model/statement.ts'
import { nounPhrases, type Phrase } from '../choice/keyphrases.ts'
import { isEnglish } from '../language/languages.ts'
import { announcesLists } from '../lists/announcements.ts'

/** A title in the text's own words and where they stand. */
export interface SectionTitle {
  readonly title: string
  readonly titleSpan: Span
}

/** A phrase names a part only where at least this share of its sentences has it, and three of them, in two paragraphs. */
const fewestShare = 1 / 2
const fewestSentences = 3
const fewestParagraphs = 2
/** How many sentences behind the opening an announced list may start. */
const listWithin = 3
/** How many words after its number say what is counted. */
const mostThings = 4

/** Nouns that announce a list and, bare, say nothing of what is in it. */
const vague = new Set('forms items kinds lines points sorts things types ways words'.split(' '))
/** A number and the things it counts: "three core components". English. */
const counted = /\b(?:two|three|four|five|six|seven|eight) (?=\p{Ll})/iu
const listStart = /^["“‘'(]?(?:first|firstly|first of all|to begin with|one|the first)\b/i

/**
 * Titles for parts without headings, one a section in order: what the enumeration at its head counts ("three core
 * components"), else the phrase that at least half of its sentences have; undefined where neither is there,
 * since a title that fits a part of it only misleads. Names are no titles, none holds another, and none is the
 * phrase that runs through the whole text. English; other languages get none.
 *
 * @param passages all passages of the text
 * @param keyphrases what the whole text is about, which can not tell its parts apart
 */
export function sectionTitles(
  sections: readonly Section[],
  passages: readonly Passage[],
  keyphrases: readonly Keyphrase[]
): (SectionTitle | undefined)[] {
  if (!isEnglish(passages[0]?.language ?? '')) return sections.map(() => undefined)
  const phrases = [...nounPhrases(passages).values()]
  const used: string[] = keyphrases.slice(0, 1).map(({ text }) => text.toLowerCase())
  return sections.map((section) => {
    const inside = passages.filter(({ paragraph }) => contains(section, paragraph))
    const title = announcedList(inside) ?? ownPhrase(inside, phrases.filter(isTelling), used)
    if (title) used.push(title.title.toLowerCase())
    return title
  })
}

/** Several words that are no name: a bare noun says too little, a name tells who or where and not what. */
function isTelling({ text, words, proper }: Phrase): boolean {
  return words > 1 && text.length <= 60 && !proper && !/\p{Lu}/u.test(text.slice(1))
}

/** What the first sentence counts, where a list of it follows: with its number, as it stands. English. */
export function announcedList(passages: readonly Passage[]): SectionTitle | undefined {
  const passage = passages[0]
  const first = passage?.sentences[0]
  if (!passage || !first || !leadsList(passages)) return undefined
  const number = counted.exec(sentenceText(passage, first))
  if (!number) return undefined
  const from = first.from + number.index
  const to = thingsEnd(passage, from + number[0].length)
  const things = to === undefined ? [] : passage.text.slice(from + number[0].length, to).split(/\s+/)
  const noun = things.at(-1) ?? ''
  if (to === undefined || !announcesLists(noun) || (things.length === 1 && vague.has(noun))) return undefined
  return { title: collapse(passage.text.slice(from, to)), titleSpan: spanIn(passage, from, to) }
}

/** Where the adjectives and nouns that start at an offset end; undefined where they hold no noun. */
function thingsEnd({ tokens }: Passage, from: number): number | undefined {
  const start = tokens.findIndex((token) => token.from === from)
  if (start === -1) return undefined
  const rest = tokens.slice(start, start + mostThings)
  const stop = rest.findIndex(({ tag }) => tag !== 'ADJ' && tag !== 'NOUN')
  return rest.slice(0, stop === -1 ? rest.length : stop).findLast(({ tag }) => tag === 'NOUN')?.to
}

/** Whether the first sentence of a part ends with a colon, or is followed by items or by "First, …". */
function leadsList(passages: readonly Passage[]): boolean {
  const sentences = passages.flatMap((passage) =>
    passage.sentences.map((sentence) => ({ passage, text: sentenceText(passage, sentence) }))
  )
  if (/:\s*$/.test(sentences[0]?.text ?? '')) return true
  return sentences
    .slice(1, 1 + listWithin)
    .some(({ passage, text }) => passage.paragraph.kind === 'item' || listStart.test(text))
}

/** The phrase that most sentences of a part have. */
function ownPhrase(
  passages: readonly Passage[],
  phrases: readonly Phrase[],
  used: readonly string[]
): SectionTitle | undefined {
  if (passages.length < fewestParagraphs) return undefined
  const spans = passages.flatMap((passage) =>
    passage.sentences.map(({ from, to }) => spanIn(passage, from, to))
  )
  const fewest = Math.max(fewestSentences, spans.length * fewestShare)
  const isUsed = (text: string): boolean => used.some((title) => title.includes(text) || text.includes(title))
  const [best] = phrases
    .filter(({ text, mentions }) => mentions.length >= fewest && !isUsed(text.toLowerCase()))
    .map(({ text, mentions }) => ({
      text,
      place: mentions.find((mention) => spans.some((span) => contains(span, mention))),
      times: spans.filter((span) => mentions.some((mention) => contains(span, mention))).length,
      isSpread: isSpread(passages, mentions)
    }))
    .filter(({ times, place, isSpread }) => times >= fewest && isSpread && place && !isCut(passages, place))
    .sort((a, b) => b.times - a.times || (a.place?.start ?? 0) - (b.place?.start ?? 0))
  return best?.place ? { title: best.text, titleSpan: best.place } : undefined
}

/** Whether at least two paragraphs have a mention. */
function isSpread(passages: readonly Passage[], mentions: readonly Span[]): boolean {
  const having = passages.filter(({ paragraph }) => mentions.some((mention) => contains(paragraph, mention)))
  return having.length >= fewestParagraphs
}

/** Whether a hyphen ties a phrase to the word before it, as in "top-level domain". */
function isCut(passages: readonly Passage[], place: Span): boolean {
  const passage = passages.find(({ paragraph }) => contains(paragraph, place))
  const at = passage && toPlain(passage.prose, place)?.from
  return at !== undefined && /[-‐–/]/.test(passage?.text[at - 1] ?? '')
}
