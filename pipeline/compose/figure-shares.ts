import type { Briefing } from '../model/briefing.ts'
import type { Figure } from '../model/figure.ts'
import { collapse } from '../model/statement.ts'

/** "one in six homes", "three out of five": the words themselves say that it is a part of a whole. */
const partOfWhole = /^(?:\S+ ){1,4}(?:in|out of) \S/

/** Behind a number: "of the households", also where the number stands in brackets. */
const ofWhole = /^\)?\s+of\b/

/** Before a number: it says by how much something changed, and no whole is meant. */
const change = /\b(?:by|rise of|increase of|growth of|fall of|cut of|drop of|up|down)\s*$/i

/**
 * The share of a whole that a figure tells, 0 to 1; undefined where it tells none, or none that one number can say. A
 * percentage is a share only where its sentence goes on with "of": growth and change are none. Knows English; figures
 * of other languages have no share.
 */
export function shareOf(figure: Figure, { sentences, source }: Briefing): number | undefined {
  const { value, kind } = figure
  if (typeof value !== 'number' || source.language.split('-')[0] !== 'en') return undefined
  const share = kind === 'percent' ? value / 100 : kind === 'ratio' ? value : undefined
  if (share === undefined || share <= 0 || share > 1) return undefined
  const text = collapse(figure.text)
  if (kind === 'ratio' && partOfWhole.test(text)) return rounded(share)
  const sentence = collapse(sentences.find(({ id }) => id === figure.sentence)?.text ?? '')
  const at = sentence.indexOf(text)
  // Where the words stand twice it can't be told which is meant.
  if (at < 0 || sentence.includes(text, at + 1)) return undefined
  const isShare = ofWhole.test(sentence.slice(at + text.length)) && !change.test(sentence.slice(0, at))
  return isShare ? rounded(share) : undefined
}

function rounded(share: number): number {
  return Math.round(share * 10_000) / 10_000
}
