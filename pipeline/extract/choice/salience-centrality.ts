import { dot, type TermVector } from '../language/terms.ts'
import type { FeatureRow, Weighed } from './salience-sentences.ts'

/** How much likeness to earlier sentences counts against a sentence (Zheng & Lapata 2019). */
const backward = 0.3

/**
 * How central a sentence is to its text. Sums of vectors stand for sums of cosines, so the cost grows with the
 * text's length only: `centrality` is likeness to all other sentences; `forward` is directed after PACSUM (Zheng &
 * Lapata 2019), likeness to later sentences counts, likeness to earlier ones against; `sections` is the mean
 * likeness to whole sections, `ownSection` the likeness to its own.
 */
export function centralities(list: readonly Weighed[]): FeatureRow[] {
  const total = new Map<string, number>()
  for (const { vector } of list) add(total, vector, 1)
  const before = new Map<string, number>()
  const centrality: number[] = []
  const forward: number[] = []
  for (const { vector } of list) {
    const all = dot(vector, total) - dot(vector, vector)
    const earlier = dot(vector, before)
    centrality.push(all)
    forward.push(all - (1 + backward) * earlier)
    add(before, vector, 1)
  }
  return [
    ['centrality', centrality],
    ['forward', forward],
    ...sectionCentralities(list),
    ...frequencies(list)
  ]
}

function sectionCentralities(list: readonly Weighed[]): FeatureRow[] {
  const bySection = new Map<string, Map<string, number>>()
  for (const { passage, vector } of list) {
    const { section } = passage.paragraph
    const sum = bySection.get(section) ?? new Map<string, number>()
    add(sum, vector, 1)
    bySection.set(section, sum)
  }
  const total = new Map<string, number>()
  for (const sum of bySection.values()) {
    const length = Math.sqrt(dot(sum, sum)) || 1
    for (const [word, weight] of sum) sum.set(word, weight / length)
    add(total, sum, 1 / bySection.size)
  }
  const none: TermVector = new Map()
  return [
    ['sections', list.map(({ vector }) => dot(vector, total))],
    [
      'ownSection',
      list.map(({ passage, vector }) => dot(vector, bySection.get(passage.paragraph.section) ?? none))
    ]
  ]
}

/**
 * `frequency` is the mean logarithm of how often the sentence's words stand in the text, `commonness` their mean
 * probability (SumBasic, Nenkova & Vanderwende 2005), `firstUses` how much it brings up that later sentences use.
 */
function frequencies(list: readonly Weighed[]): FeatureRow[] {
  const counts = new Map<string, number>()
  const holders = new Map<string, number>()
  let total = 0
  for (const { terms } of list)
    for (const [word, times] of terms) {
      counts.set(word, (counts.get(word) ?? 0) + times)
      holders.set(word, (holders.get(word) ?? 0) + 1)
      total += times
    }
  const seen = new Set<string>()
  const rows = list.map(({ terms }) => {
    let [logarithms, times, news] = [0, 0, 0]
    for (const word of terms.keys()) {
      const count = counts.get(word) ?? 1
      logarithms += Math.log(count)
      times += count
      if (!seen.has(word)) news += Math.log(holders.get(word) ?? 1)
      seen.add(word)
    }
    const size = Math.max(1, terms.size)
    return { frequency: logarithms / size, commonness: times / size / Math.max(1, total), news }
  })
  return [
    ['frequency', rows.map(({ frequency }) => frequency)],
    ['commonness', rows.map(({ commonness }) => commonness)],
    ['firstUses', rows.map(({ news }) => news)]
  ]
}

function add(sum: Map<string, number>, vector: TermVector, factor: number): void {
  for (const [word, weight] of vector) sum.set(word, (sum.get(word) ?? 0) + factor * weight)
}
