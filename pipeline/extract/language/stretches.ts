/** A stretch of a passage's plain text; half-open, UTF-16 code units. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** The characters of all stretches together. */
export function lengthOf(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, { from, to }) => sum + to - from, 0)
}

/** The index of the first stretch that starts at an offset or after it, by binary search; they must be in order. */
export function indexFrom(stretches: readonly Stretch[], offset: number): number {
  let low = 0
  let high = stretches.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((stretches[middle]?.from ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The stretch that covers an offset, of stretches in order that do not overlap; undefined where none does. */
export function stretchAt<S extends Stretch>(stretches: readonly S[], offset: number): S | undefined {
  const index = indexFrom(stretches, offset)
  const here = stretches[index]
  if (here?.from === offset) return here
  const before = stretches[index - 1]
  return before && offset < before.to ? before : undefined
}
