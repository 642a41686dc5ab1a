import type { Density, Fit } from '../model/fit.ts'
import { landingOf, numbered, type Print } from './page-numbers.ts'

/** A brief of so many pages is leafed through; a longer one needs a list of its contents. */
const mostWithoutContents = 4

/** A page of so many characters of HTML makes more sheets than that, with hardly an exception. */
const surelyLong = 21_000

/** A last heading that stands higher than this share of the last page leaves most of that page empty. */
const high = 0.55

const whole: Fit = { density: 'normal', dropped: [] }

/**
 * Decides how the annotated brief is set: with numbered contents where it has more than four pages without them, and
 * tighter where that saves a last page that would stand nearly empty: first what follows the text, then the lines of
 * the text. Nothing is left out.
 *
 * @param ids the places that its contents list, which take less than a page
 * @param length of the page, in characters of HTML: it says what is tried first, not what is decided
 */
export async function fitBrief(ids: ReadonlySet<string>, length: number, print: Print): Promise<Fit> {
  const listed: Fit = { ...whole, pages: {} }
  const pagesOf = async (fit: Fit) => landingOf(await print(fit)).pages
  const isLong =
    (length > surelyLong && (await pagesOf(listed)) > mostWithoutContents + 1) ||
    (await pagesOf(whole)) > mostWithoutContents
  return isLong ? numbered(await closed(listed, print), ids, print) : closed(whole, print)
}

/** The same set tighter, where that takes a page less and the last one holds little. */
async function closed(fit: Fit, print: Print): Promise<Fit> {
  const { pages, lastHeading } = landingOf(await print(fit))
  if (lastHeading < high || pages === 1) return fit
  for (const density of ['tight', 'tightest'] satisfies Density[]) {
    const next: Fit = { ...fit, density }
    if (landingOf(await print(next)).pages < pages) return next
  }
  return fit
}
