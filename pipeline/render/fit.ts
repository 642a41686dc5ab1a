import { densities, type Density, type Fit, mostSpread } from '../model/fit.ts'

/** What a trial at one fit shows: whether all fits, and the share of the page that stays free, 0 to 1. */
export interface Trial {
  readonly fits: boolean
  readonly free: number
}

/** Tries one fit on the page. */
export type Try = (fit: Fit) => Promise<Trial>

/** What stays when nothing more can be left out. */
const fewestWords = 8

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
  attempt: Try,
  words: number,
  extras: readonly string[] = []
): Promise<Fit> {
  for (const density of extras.length > 0 ? densities.slice(1) : densities) {
    const core = { density, dropped: [...extras] }
    if ((await attempt(core)).fits) return roomiest(await restored(core, extras, attempt), attempt)
  }
  const density: Density = 'tightest'
  const count = await fewest(
    order.length,
    async (drop) => (await attempt({ density, dropped: order.slice(0, drop) })).fits
  )
  if (count === undefined) return cut(order, attempt, words)
  const least = { density, dropped: order.slice(0, count) }
  return roomiest(await restored(least, least.dropped.slice(0, -1), attempt), attempt)
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
export async function restored(start: Fit, dropped: readonly string[], attempt: Try): Promise<Fit> {
  let best = start
  let failures = 0
  let step = dropped.length
  for (let left = [...dropped].reverse(); left.length > 0 && failures < mostFailures; ) {
    const tried = new Set(left.slice(0, step))
    const next = { ...best, dropped: best.dropped.filter((other) => !tried.has(other)) }
    const { fits } = await attempt(next)
    if (fits) best = next
    if (fits || tried.size === 1) left = left.slice(tried.size)
    if (fits) failures = 0
    else if (tried.size === 1) failures += 1
    step = fits ? tried.size * 2 : Math.max(1, Math.floor(tried.size / 2))
  }
  return best
}

/** The same content moved apart by as many steps as its page allows, found by halving. */
export async function spreadOut(decided: Fit, attempt: Try): Promise<Fit> {
  let least = 0
  let most = mostSpread
  while (least < most) {
    const middle = Math.ceil((least + most) / 2)
    if ((await attempt({ ...decided, spread: middle })).fits) least = middle
    else most = middle - 1
  }
  return least === 0 ? decided : { ...decided, spread: least }
}

/** The same content with more room, if there is room. */
async function roomiest(start: Fit, attempt: Try): Promise<Fit> {
  for (const density of densities) {
    if (density === start.density) break
    const next = { ...start, density }
    if ((await attempt(next)).fits) return next
  }
  return start
}

async function cut(order: readonly string[], attempt: Try, words: number): Promise<Fit> {
  const all: Fit = { density: 'tightest', dropped: [...order] }
  for (let shown = words - 1; shown >= fewestWords; shown = Math.floor(shown * 0.85)) {
    const next = { ...all, words: shown }
    if ((await attempt(next)).fits) return next
  }
  return { ...all, words: fewestWords }
}
