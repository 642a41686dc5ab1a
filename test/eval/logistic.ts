/** What one thing to learn from looks like, and whether it is what is looked for. */
export interface Example {
  readonly values: readonly number[]
  readonly isWanted: boolean
}

const rounds = 12
/** Keeps the matrix of the first weight, which is not drawn to 0, from being singular. */
const tiny = 1e-6

/**
 * The weights of a logistic regression, one a value, by Newton's method. The first value is taken to be 1 for every
 * example, and its weight is not drawn towards 0.
 *
 * @param pull how strongly the other weights are drawn towards 0
 */
export function logisticWeights(examples: readonly Example[], pull: number): number[] {
  const count = examples[0]?.values.length ?? 0
  let weights = Array.from({ length: count }, () => 0)
  for (let round = 0; round < rounds; round++) {
    const slope = weights.map((weight, at) => (at === 0 ? 0 : -pull * weight))
    const bend = weights.map((_, row) => weights.map((__, at) => (at !== row ? 0 : at === 0 ? tiny : pull)))
    for (const example of examples) addTo(slope, bend, example, weights)
    const step = solved(bend, slope)
    weights = weights.map((weight, at) => weight + (step[at] ?? 0))
  }
  return weights
}

/** How likely an example is what is looked for, 0 to 1. */
export function chanceOf(values: readonly number[], weights: readonly number[]): number {
  return 1 / (1 + Math.exp(-values.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0)))
}

function addTo(
  slope: number[],
  bend: readonly number[][],
  { values, isWanted }: Example,
  weights: readonly number[]
): void {
  const chance = chanceOf(values, weights)
  const spread = chance * (1 - chance)
  for (const [row, value] of values.entries()) {
    if (value === 0) continue
    slope[row] = (slope[row] ?? 0) + ((isWanted ? 1 : 0) - chance) * value
    const line = bend[row] ?? []
    for (const [at, other] of values.entries()) line[at] = (line[at] ?? 0) + spread * value * other
  }
}

/** Solves a system of linear equations by elimination, with the largest pivot first. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((line, row) => [...line, right[row] ?? 0])
  const size = rows.length
  for (let at = 0; at < size; at++) {
    const largest = rows.slice(at).reduce((a, b) => (Math.abs(b[at] ?? 0) > Math.abs(a[at] ?? 0) ? b : a))
    rows.splice(rows.indexOf(largest), 1)
    rows.splice(at, 0, largest)
    for (const line of rows.slice(at + 1)) {
      const factor = (line[at] ?? 0) / (largest[at] ?? 1)
      for (let column = at; column <= size; column++)
        line[column] = (line[column] ?? 0) - factor * (largest[column] ?? 0)
    }
  }
  const found = Array.from({ length: size }, () => 0)
  for (let at = size - 1; at >= 0; at--) {
    const line = rows[at] ?? []
    const known = found.reduce((sum, value, column) => sum + value * (line[column] ?? 0), 0)
    found[at] = ((line[size] ?? 0) - known) / (line[at] ?? 1)
  }
  return found
}
