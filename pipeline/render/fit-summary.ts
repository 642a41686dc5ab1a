import type { Density, Fit } from '../model/fit.ts'
import type { ExecutiveSummary } from '../model/views.ts'
import { fit, restored, type Trial } from './fit.ts'

/** How many pages a summary has at a fit. */
export type CountPages = (fit: Fit) => Promise<number>

const whole: Fit = { density: 'normal', dropped: [] }

/**
 * One page where that is possible without a key point less: set tighter, then without what only fills the summary up
 * to its length, of which as much comes back as there is room for. Else two pages.
 *
 * @param words how many words the bottom line has
 */
export async function fitSummary(
  { dropOrder, extras }: ExecutiveSummary,
  pages: CountPages,
  words: number
): Promise<Fit> {
  const within =
    (most: number) =>
    async (decided: Fit): Promise<Trial> => ({ fits: (await pages(decided)) <= most, free: 0 })
  const normal = await pages(whole)
  if (normal === 1) return whole
  for (const density of ['tight', 'tightest'] satisfies Density[]) {
    const full: Fit = { density, dropped: [] }
    if ((await pages(full)) === 1) return full
    const short: Fit = { density, dropped: [...extras] }
    if (extras.length > 0 && (await pages(short)) === 1) return restored(short, extras, within(1))
  }
  if (normal <= 2) return whole
  return fit(dropOrder, within(2), words)
}
