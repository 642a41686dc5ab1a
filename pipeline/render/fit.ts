import { densities, type Density, type Fit, mostSpread } from '../model/fit.ts'

/** Tries fits on the page, in their order: where the first stands at which all fits, -1 where none does. */
export type FirstFitting = (fits: readonly Fit[]) => Promise<number>

/** What stays when nothing more can be left out. */
const fewestWords = 8

/** Of a bottom line that is too long so much stays, and of that again, until it fits. */
const kept = 0.85

/** So many items in a row that do not fit say that no other will. */
const mostFailures = 4

/**
 * Chooses the roomiest setting at which everything but the extras fits, then brings in extras while there is room.
 * Where even the tightest is too full, things are left out in the stated order, as few as possible; what went early
 * comes back where there is room for it in the end. Where nothing more may go, the bottom line is cut.
 *
 * @param order ids, the first goes first; the extras lead it
 * @param words how many words the bottom line has
 * @param extras ids of what only fills a page that would be half empty; with them, the page is never set airiest
 * for want of content alone
 */
export async function fit(
  order: readonly string[],
  first: FirstFitting,
  words: number,
  extras: readonly string[] = []
): Promise<Fit> {
  const roomy = extras.length > 0 ? densities.slice(1) : densities
  const cores = roomy.map((density): Fit => ({ density, dropped: [...extras] }))
  const core = cores[await first(cores)]
  if (core) return roomiest(await restored(core, extras, first), first)
  const less = (drop: number): Fit => ({ density: 'tightest', dropped: order.slice(0, drop) })
  const count = await fewest(order.length, async (drop) => (await first([less(drop)])) === 0)
  if (count === undefined) return cut(order, first, words)
  const least = less(count)
  return roomiest(await restored(least, least.dropped.slice(0, -1), first), first)
}

/** The smallest count that fits, by halving; undefined where not even the largest does. */
async function fewest(most: number, fits: (count: number) => Promise<boolean>): Promise<number | undefined> {
  if (!(await fits(most))) return undefined
  let low = 0
  let high = most
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (await fits(middle)) high = middle
    else low = middle + 1
  }
  return high
}

/**
 * Brings back what was dropped, the last to go first, where the page has room for it after all. Several are tried at
 * once, fewer where they do not fit: most pages have room for all or for hardly any.
 */
export async function restored(start: Fit, dropped: readonly string[], first: FirstFitting): Promise<Fit> {
  let best = start
  let failures = 0
  let step = dropped.length
  for (let left = [...dropped].reverse(); left.length > 0 && failures < mostFailures; ) {
    const groups = step > 1 ? [left.slice(0, step)] : left.slice(0, mostFailures - failures).map((id) => [id])
    const tries = groups.map((group) => ({
      ...best,
      dropped: best.dropped.filter((id) => !group.includes(id))
    }))
    const found = await first(tries)
    const fitting = tries[found]
    if (fitting) {
      left = left.slice(found + (groups[found]?.length ?? 0))
      best = fitting
      failures = 0
      step = (groups[found]?.length ?? 0) * 2
    } else if (step > 1) step = Math.floor(step / 2)
    else {
      left = left.slice(groups.length)
      failures += groups.length
    }
  }
  return best
}

/** The same content moved apart by as many steps as its page allows. */
export async function spreadOut(decided: Fit, first: FirstFitting): Promise<Fit> {
  const spreads = Array.from(
    { length: mostSpread },
    (_, step): Fit => ({ ...decided, spread: mostSpread - step })
  )
  return spreads[await first(spreads)] ?? decided
}

/** The same content with more room, if there is room. */
async function roomiest(start: Fit, first: FirstFitting): Promise<Fit> {
  const roomier = densities.slice(0, densities.indexOf(start.density))
  const fits = roomier.map((density): Fit => ({ ...start, density }))
  return fits[await first(fits)] ?? start
}

async function cut(order: readonly string[], first: FirstFitting, words: number): Promise<Fit> {
  const all: Fit = { density: 'tightest' satisfies Density, dropped: [...order] }
  const shorter: Fit[] = []
  for (let shown = words - 1; shown >= fewestWords; shown = Math.floor(shown * kept))
    shorter.push({ ...all, words: shown })
  return shorter[await first(shorter)] ?? { ...all, words: fewestWords }
}
