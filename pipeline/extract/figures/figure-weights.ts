import type { Figure } from '../../model/figure.ts'

const byKind = {
  percent: 0.9,
  money: 0.9,
  ratio: 0.85,
  measure: 0.6,
  duration: 0.35,
  count: 0.35,
  number: 0.2,
  ordinal: 0.1
}

/** Counts below this say what a text lists or how a thing is made rather than a statistic. */
const few = 20

/** A number without a unit is never worth more: a reader can't tell what it counts. */
const mostBare = 0.4

/**
 * How much a figure is worth showing, 0 to 1: per cent, money and ratios high, counts by their size, durations, small
 * counts, bare numbers and ordinals low; 0 where what it measures can't be told.
 */
export function figureWeight({ kind, value, label }: Pick<Figure, 'kind' | 'value' | 'label'>): number {
  if (!label) return 0
  const size = Math.abs(typeof value === 'number' ? value : value[1])
  const base = byKind[kind]
  if (kind === 'money') return size >= 1e5 ? 0.95 : base
  if (kind !== 'count' && kind !== 'number') return base
  if (kind === 'number') return Math.min(mostBare, base * (size <= 3 ? 0.5 : 1) + Math.log10(size + 1) * 0.05)
  if (size <= 3) return base * 0.5
  if (size < few) return base * 0.9
  return Math.min(0.85, base + Math.log10(size) * 0.1)
}
