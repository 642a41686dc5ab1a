import { type Aside, asides, type Fit } from '../model/fit.ts'
import type { Box } from '../model/printer.ts'
import type { FactSheet } from '../model/views.ts'
import { type FirstFitting, fit, spreadOut } from './fit.ts'

/** Lays a fact sheet out at each of some fits and measures what its template marks. */
export type Measure = (fits: readonly Fit[]) => Promise<readonly (readonly Box[])[]>

/** A width of the column beside the facts has to save this share of the sheet's height to be taken. */
const leastGain = 0.015

/** A sheet of which no more than this share is free is left as it is. */
const littleFree = 0.03

/** What of a fact sheet is measured, in shares of the sheet's height. */
interface Sheet {
  readonly fits: boolean
  /** How much of the height stays free. */
  readonly free: number
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
  const look: Look = async (fits) => (await measure(fits)).map(sheetOf)
  const first: FirstFitting = async (fits) => (await look(fits)).findIndex((sheet) => sheet.fits)
  const at = async (aside: Aside): Promise<Fit> => {
    const set = (decided: Fit): Fit => (aside === 'normal' ? decided : { ...decided, aside })
    return set(await fit(view.dropOrder, (fits) => first(fits.map(set)), words, view.extras))
  }
  const early = await bestAside(view, view.extras, look)
  const decided = await at(early)
  // What came in to fill the page stands in the first column: the other may be better narrower than before.
  const late = await bestAside(view, decided.dropped, look)
  const other = late === early ? decided : await at(late)
  const best = other.dropped.length > decided.dropped.length ? decided : other
  // Where much of the page would stay empty, lines and parts are moved apart as far as it allows.
  const [sheet] = await look([best])
  return (sheet?.free ?? 0) < littleFree ? best : spreadOut(best, first)
}

/** Looks at sheets at some fits. */
type Look = (fits: readonly Fit[]) => Promise<readonly Sheet[]>

/** The width at which the sheet is shortest; the normal one where the others gain little. */
async function bestAside(
  { asked, quotation, terms, unknownTerms }: FactSheet,
  dropped: readonly string[],
  look: Look
): Promise<Aside> {
  if (asked.length + terms.length + unknownTerms.length === 0 && !quotation) return 'normal'
  const order: readonly Aside[] = ['normal', ...asides.filter((one) => one !== 'normal')]
  const sheets = await look(order.map((aside) => ({ density: 'normal', dropped: [...dropped], aside })))
  let best: Aside = 'normal'
  let least = Number.POSITIVE_INFINITY
  for (const [index, aside] of order.entries()) {
    const { taken } = sheets[index] ?? { taken: Number.POSITIVE_INFINITY }
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
