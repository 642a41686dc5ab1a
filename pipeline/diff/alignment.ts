import { folded } from '../model/folded-text.ts'
import { wordsOf } from '../model/guarded-words.ts'

/** Two sentences that are one in two versions of a text, by their places. */
export interface AlignedPair {
  readonly before: number
  readonly after: number
  /** Whether only the setting differs, if anything: quotation marks, dashes, spaces. */
  readonly isSame: boolean
}

/** Sentences are one from this likeness on; those that stand between the same neighbours need less. */
const least = 0.5
const leastBetween = 0.34
/** A word that stands in more sentences tells none from another. */
const mostHolders = 60
/** So many sentences are looked at closely for each. */
const mostLooked = 40

/**
 * Which sentences of two versions are one: first those of the same words, then by likeness, the most alike first,
 * wherever they stand; numbers count as equal here, so that a sentence of which only a number has changed is found.
 */
export function aligned(before: readonly string[], after: readonly string[]): AlignedPair[] {
  const same = samePairs(before, after)
  const [usedBefore, usedAfter] = [
    new Set(same.map((one) => one.before)),
    new Set(same.map((one) => one.after))
  ]
  const neighbours = new Map(same.map((one) => [one.before, one.after]))
  const left = remaining(before, usedBefore)
  const right = remaining(after, usedAfter)
  const likely = likenesses(left, right)
    .map((one) => ({ ...one, isBetween: isBetween(one, neighbours) }))
    .filter(({ likeness, isBetween: stands }) => likeness >= (stands ? leastBetween : least))
    .sort(
      (one, other) =>
        other.likeness + bonus(other) - one.likeness - bonus(one) ||
        one.before - other.before ||
        one.after - other.after
    )
  const pairs = likely.flatMap(({ before: one, after: other }) => {
    if (usedBefore.has(one) || usedAfter.has(other)) return []
    usedBefore.add(one)
    usedAfter.add(other)
    return [{ before: one, after: other, isSame: false }]
  })
  return [...same, ...pairs].sort((one, other) => one.before - other.before)
}

interface Likely {
  readonly before: number
  readonly after: number
  readonly likeness: number
}

function bonus({ isBetween: stands }: { readonly isBetween: boolean }): number {
  return stands ? 0.1 : 0
}

/** Whether a pair stands behind or before two sentences that are one. */
function isBetween({ before, after }: Likely, neighbours: ReadonlyMap<number, number>): boolean {
  return neighbours.get(before - 1) === after - 1 || neighbours.get(before + 1) === after + 1
}

/** The first of several equal sentences is paired with the first, the second with the second. */
function samePairs(before: readonly string[], after: readonly string[]): AlignedPair[] {
  const places = Map.groupBy(after.keys(), (index) => folded(after[index] ?? ''))
  const pairs: AlignedPair[] = []
  before.forEach((text, index) => {
    const other = places.get(folded(text))?.shift()
    if (other !== undefined) pairs.push({ before: index, after: other, isSame: true })
  })
  return pairs
}

interface Words {
  readonly index: number
  readonly counts: ReadonlyMap<string, number>
  readonly total: number
}

function remaining(texts: readonly string[], used: ReadonlySet<number>): Words[] {
  return texts.flatMap((text, index) => {
    if (used.has(index)) return []
    const words = wordsOf(text).map((word) => (word.guard === 'number' ? '#' : word.text))
    const counts = new Map<string, number>()
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
    return [{ index, counts, total: words.length }]
  })
}

/** How alike the sentences are that share telling words. */
function likenesses(left: readonly Words[], right: readonly Words[]): Likely[] {
  const holders = new Map<string, Words[]>()
  for (const one of right)
    for (const word of one.counts.keys()) {
      const held = holders.get(word)
      if (held) held.push(one)
      else holders.set(word, [one])
    }
  return left.flatMap((one) => {
    const shared = new Map<Words, number>()
    for (const word of one.counts.keys()) {
      const held = holders.get(word) ?? []
      if (held.length <= mostHolders)
        for (const other of held) shared.set(other, (shared.get(other) ?? 0) + 1)
    }
    return [...shared]
      .sort((a, b) => b[1] - a[1] || a[0].index - b[0].index)
      .slice(0, mostLooked)
      .map(([other]) => ({ before: one.index, after: other.index, likeness: likeness(one, other) }))
  })
}

/** Twice the shared words to all words of both, 0 to 1. */
function likeness(one: Words, other: Words): number {
  let shared = 0
  for (const [word, count] of one.counts) shared += Math.min(count, other.counts.get(word) ?? 0)
  return (2 * shared) / Math.max(1, one.total + other.total)
}

/** The pairs that stand in another order than the others: as few as can be. */
export function movedPairs(pairs: readonly AlignedPair[]): ReadonlySet<AlignedPair> {
  // The longest run in order: `ends[length]` is the place of the pair that ends the best run of that length.
  const ends: number[] = []
  const previous: number[] = []
  const afterOf = (index: number | undefined) => pairs[index ?? 0]?.after ?? 0
  pairs.forEach((pair, index) => {
    let length = 0
    for (let high = ends.length; length < high; ) {
      const middle = (length + high) >>> 1
      if (afterOf(ends[middle]) < pair.after) length = middle + 1
      else high = middle
    }
    previous[index] = length > 0 ? (ends[length - 1] ?? -1) : -1
    ends[length] = index
  })
  const moved = new Set(pairs)
  for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) {
    const pair = pairs[index]
    if (pair) moved.delete(pair)
  }
  return moved
}
