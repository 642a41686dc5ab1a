import type { Density, Fit } from '../model/fit.ts'
import type { ExecutiveSummary } from '../model/views.ts'
import { type FirstFitting, fit, restored, spreadOut } from './fit.ts'

/** What is found out about a summary at some fits. */
export interface SummaryPages {
  /** At which of the fits it first has no more than so many pages; -1 where it has at none. */
  readonly firstWithin: (pages: number, fits: readonly Fit[]) => Promise<number>
  /** Which share of its one page stays free. */
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
  { firstWithin, free }: SummaryPages,
  words: number
): Promise<Fit> {
  const onOne: FirstFitting = (fits) => firstWithin(1, fits)
  const onTwo: FirstFitting = (fits) => firstWithin(2, fits)
  const at = (density: Density, also: readonly string[] = []): Fit => ({
    density,
    dropped: [...spare, ...also]
  })
  const ofTerms = new Set(terms.map(({ id }) => id))
  const explained = (decided: Fit) =>
    restored(
      decided,
      spare.filter((id) => ofTerms.has(id)),
      onOne
    )
  if ((await onOne([at('normal')])) === 0) {
    const decided = await explained(at('normal'))
    const open = spare.filter((id) => !ofTerms.has(id))
    if (open.length === 0 || (await free(decided)) < muchFree) return decided
    return restored(decided, open, onOne)
  }
  for (const density of ['tight', 'tightest'] satisfies Density[]) {
    const short = at(density, extras)
    const tries = extras.length > 0 ? [at(density), short] : [at(density)]
    const found = await onOne(tries)
    if (found === 0) return spreadOut(await explained(at(density)), onOne)
    if (found === 1) return spreadOut(await restored(short, extras, onOne), onOne)
  }
  if ((await onTwo([at('normal')])) === 0) return at('normal')
  return fit(dropOrder, onTwo, words)
}
