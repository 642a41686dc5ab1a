import type { Density, Fit } from '../model/fit.ts'
import type { ExecutiveSummary } from '../model/views.ts'
import { fit, restored, spreadOut, type Trial } from './fit.ts'

/** How many pages a summary has at a fit, and which share of its one page stays free. */
export interface SummaryPages {
  readonly count: (fit: Fit) => Promise<number>
  readonly free: (fit: Fit) => Promise<number>
}

/** A page of which so much stays free is filled up. */
const muchFree = 0.25

/**
 * One page where that is possible without a key point less: set tighter, then without what only fills the summary up
 * to its length, of which as much comes back as there is room for. Else two pages. Terms come in where there is room;
 * a page that would stay a quarter empty is filled with what else is worth telling, and what was set tighter is moved
 * apart again as far as its page allows.
 *
 * @param words how many words the bottom line has
 */
export async function fitSummary(
  { dropOrder, spare, extras, terms }: ExecutiveSummary,
  { count, free }: SummaryPages,
  words: number
): Promise<Fit> {
  const within =
    (most: number) =>
    async (decided: Fit): Promise<Trial> => ({ fits: (await count(decided)) <= most, free: 0 })
  const at = (density: Density, also: readonly string[] = []): Fit => ({
    density,
    dropped: [...spare, ...also]
  })
  const ofTerms = new Set(terms.map(({ id }) => id))
  const explained = (decided: Fit) =>
    restored(
      decided,
      spare.filter((id) => ofTerms.has(id)),
      within(1)
    )
  const normal = await count(at('normal'))
  if (normal === 1) {
    const decided = await explained(at('normal'))
    const open = spare.filter((id) => !ofTerms.has(id))
    if (open.length === 0 || (await free(decided)) < muchFree) return decided
    return restored(decided, open, within(1))
  }
  for (const density of ['tight', 'tightest'] satisfies Density[]) {
    if ((await count(at(density))) === 1) return spreadOut(await explained(at(density)), within(1))
    const short = at(density, extras)
    if (extras.length > 0 && (await count(short)) === 1)
      return spreadOut(await restored(short, extras, within(1)), within(1))
  }
  if (normal <= 2) return at('normal')
  return fit(dropOrder, within(2), words)
}
