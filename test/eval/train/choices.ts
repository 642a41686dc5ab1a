import { isScored, type Lesson } from './lessons.ts'

/** What a ranking leads to: the sentences looked at, best first, and those taken, in document order. */
export interface Choice {
  /** Ends with the sentence at which the summary was full, which is not taken. */
  readonly looked: readonly number[]
  readonly taken: readonly number[]
}

/** The score of each sentence: its features times their weights. */
export function scoresOf({ values, count }: Lesson, weights: Float64Array): Float64Array {
  return Float64Array.from({ length: count }, (_, index) => {
    let sum = 0
    for (let column = 0; column < weights.length; column++)
      sum += (weights[column] ?? 0) * (values[index * weights.length + column] ?? 0)
    return sum
  })
}

/** Sentences by falling score until the length is nearest to the summary's, as the scorer takes them. */
export function choiceBy({ lengths, budget }: Lesson, scores: Float64Array): Choice {
  const left = new Set(lengths.flatMap((length, index) => (isScored(length) ? [index] : [])))
  const looked: number[] = []
  const taken: number[] = []
  let total = 0
  while (left.size > 0 && (taken.length === 0 || total < budget)) {
    let best = -1
    for (const index of left) if (best < 0 || (scores[index] ?? 0) > (scores[best] ?? 0)) best = index
    left.delete(best)
    looked.push(best)
    const longer = total + (lengths[best] ?? 0)
    if (taken.length > 0 && Math.abs(longer - budget) >= Math.abs(total - budget)) break
    taken.push(best)
    total = longer
  }
  return { looked, taken: taken.sort((one, other) => one - other) }
}

/** How much better than its first sentences the best-scored sentences of a text say what its summary says. */
export function gainOverLead(lesson: Lesson, weights: Float64Array): number {
  const lead = Float64Array.from({ length: lesson.count }, (_, index) => -index)
  return (
    lesson.reward(choiceBy(lesson, scoresOf(lesson, weights)).taken) -
    lesson.reward(choiceBy(lesson, lead).taken)
  )
}
