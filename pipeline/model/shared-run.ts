/** What two lists have in common, in their order. */
export interface SharedRun {
  readonly length: number
  /** Where it begins and ends in the second list: `to` is behind its last item. */
  readonly from: number
  readonly to: number
  /** How many items of the first list stand before and behind it. */
  readonly ahead: number
  readonly behind: number
}

/** The longest list that both hold in their order, with gaps. Takes time by the product of the two lengths. */
export function sharedRun(one: readonly string[], other: readonly string[]): SharedRun {
  const width = other.length + 1
  const lengths = new Uint16Array((one.length + 1) * width)
  for (let row = one.length - 1; row >= 0; row--) {
    for (let column = other.length - 1; column >= 0; column--) {
      const at = row * width + column
      lengths[at] =
        one[row] === other[column]
          ? (lengths[at + width + 1] ?? 0) + 1
          : Math.max(lengths[at + width] ?? 0, lengths[at + 1] ?? 0)
    }
  }
  return traced(one, other, lengths)
}

function traced(one: readonly string[], other: readonly string[], lengths: Uint16Array): SharedRun {
  const width = other.length + 1
  const pairs: [number, number][] = []
  let [row, column] = [0, 0]
  while (row < one.length && column < other.length) {
    const at = row * width + column
    if (one[row] === other[column]) pairs.push([row++, column++])
    else if ((lengths[at + width] ?? 0) >= (lengths[at + 1] ?? 0)) row++
    else column++
  }
  const [first, last] = [pairs[0], pairs.at(-1)]
  if (!first || !last) return { length: 0, from: 0, to: 0, ahead: one.length, behind: 0 }
  return {
    length: pairs.length,
    from: first[1],
    to: last[1] + 1,
    ahead: first[0],
    behind: one.length - 1 - last[0]
  }
}
