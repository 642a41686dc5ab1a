import { type Passage, sentenceText } from '../../model/passage.ts'
import type { Paragraph } from '../../model/section.ts'
import { isEnglish } from '../language/languages.ts'
import { dot, type TermCounts, termsOf, vectors } from '../language/terms.ts'

/** Paragraphs that can not be parted: a paragraph with its list, its table, its quotation. */
interface Unit {
  /** Index of its first paragraph. */
  readonly first: number
  readonly opening: string
  readonly terms: TermCounts
  readonly language: string
}

const mostParts = 5
const unitsAPart = 4
const windowSize = 2

/** Openings that go on with what was said: no part begins there. English. */
const goesOn =
  /^(?:second|third|fourth|fifth|secondly|thirdly|fourthly|finally|lastly|also|moreover|furthermore|in addition|additionally|further|similarly|likewise|however|but|and|yet|so|thus|therefore|hence|nevertheless|nonetheless|instead|still|then|for (?:example|instance)|in (?:fact|other words|particular|turn|order to)|on the other hand|meanwhile|as a result|consequently|such|this|that|these|those|it|he|she|they|another|both)\b/i
/** Openings that announce a list or begin one. English. */
const begins =
  /\b(?:two|three|four|five|six|seven|several|following) (?:\w+ ){0,2}(?:components?|reasons?|points?|parts?|things?|steps?|ways?|principles?|questions?|challenges?|problems?|lessons?|areas?|factors?|elements?|arguments?|pillars?|aspects?|options?)\b|^(?:first|firstly|to begin with|first of all),/i
const ordinal = /(?:^|[.!?] )(?:second|third|fourth|fifth|secondly|thirdly|finally|lastly),/i

/**
 * Where a text without headings turns to something else: the indices of the paragraphs that begin a part, the
 * first among them. Lexical cohesion over neighbouring blocks as in TextTiling (Hearst 1997), with cue words that
 * keep an enumeration together; at most 5 parts, each of two units or more.
 */
export function topicBreaks(paragraphs: readonly Paragraph[], passages: readonly Passage[]): number[] {
  const units = unitsOf(paragraphs, passages)
  const wanted = Math.min(mostParts, Math.max(2, Math.round(units.length / unitsAPart)))
  const depth = depths(units)
  const candidates = units
    .map((unit, index) => ({ index, score: (depth[index] ?? 0) + cue(units, index), unit }))
    .filter(({ index, unit }) => index >= 2 && index <= units.length - 2 && !continues(unit))
    .filter(({ score }) => score > 0.1)
    .sort((a, b) => b.score - a.score || a.index - b.index)
  const chosen: number[] = []
  for (const { index } of candidates) {
    if (chosen.length + 1 >= wanted) break
    if (chosen.every((other) => Math.abs(other - index) >= 2)) chosen.push(index)
  }
  return [0, ...chosen.sort((a, b) => a - b).map((index) => units[index]?.first ?? 0)]
}

function unitsOf(paragraphs: readonly Paragraph[], passages: readonly Passage[]): Unit[] {
  const byParagraph = new Map(passages.map((passage) => [passage.paragraph.id, passage]))
  const units: Unit[] = []
  for (const [first, paragraph] of paragraphs.entries()) {
    const passage = byParagraph.get(paragraph.id)
    const terms = passage ? bagOf(passage) : new Map<string, number>()
    const last = units.at(-1)
    if (last && (paragraph.kind !== 'paragraph' || /:\s*$/.test(last.opening)))
      units[units.length - 1] = { ...last, terms: merged(last.terms, terms) }
    else
      units.push({ first, opening: passage?.text.trim() ?? '', terms, language: passage?.language ?? 'en' })
  }
  return units
}

function bagOf(passage: Passage): TermCounts {
  return passage.sentences.map((sentence) => termsOf(passage, sentence)).reduce(merged, new Map())
}

function merged(one: TermCounts, other: TermCounts): TermCounts {
  const sum = new Map(one)
  for (const [word, times] of other) sum.set(word, (sum.get(word) ?? 0) + times)
  return sum
}

/** How far cohesion dips before each unit, against the peaks on either side. */
function depths(units: readonly Unit[]): number[] {
  const bags = vectors(units.map((unit) => unit.terms))
  const gap = (at: number): number => {
    const left = bags.slice(Math.max(0, at - windowSize), at).reduce(merged, new Map())
    const right = bags.slice(at, at + windowSize).reduce(merged, new Map())
    return dot(left, right) / (Math.sqrt(dot(left, left) * dot(right, right)) || 1)
  }
  const gaps = units.map((_, at) => (at === 0 ? 1 : gap(at)))
  return gaps.map((here, at) => (at === 0 ? 0 : peak(gaps, at, -1) + peak(gaps, at, 1) - 2 * here))
}

function peak(gaps: readonly number[], at: number, step: 1 | -1): number {
  let best = gaps[at] ?? 0
  for (let next = at + step; next > 0 && next < gaps.length && (gaps[next] ?? 0) >= best; next += step)
    best = gaps[next] ?? best
  return best
}

function continues(unit: Unit): boolean {
  return isEnglish(unit.language) && goesOn.test(unit.opening)
}

function cue(units: readonly Unit[], index: number): number {
  const unit = units[index]
  const before = units[index - 1]
  if (!unit || !before || !isEnglish(unit.language)) return 0
  const firstSentence = unit.opening.slice(0, 200)
  if (begins.test(firstSentence)) return 0.5
  return ordinal.test(before.opening.slice(0, 40)) ? 0.3 : 0
}

/** The first sentence of a passage, for those who look at openings. */
export function openingOf(passage: Passage): string {
  const first = passage.sentences[0]
  return first ? sentenceText(passage, first) : ''
}
