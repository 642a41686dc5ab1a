import type { Weighed } from './salience-sentences.ts'

/** How many sentences are picked one by one; the rest keep the order of what is left. */
const picked = 30

/**
 * What each sentence loses for saying again what a better one says (maximal marginal relevance, Carbonell &
 * Goldstein 1998): sentences are picked best first, and each loses its greatest likeness to those picked before it,
 * on the scale of the scores.
 *
 * @param relevance how much the score counts beside newness, 0 to 1 and above 0
 */
export function redundancies(
  list: readonly Weighed[],
  scores: readonly number[],
  relevance: number
): number[] {
  const scale = ((1 - relevance) / relevance) * spread(scores)
  const values = [...scores]
  const likeness = scores.map(() => 0)
  const holders = holdersOf(list)
  const taken = new Set<number>()
  for (let turn = 0; turn < picked && taken.size < list.length; turn++) {
    const best = bestOf(values, taken)
    taken.add(best)
    for (const [index, like] of likenesses(list[best], holders)) {
      if (taken.has(index) || like <= (likeness[index] ?? 0)) continue
      likeness[index] = like
      values[index] = (scores[index] ?? 0) - scale * like
    }
  }
  return likeness.map((like) => scale * like)
}

function bestOf(values: readonly number[], taken: ReadonlySet<number>): number {
  let best = -1
  for (const [index, value] of values.entries())
    if (!taken.has(index) && (best < 0 || value > (values[best] ?? 0))) best = index
  return best
}

/** The sentences that hold each word, with its weight there. */
type Holders = ReadonlyMap<string, readonly (readonly [index: number, weight: number])[]>

function holdersOf(list: readonly Weighed[]): Holders {
  const holders = new Map<string, [number, number][]>()
  for (const [index, { vector }] of list.entries())
    for (const [word, weight] of vector) {
      const known = holders.get(word)
      if (known) known.push([index, weight])
      else holders.set(word, [[index, weight]])
    }
  return holders
}

/** The cosine of a sentence with every sentence that shares a word with it. */
function likenesses(chosen: Weighed | undefined, holders: Holders): Map<number, number> {
  const found = new Map<number, number>()
  for (const [word, own] of chosen?.vector ?? [])
    for (const [index, weight] of holders.get(word) ?? [])
      found.set(index, (found.get(index) ?? 0) + own * weight)
  return found
}

/** The distance from the middle score to the best: what a sentence wholly said before could lose. */
function spread(scores: readonly number[]): number {
  const sorted = Float64Array.from(scores).sort()
  return (sorted.at(-1) ?? 0) - (sorted[sorted.length - 1 - Math.floor(sorted.length / 2)] ?? 0)
}
