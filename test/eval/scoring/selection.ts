/**
 * The sentences that make a summary, in the order of the text: whole ones, taken in the order given, until the sum of
 * their lengths is nearest to the budget; one at least.
 *
 * @param lengths the length of each sentence in words
 */
export function selection(order: readonly number[], lengths: readonly number[], budget: number): number[] {
  const chosen: number[] = []
  let total = 0
  for (const index of order) {
    const next = total + (lengths[index] ?? 0)
    if (chosen.length > 0 && Math.abs(next - budget) >= Math.abs(total - budget)) break
    chosen.push(index)
    total = next
    if (total >= budget) break
  }
  return chosen.sort((one, other) => one - other)
}

/**
 * An order by chance that is the same in every run: a linear congruential generator with the constants of Numerical
 * Recipes.
 */
export function randomOrder(count: number, seed: number): number[] {
  let state = seed >>> 0
  const drawn = Array.from({ length: count }, (_, index) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return { index, share: state / 2 ** 32 }
  })
  return drawn.sort((one, other) => one.share - other.share).map(({ index }) => index)
}
