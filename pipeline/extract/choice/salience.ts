import { type Passage, spanIn } from '../../model/passage.ts'
import type { Sentence } from '../../model/section.ts'
import { features, type Surroundings, weighed } from './salience-features.ts'
import { leads } from './salience-lead.ts'
import { redundancies } from './salience-redundancy.ts'
import type { FeatureRow } from './salience-sentences.ts'
import { standardScores } from './salience-standards.ts'
import weights from './salience-weights.json' with { type: 'json' }

/** A smaller part of a score is left out. */
const least = 0.05

/**
 * Scores every sentence of the body, in order. A linear score over features standardised within the text (after
 * Edmundson 1969, with PACSUM's directed centrality), with a part for opening a text whose lead is its summary, less
 * a part for likeness to better sentences (maximal marginal relevance). `reasons` holds the parts; their sum orders
 * the sentences, and `salience` is the same sum brought between 0 and 1.
 */
export function salience(passages: readonly Passage[], around: Surroundings): Sentence[] {
  const list = weighed(passages)
  const rows = [
    ...contributions(features(list, around)),
    ['lead', leads(list, around.sections).map((value) => rounded(weights.lead * value))] as const
  ]
  const sums = list.map((_, index) => rows.reduce((sum, [, values]) => sum + (values[index] ?? 0), 0))
  const lost = redundancies(list, sums, weights.redundancy).map((value) => rounded(-value))
  const parts = [...rows, ['redundancy', lost] as const]
  return list.map(({ passage, sentence }, index) => {
    const { start, end } = spanIn(passage, sentence.from, sentence.to)
    return {
      id: sentence.id,
      paragraph: passage.paragraph.id,
      start,
      end,
      text: passage.text.slice(sentence.from, sentence.to),
      salience: squashed((sums[index] ?? 0) + (lost[index] ?? 0)),
      reasons: reasonsOf(parts, index)
    }
  })
}

/** The parts of the scores, feature by feature: standard scores times weight. */
function contributions(values: ReadonlyMap<string, readonly number[]>): FeatureRow[] {
  return Object.entries(weights.features).map(([name, weight]) => [
    name,
    standardScores(values.get(name) ?? []).map((value) => rounded(weight * value))
  ])
}

/** The parts of one sentence's score, without those that are 0. */
function reasonsOf(rows: readonly FeatureRow[], index: number): Record<string, number> {
  const reasons: Record<string, number> = {}
  for (const [name, values] of rows) {
    const value = values[index] ?? 0
    if (value !== 0) reasons[name] = value
  }
  return reasons
}

/** The logistic of a score; the best sentences reach 5 to 25, so it rises slowly and near ones stay apart. */
function squashed(score: number): number {
  return Math.round(1e6 / (1 + Math.exp(-score / 3))) / 1e6
}

/** To two decimals; what is too small to matter counts as nothing, so that reasons stay short. */
function rounded(value: number): number {
  return Math.abs(value) < least ? 0 : Math.round(value * 100) / 100
}
