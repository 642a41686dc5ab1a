/** What was found beside what was looked for. */
export interface Counts {
  /** Found, and looked for. */
  readonly hits: number
  /** Found, but not looked for. */
  readonly wrong: number
  /** Looked for, but not found. */
  readonly missed: number
}

/** Measures by name: shares from 0 to 1 unless their task says otherwise. */
export type Measures = Readonly<Record<string, number>>

/** Nothing looked for and nothing found. */
export const nothing: Counts = { hits: 0, wrong: 0, missed: 0 }

/** Counts of several texts together. */
export function together(list: readonly Counts[]): Counts {
  return list.reduce(
    (sum, one) => ({
      hits: sum.hits + one.hits,
      wrong: sum.wrong + one.wrong,
      missed: sum.missed + one.missed
    }),
    nothing
  )
}

/** Precision, recall and their harmonic mean; 0 where there is nothing to divide by. */
export function ratios({ hits, wrong, missed }: Counts): { P: number; R: number; F: number } {
  const P = share(hits, hits + wrong)
  const R = share(hits, hits + missed)
  return { P, R, F: share(2 * P * R, P + R) }
}

/** A part of a whole; 0 of an empty whole. */
export function share(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0
}

/** Compares two sets by their members. */
export function compared<Item>(gold: ReadonlySet<Item>, found: ReadonlySet<Item>): Counts {
  const hits = [...found].filter((item) => gold.has(item)).length
  return { hits, wrong: found.size - hits, missed: gold.size - hits }
}

/** Pairs each found item, in order, with the first gold item that fits and is still free. */
export function paired<Gold, Found>(
  gold: readonly Gold[],
  found: readonly Found[],
  fits: (found: Found, gold: Gold) => boolean
): Counts {
  const free = new Set(gold.keys())
  let hits = 0
  for (const item of found) {
    const fitting = gold.findIndex((other, index) => free.has(index) && fits(item, other))
    if (fitting >= 0 && free.delete(fitting)) hits++
  }
  return { hits, wrong: found.length - hits, missed: gold.length - hits }
}
