import type { Section } from '../../model/section.ts'
import { isEnglish } from '../language/languages.ts'
import type { Weighed } from './salience-sentences.ts'

/** Words that report what others said. */
const reports = /\b(?:said|says|told|according to|reported)\b/i
/** Words of a writer who speaks for a house, or to the reader. */
const addresses = /\b(?:[Ww]e|[Oo]ur|us|[Yy]ou|[Yy]our|I|my)\b/
const quoted = /["“][^"”]{0,400}["”]/g
/** As many sentences open a news text; what comes later gets nothing. */
const opening = 20

/**
 * What each sentence gets for opening a text whose lead is its summary, 0 to 1. A text is read as news, an inverted
 * pyramid, as far as it has no headings or lists, reports what others say, and does not speak of itself or to its
 * readers. English; 0 for all other texts.
 */
export function leads(list: readonly Weighed[], sections: readonly Section[]): number[] {
  const news = newsLikeness(list, sections)
  return list.map((_, index) => news * Math.max(0, 1 - Math.log(1 + index) / Math.log(opening)))
}

function newsLikeness(list: readonly Weighed[], sections: readonly Section[]): number {
  const isFlat =
    sections.filter(({ inferred }) => !inferred).length <= 1 &&
    list.every(({ passage }) => passage.list === undefined)
  if (!isFlat || list.length === 0 || !isEnglish(list[0]?.passage.language ?? 'en')) return 0
  const bare = list.map(({ text }) => text.replace(quoted, ' '))
  const share = (pattern: RegExp): number => bare.filter((text) => pattern.test(text)).length / bare.length
  const reported = share(reports)
  return within((reported - share(addresses) + 0.2) / 0.3) * within(reported / 0.04)
}

function within(value: number): number {
  return Math.min(1, Math.max(0, value))
}
