import type { Keyphrase } from '../../model/keyphrase.ts'
import { type Passage, sentenceText, spanIn } from '../../model/passage.ts'
import type { Section } from '../../model/section.ts'
import { contains, type Span } from '../../model/span.ts'
import { collapse } from '../../model/statement.ts'
import { nounPhrases, type Phrase } from '../choice/keyphrases.ts'
import { isEnglish } from '../language/languages.ts'
import { countWords, trims } from '../choice/trims.ts'

/** A title in the text's own words and where they stand. */
export interface SectionTitle {
  readonly title: string
  readonly titleSpan: Span
}

/** A first sentence of up to this many words can be a title as it stands. */
const longestSentence = 7

/**
 * Titles for parts without headings, one a section in order: the noun phrase that is most its own, else its first
 * sentence where that is short; undefined where neither is there. No title holds another, and none is a phrase
 * that runs through the whole text. English; other languages get short first sentences only.
 *
 * @param passages all passages of the text
 * @param keyphrases what the whole text is about, which can not tell its parts apart
 */
export function sectionTitles(
  sections: readonly Section[],
  passages: readonly Passage[],
  keyphrases: readonly Keyphrase[]
): (SectionTitle | undefined)[] {
  const english = isEnglish(passages[0]?.language ?? '')
  const phrases = english ? [...nounPhrases(passages).values()].filter(isTelling) : []
  const used: string[] = keyphrases.slice(0, 1).map(({ text }) => text.toLowerCase())
  return sections.map((section) => {
    const inside = passages.filter(({ paragraph }) => contains(section, paragraph))
    const title = ownPhrase(section, inside, phrases, used) ?? shortOpening(inside)
    if (title) used.push(title.title.toLowerCase())
    return title
  })
}

/** Several words, or a name: a bare common noun says too little. */
function isTelling({ text, words }: Phrase): boolean {
  return words > 1 && text.length <= 60
}

function ownPhrase(
  section: Section,
  passages: readonly Passage[],
  phrases: readonly Phrase[],
  used: readonly string[]
): SectionTitle | undefined {
  const opening = openingEnd(passages)
  const ranked = phrases
    .filter(
      ({ text }) =>
        !used.some((title) => title.includes(text.toLowerCase()) || text.toLowerCase().includes(title))
    )
    .map((phrase) => ({ phrase, inside: phrase.mentions.filter((mention) => contains(section, mention)) }))
    .filter(({ inside }) => inside.length > 0)
    .map(({ phrase, inside }) => ({
      place: inside[0],
      text: phrase.text,
      score: ownership(section, phrase, inside, opening)
    }))
    .sort((a, b) => b.score - a.score || (a.place?.start ?? 0) - (b.place?.start ?? 0))
  const best = ranked[0]
  return best?.place ? { title: best.text, titleSpan: best.place } : undefined
}

/** Often here, seldom elsewhere, and early, best of all in the first sentence. */
function ownership(section: Section, phrase: Phrase, inside: readonly Span[], opening: number): number {
  const first = inside[0]?.start ?? section.start
  const depth = (first - section.start) / Math.max(1, section.end - section.start)
  const own = inside.length / phrase.mentions.length
  const once = phrase.counted ? 1 : phrase.proper ? 0.75 : 0.5
  const often = inside.length === 1 ? once : Math.log2(1 + inside.length)
  return often * own * (1.3 - 0.6 * depth) * (first < opening ? 1.6 : 1)
}

/** Where the first sentence of a part ends in the source. */
function openingEnd(passages: readonly Passage[]): number {
  const passage = passages[0]
  const first = passage?.sentences[0]
  return passage && first ? spanIn(passage, first.from, first.to).end : 0
}

function shortOpening(passages: readonly Passage[]): SectionTitle | undefined {
  const passage = passages[0]
  const first = passage?.sentences[0]
  if (!passage || !first) return undefined
  const text = sentenceText(passage, first)
  const { from } = trims(text, passage.language, Number.POSITIVE_INFINITY)
  const title = text.slice(from).replace(/[.!]$/, '')
  if (countWords(title) > longestSentence || /[?:]$/.test(title)) return undefined
  return {
    title: collapse(title),
    titleSpan: spanIn(passage, first.from + from, first.from + from + title.length)
  }
}
