import { type Passage, spanIn } from '../../model/passage.ts'
import type { Sentence } from '../../model/section.ts'
import { dot } from '../language/terms.ts'
import { features, type Surroundings, type Weighed, weighed } from './salience-features.ts'
import weights from './salience-weights.json' with { type: 'json' }

/** How many sentences are picked one by one against redundancy; the rest keep the order of what is left. */
const picked = 60

/**
 * Scores every sentence of the body, in order. A linear score over features standardised within the text (after
 * Edmundson 1969, with PACSUM's directed centrality), less a part for likeness to better sentences (maximal
 * marginal relevance, Carbonell & Goldstein 1998). `reasons` holds the parts; their sum orders the sentences, and
 * `salience` is the same sum brought between 0 and 1.
 */
export function salience(passages: readonly Passage[], around: Surroundings): Sentence[] {
  const list = weighed(passages)
  const parts = contributions(features(list, around), list.length)
  const sums = parts.map((part) => sum(Object.values(part)))
  const penalties = redundancies(list, sums)
  return list.map(({ passage, sentence }, index) => {
    const redundancy = round(-(penalties[index] ?? 0))
    const reasons = { ...parts[index], ...(redundancy === 0 ? {} : { redundancy }) }
    const { start, end } = spanIn(passage, sentence.from, sentence.to)
    return {
      id: sentence.id,
      paragraph: passage.paragraph.id,
      start,
      end,
      text: passage.text.slice(sentence.from, sentence.to),
      salience: squash(sum(Object.values(reasons))),
      reasons
    }
  })
}

/** The parts of each sentence's score: standard score times weight, rounded, without those that are 0. */
function contributions(
  values: ReadonlyMap<string, readonly number[]>,
  count: number
): Record<string, number>[] {
  const parts: Record<string, number>[] = Array.from({ length: count }, () => ({}))
  for (const [name, weight] of Object.entries(weights.features)) {
    const standard = standardised(values.get(name) ?? [])
    for (const [index, part] of parts.entries()) {
      const value = round(weight * (standard[index] ?? 0))
      if (value !== 0) part[name] = value
    }
  }
  return parts
}

function standardised(values: readonly number[]): number[] {
  const mean = sum(values) / Math.max(1, values.length)
  const deviation = Math.sqrt(sum(values.map((value) => (value - mean) ** 2)) / Math.max(1, values.length))
  return values.map((value) => (deviation < 1e-9 ? 0 : (value - mean) / deviation))
}

/**
 * What each sentence loses for saying again what a better one says: sentences are picked best first, and each
 * loses its greatest likeness to those picked before it, on the scale of the scores.
 */
function redundancies(list: readonly Weighed[], scores: readonly number[]): number[] {
  const scale = ((1 - weights.redundancy) / weights.redundancy) * spread(scores)
  const likeness = scores.map(() => 0)
  const left = new Set(scores.keys())
  const value = (index: number): number => (scores[index] ?? 0) - scale * (likeness[index] ?? 0)
  for (let turn = 0; turn < picked && left.size > 0; turn++) {
    let best = -1
    for (const index of left) if (best < 0 || value(index) > value(best)) best = index
    left.delete(best)
    const chosen = list[best]
    if (!chosen) break
    for (const index of left) {
      const other = list[index]
      if (other) likeness[index] = Math.max(likeness[index] ?? 0, dot(chosen.vector, other.vector))
    }
  }
  return likeness.map((like) => scale * like)
}

/** The distance from the middle score to the best: what a sentence wholly said before could lose. */
function spread(scores: readonly number[]): number {
  const sorted = [...scores].sort((a, b) => b - a)
  return (sorted[0] ?? 0) - (sorted[Math.floor(sorted.length / 2)] ?? 0)
}

function squash(score: number): number {
  return Math.round(1e5 / (1 + Math.exp(-score / 2))) / 1e5
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000 + 0
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
