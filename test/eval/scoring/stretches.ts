import { z } from 'zod'

/** A half-open stretch of a text, in UTF-16 code units. */
export type Stretch = readonly [start: number, end: number]

/** A stretch as rows of gold data hold it. */
export const stretchSchema = z.tuple([z.number(), z.number()])

/** Whether two stretches share a code unit. */
export function overlap(one: Stretch, other: Stretch): boolean {
  return one[0] < other[1] && other[0] < one[1]
}

/** Whether two stretches are the same. */
export function equal(one: Stretch, other: Stretch): boolean {
  return one[0] === other[0] && one[1] === other[1]
}

/** How many code units two stretches share. */
export function shared(one: Stretch, other: Stretch): number {
  return Math.max(0, Math.min(one[1], other[1]) - Math.max(one[0], other[0]))
}

/**
 * The number of words of a text: what stands between white space, or, in languages that are written without it, what
 * Unicode's rules take for a word.
 */
export function wordCount(text: string, language = 'en'): number {
  if (!unspaced.has(language)) return text.match(/\S+/g)?.length ?? 0
  const parts = new Intl.Segmenter(language, { granularity: 'word' }).segment(text)
  return Array.from(parts).filter(({ isWordLike }) => isWordLike).length
}

const unspaced = new Set(['ja', 'zh'])
