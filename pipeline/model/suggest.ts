/**
 * The edits between two words, a swap of neighbours counting as one: optimal string alignment,
 * the restricted form of Damerau (1964). The three rows are those of the usual table.
 */
function distance(one: string, other: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let i = 1; i <= one.length; i++) {
    const row = [i]
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1]
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
      const edit = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1))
      row.push(swapped ? Math.min(edit, (beforeLast[j - 2] ?? 0) + 1) : edit)
    }
    beforeLast = last
    last = row
  }
  return last[other.length] ?? 0
}

/**
 * The known word that was probably meant: the nearest one, case aside, at most one edit away, or two for
 * words of seven letters and more; of two equally near, the one known first. None for a word that is known.
 */
export function suggest(word: string, known: readonly string[]): string | undefined {
  if (known.includes(word)) return undefined
  const reach = word.length >= 7 ? 2 : 1
  const near = known
    .filter((one) => Math.abs(one.length - word.length) <= reach)
    .map((one) => ({ one, edits: distance(word.toLowerCase(), one.toLowerCase()) }))
    .filter(({ edits }) => edits <= reach)
  return near.reduce<(typeof near)[number] | undefined>(
    (best, next) => (best && best.edits <= next.edits ? best : next),
    undefined
  )?.one
}
