import type { Figure } from '../../model/figure.ts'
import type { Passage } from '../../model/passage.ts'
import type { Statement } from '../../model/statement.ts'
import { dot, type TermVector, termsOf, vectors } from '../language/terms.ts'

/** What weighs no more than this is no statistic wherever it stands. */
const least = 0.4
/** What a statistic keeps of what it weighs above that where its sentence shares nothing with the argument. */
const apart = 0.55
/** So like a sentence of the argument a sentence need be to belong to it: the cosine of their words. */
const alike = 0.3
/** What a figure gains by standing beside another of its kind, with which a reader compares it. */
const compared = 0.25

/**
 * The figures with their weights by what they do for the argument: those in sentences that share words with the bottom
 * line or with what is asked, and those of comparisons, keep what they weigh; others lose some of it, but a statistic
 * stays one. Tf-idf vectors of sentences, compared by their cosine.
 *
 * @param argument the bottom line and what is asked
 */
export function figuresOfArgument(
  figures: readonly Figure[],
  passages: readonly Passage[],
  argument: readonly Statement[]
): Figure[] {
  const places = passages.flatMap((passage) => passage.sentences.map((sentence) => ({ passage, sentence })))
  const all = vectors(places.map(({ passage, sentence }) => termsOf(passage, sentence)))
  const words = new Map(places.map(({ sentence }, index) => [sentence.id, all[index] ?? new Map()] as const))
  const claims = argument.flatMap(({ sentence }) => words.get(sentence ?? '') ?? [])
  if (claims.length === 0) return [...figures]
  const kinds = Map.groupBy(figures, ({ sentence, kind, unit }) => `${sentence} ${kind} ${unit}`)
  return figures.map((figure) => {
    if (figure.weight <= least) return figure
    const { sentence, kind, unit } = figure
    const beside = (kinds.get(`${sentence} ${kind} ${unit}`)?.length ?? 0) > 1 && kind !== 'count'
    const share = Math.min(1, likeness(words.get(sentence), claims) + (beside ? compared : 0))
    return { ...figure, weight: least + (figure.weight - least) * (apart + (1 - apart) * share) }
  })
}

function likeness(own: TermVector | undefined, claims: readonly TermVector[]): number {
  return own ? Math.min(1, Math.max(...claims.map((claim) => dot(own, claim))) / alike) : 0
}
