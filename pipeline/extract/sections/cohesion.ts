import { dot, type TermVector } from '../language/terms.ts'

/** The widest window, in paragraphs: what stands further away is not compared. */
const widest = 4

/** How alike the paragraphs of a text are, near each other. */
export interface Cohesion {
  /** How alike two paragraphs are, 0 to 1, no more than seven apart. */
  readonly between: (one: number, other: number) => number
  /** How alike the `width` paragraphs before each paragraph are to the `width` from it on, 0 to 1; 1 at the first. */
  readonly across: (width: number) => number[]
}

/**
 * Compares the words of neighbouring paragraphs, as TextTiling does (Hearst 1997), with tf-idf weights. Linear in
 * the number of paragraphs.
 *
 * @param vectors one a paragraph, of length 1 or empty
 */
export function cohesion(vectors: readonly TermVector[]): Cohesion {
  const reach = 2 * widest
  const rows = vectors.map((vector, index) =>
    vectors.slice(index, index + reach).map((other) => dot(vector, other))
  )
  const between = (one: number, other: number): number =>
    rows[Math.min(one, other)]?.[Math.abs(one - other)] ?? 0
  const sum = (left: readonly number[], right: readonly number[]): number => {
    let total = 0
    for (const one of left) for (const other of right) total += between(one, other)
    return total
  }
  const across = (width: number): number[] =>
    vectors.map((_, index) => {
      if (index === 0) return 1
      const left = indices(Math.max(0, index - width), index)
      const right = indices(index, Math.min(vectors.length, index + width))
      return sum(left, right) / (Math.sqrt(sum(left, left) * sum(right, right)) || 1)
    })
  return { between, across }
}

/** How far each value lies below the peaks on either side of it; 0 at the first, which opens the text. */
export function depths(values: readonly number[]): number[] {
  return values.map((here, at) => (at === 0 ? 0 : peak(values, at, -1) + peak(values, at, 1) - 2 * here))
}

function peak(values: readonly number[], at: number, step: 1 | -1): number {
  let best = values[at] ?? 0
  for (let next = at + step; next > 0 && next < values.length && (values[next] ?? 0) >= best; next += step)
    best = values[next] ?? best
  return best
}

function indices(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, offset) => from + offset)
}
