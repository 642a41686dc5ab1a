import type { HeadingStyle, HeadingUnit } from './headings.ts'

type Depth = 1 | 2 | 3 | 4 | 5 | 6

/** Looks that stand above others wherever they come first; those of one rank nest by order of appearance. */
const ranks = new Map<HeadingStyle, number>([
  ['=', 0],
  ['part', 1],
  ['chapter', 2],
  ['capitals', 3],
  ['-', 4],
  ['section', 4],
  ['Roman', 4],
  ['Letter', 4],
  ['decimal', 4],
  ['decimals', 5],
  ['roman', 5],
  ['letter', 5],
  ['words', 6]
])

interface Open {
  readonly key: string
  readonly rank: number
}

/**
 * The depth of each heading, from 2 (a title is 1) to 6. A look that is open closes all inside it; a new look
 * goes inside what is open, unless it ranks above that; `2.3` goes inside `2`.
 */
export function depthsOf(headings: readonly HeadingUnit[]): Map<HeadingUnit, Depth> {
  const depths = new Map<HeadingUnit, Depth>()
  const open: Open[] = []
  for (const heading of headings) {
    const key = `${heading.style}${heading.numbers.length}`
    const rank = (ranks.get(heading.style) ?? 6) + heading.numbers.length / 10
    const known = open.findIndex((one) => one.key === key)
    if (known !== -1) open.length = known
    else while ((open.at(-1)?.rank ?? -1) > rank) open.pop()
    open.push({ key, rank })
    depths.set(heading, clamp(open.length + 1))
  }
  return depths
}

function clamp(depth: number): Depth {
  const depths: readonly Depth[] = [2, 3, 4, 5, 6]
  return depths[Math.min(depth, 6) - 2] ?? 6
}
