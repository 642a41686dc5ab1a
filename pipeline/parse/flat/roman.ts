const values = new Map([
  ['i', 1],
  ['v', 5],
  ['x', 10],
  ['l', 50],
  ['c', 100]
])

const wellFormed = /^(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/

/** The value of a Roman numeral up to 99 in one case, or undefined where it is none (`IIII`, `Vi`). */
export function romanValue(word: string): number | undefined {
  const lower = word.toLowerCase()
  if ((word !== lower && word !== word.toUpperCase()) || !lower || !wellFormed.test(lower)) return undefined
  let total = 0
  let next = 0
  for (const letter of [...lower].reverse()) {
    const value = values.get(letter) ?? 0
    total += value < next ? -value : value
    next = value
  }
  return total
}
