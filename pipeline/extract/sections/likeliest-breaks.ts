/** Sums over the places of a text, each from the first up to but without an index. */
interface Costs {
  /** How many places a window that holds no break is expected to be wrong at. */
  readonly missed: Float64Array
  /** How many places a window that holds one is expected to be wrong at. */
  readonly added: Float64Array
}

/** The widest window, in paragraphs, so that the time grows with the text and not with its square. */
const widest = 50

/**
 * The breaks that are expected to be wrong least often, by the measure Pk (Beeferman, Berger and Lafferty 1999):
 * how often a window of half the mean part's length is wrong about whether a part begins in it. Found by dynamic
 * programming.
 *
 * @param chances for each paragraph how likely a part begins there, 0 to 1; the first counts for nothing
 * @returns indices in order, the first paragraph not among them
 */
export function likeliestBreaks(chances: readonly number[]): number[] {
  const count = chances.length
  const expected = chances.slice(1).reduce((sum, chance) => sum + chance, 0)
  const width = Math.min(widest, Math.max(1, Math.round(count / (expected + 1) / 2)))
  const costs = costsOf(chances, width)
  const back = cheapest(costs, count, width)
  const found: number[] = []
  for (let at = back[count] ?? 0; at > 0; at = back[at] ?? 0) found.push(at)
  return found.reverse()
}

function costsOf(chances: readonly number[], width: number): Costs {
  const none = new Float64Array(chances.length)
  for (let at = 1; at < chances.length; at++)
    none[at] = (none[at - 1] ?? 0) + Math.log(Math.max(1e-9, 1 - (chances[at] ?? 0)))
  const missed = new Float64Array(chances.length + 1)
  const added = new Float64Array(chances.length + 1)
  for (let end = 0; end < chances.length; end++) {
    const whole = end >= width
    const some = 1 - Math.exp((none[end] ?? 0) - (none[end - width] ?? 0))
    missed[end + 1] = (missed[end] ?? 0) + (whole ? some : 0)
    added[end + 1] = (added[end] ?? 0) + (whole ? 1 - some : 0)
  }
  return { missed, added }
}

/** For each break, and for the end, the break before it on the cheapest way there; 0 for none. */
function cheapest({ missed, added }: Costs, count: number, width: number): Int32Array {
  const best = new Float64Array(count + 1)
  const back = new Int32Array(count + 1)
  /** The cheapest break whose window has passed, less the misses up to there. */
  let passed = 0
  let passedFrom = 0
  for (let at = 1; at <= count; at++) {
    const over = at - width
    if (over >= 1) {
      const rest = (best[over] ?? 0) + (added[at] ?? 0) - (added[over] ?? 0) - (missed[at] ?? 0)
      if (rest < passed) [passed, passedFrom] = [rest, over]
    }
    best[at] = passed + (missed[at] ?? 0)
    back[at] = passedFrom
    for (let from = Math.max(1, over + 1); from < at; from++) {
      const cost = (best[from] ?? 0) + (added[at] ?? 0) - (added[from] ?? 0)
      if (cost < (best[at] ?? 0)) [best[at], back[at]] = [cost, from]
    }
  }
  return back
}
