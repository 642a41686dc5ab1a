import { choiceBy, scoresOf } from './choices.ts'
import type { Lesson } from './lessons.ts'
import { randomNumbers, shuffled } from '../../support/random-numbers.ts'

/** How weights are learned. */
export interface LearningOptions {
  readonly seed: number
  /** How often every text is seen. */
  readonly rounds: number
  /** How many rankings of a text are tried at a time; at least 2. */
  readonly tries: number
  /** The first step, in weights. */
  readonly step: number
  /** How strongly weights are drawn to the prior ones. */
  readonly pull: number
  readonly prior: Float64Array
  /** How much a text of a set counts; 1 where the set is not named. */
  readonly shares: ReadonlyMap<string, number>
}

/** Texts from which one step is learned. */
const batchSize = 16
/** The share of the rounds whose weights are averaged, from the end. */
const averaged = 0.4
const [momentum, smoothing] = [0.9, 0.999]

/**
 * Weights under which the sentences with the best scores have the best ROUGE. Rankings are drawn by the scores with
 * Gumbel noise (Plackett & Luce), and weights follow those that did better than their like (REINFORCE, Williams
 * 1992), by Adam's steps (Kingma & Ba 2015); the mean of the last rounds is taken. The same lessons in the same
 * order give the same weights.
 */
export function learnedWeights(lessons: readonly Lesson[], options: LearningOptions): Float64Array {
  const random = randomNumbers(options.seed)
  const size = options.prior.length
  const weights = Float64Array.from(options.prior)
  const [first, second, sum] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)]
  let [turn, summed] = [0, 0]
  for (let round = 0; round < options.rounds; round++) {
    const order = shuffled(lessons, random)
    const step = options.step * Math.min(1, 2 * (1 - round / options.rounds))
    for (let at = 0; at < order.length; at += batchSize) {
      const batch = order.slice(at, at + batchSize)
      const gradient = gradientOf(batch, weights, options, random)
      turn++
      for (let column = 0; column < size; column++) {
        const slope = gradient[column] ?? 0
        first[column] = momentum * (first[column] ?? 0) + (1 - momentum) * slope
        second[column] = smoothing * (second[column] ?? 0) + (1 - smoothing) * slope * slope
        const mean = (first[column] ?? 0) / (1 - momentum ** turn)
        const spread = Math.sqrt((second[column] ?? 0) / (1 - smoothing ** turn))
        weights[column] = (weights[column] ?? 0) + (step * mean) / (spread + 1e-8)
      }
      if (round < options.rounds * (1 - averaged)) continue
      summed++
      for (let column = 0; column < size; column++) sum[column] = (sum[column] ?? 0) + (weights[column] ?? 0)
    }
  }
  return sum.map((total) => total / summed)
}

function gradientOf(
  batch: readonly Lesson[],
  weights: Float64Array,
  { tries, pull, prior, shares }: LearningOptions,
  random: () => number
): Float64Array {
  const gradient = weights.map((weight, column) => pull * ((prior[column] ?? 0) - weight))
  for (const lesson of batch) {
    const scores = scoresOf(lesson, weights)
    const tried = Array.from({ length: tries }, () => {
      const noisy = scores.map((score) => score - Math.log(-Math.log(random() + 1e-12) + 1e-12))
      const { looked, taken } = choiceBy(lesson, noisy)
      return { looked, reward: lesson.reward(taken) }
    })
    const mean = tried.reduce((sum, { reward }) => sum + reward, 0) / tries
    const share = (shares.get(lesson.set) ?? 1) / (10 * (tries - 1) * batch.length)
    for (const { looked, reward } of tried)
      if (reward !== mean) addSlope(gradient, lesson, scores, looked, share * (reward - mean))
  }
  return gradient
}

/** Adds the slope of the logarithm of a ranking's chance, times `factor`. */
function addSlope(
  gradient: Float64Array,
  { values, count, lengths }: Lesson,
  scores: Float64Array,
  looked: readonly number[],
  factor: number
): void {
  const size = gradient.length
  const highest = scores.reduce((one, other) => Math.max(one, other))
  const odds = scores.map((score, index) => ((lengths[index] ?? 0) < 3 ? 0 : Math.exp(score - highest)))
  const expected = new Float64Array(size)
  let total = 0
  const weigh = (index: number, sign: number): void => {
    const chance = sign * (odds[index] ?? 0)
    total += chance
    for (let column = 0; column < size; column++)
      expected[column] = (expected[column] ?? 0) + chance * (values[index * size + column] ?? 0)
  }
  for (let index = 0; index < count; index++) weigh(index, 1)
  for (const index of looked) {
    if (total < 1e-9) return
    for (let column = 0; column < size; column++) {
      const surprise = (values[index * size + column] ?? 0) - (expected[column] ?? 0) / total
      gradient[column] = (gradient[column] ?? 0) + factor * surprise
    }
    weigh(index, -1)
  }
}
