import { type Aside, asides, type Fit } from '../model/fit.ts'
import type { Box } from '../model/printer.ts'
import type { FactSheet } from '../model/views.ts'
import { fit, spreadOut, type Trial } from './fit.ts'

/** Lays a fact sheet out at a fit and measures what its template marks. */
export type Measure = (fit: Fit) => Promise<readonly Box[]>

/** A width of the column beside the facts has to save this share of the sheet's height to be taken. */
const leastGain = 0.015

/** A sheet of which no more than this share is free is left as it is. */
const littleFree = 0.03

/** What of a fact sheet is measured, in shares of the sheet's height. */
interface Sheet extends Trial {
  /** How much of the height the content takes; over 1 where it does not fit. */
  readonly taken: number
}

/**
 * Decides how the fact sheet fills its page: how wide its second column is, so that none of the two ends far above the
 * other, then how roomy it is set and what is left out (see `fit`), then how far what stands on it is moved apart.
 *
 * @param words how many words the bottom line has
 * @throws Error where the template lacks an element to measure
 */
export async function fitSheet(view: FactSheet, measure: Measure, words: number): Promise<Fit> {
  const attempt = async (decided: Fit): Promise<Sheet> => sheetOf(await measure(decided))
  const at = async (aside: Aside): Promise<Fit> => {
    const set = (decided: Fit): Fit => (aside === 'normal' ? decided : { ...decided, aside })
    return set(await fit(view.dropOrder, (decided) => attempt(set(decided)), words, view.extras))
  }
  const first = await bestAside(view, view.extras, attempt)
  const decided = await at(first)
  // What came in to fill the page stands in the first column: the other may be better narrower than before.
  const second = await bestAside(view, decided.dropped, attempt)
  if (second === first) return spread(decided, attempt)
  const other = await at(second)
  return spread(other.dropped.length > decided.dropped.length ? decided : other, attempt)
}

/** Moves lines and parts apart as far as the page allows, where much of it would stay empty. */
async function spread(decided: Fit, attempt: (fit: Fit) => Promise<Sheet>): Promise<Fit> {
  return (await attempt(decided)).free < littleFree ? decided : spreadOut(decided, attempt)
}

/** The width at which the sheet is shortest; the normal one where the others gain little. */
async function bestAside(
  { asked, quotation, terms, unknownTerms }: FactSheet,
  dropped: readonly string[],
  attempt: (fit: Fit) => Promise<Sheet>
): Promise<Aside> {
  if (asked.length + terms.length + unknownTerms.length === 0 && !quotation) return 'normal'
  let best: Aside = 'normal'
  let least = Number.POSITIVE_INFINITY
  for (const aside of ['normal', ...asides.filter((one) => one !== 'normal')] satisfies Aside[]) {
    const { taken } = await attempt({ density: 'normal', dropped: [...dropped], aside })
    if (taken >= least - leastGain) continue
    best = aside
    least = taken
  }
  return best
}

/** Whether the sheet's foot stands on the sheet, and how much of its height is free above the foot. */
function sheetOf(boxes: readonly Box[]): Sheet {
  const box = (id: string): Box => {
    const found = boxes.find((one) => one.id === id)
    if (!found)
      throw new Error(`Unexpected fact sheet without data-measure="${id}", expected one in the template`)
    return found
  }
  const sheet = box('sheet')
  const foot = box('foot')
  const margin = box('margin').height
  const free = box('room').height
  const end = foot.top + foot.height
  return {
    fits: end <= sheet.top + sheet.height - margin + 0.5,
    free: free / sheet.height,
    taken: (end - sheet.top - free + margin) / sheet.height
  }
}
