import type { PaperName } from '../model/documents.ts'
import type { Fit } from '../model/fit.ts'
import type { Box, Printer } from '../model/printer.ts'
import type { TypesetPage } from './html.ts'

/** A document tried at fits. What was made, measured or printed once is known from then on. */
export interface Tries {
  /** The page for print at a fit. */
  readonly page: (fit: Fit) => TypesetPage
  /** What the template marks, measured at each of some fits. */
  readonly measure: (fits: readonly Fit[]) => Promise<readonly (readonly Box[])[]>
  /** At which of some fits the document first has no more than so many sheets; -1 where it has at none. */
  readonly firstWithin: (sheets: number, fits: readonly Fit[]) => Promise<number>
  /** The document printed at a fit. */
  readonly print: (fit: Fit) => Promise<Uint8Array>
}

/** Tries a document with a printer; made for one document, since it keeps all that was found out. */
export function triesOf(make: Tries['page'], printer: Printer, paper: PaperName): Tries {
  const pages = new Map<string, TypesetPage>()
  const boxes = new Map<string, readonly Box[]>()
  const within = new Map<string, boolean>()
  const prints = new Map<string, Promise<Uint8Array>>()
  const page = (fit: Fit) => once(pages, JSON.stringify(fit), () => make(fit))
  return {
    page,
    async measure(fits) {
      const asked = fits.map(page)
      for (const { alike, faces } of grouped(asked.filter(({ html }) => !boxes.has(html)))) {
        const measured = await printer.measure(alike, { paper, faces })
        for (const [index, html] of alike.entries()) boxes.set(html, measured[index] ?? [])
      }
      return asked.map(({ html }) => boxes.get(html) ?? [])
    },
    async firstWithin(sheets, fits) {
      const asked = fits.map(page)
      const known = ({ html }: TypesetPage) => within.get(`${sheets} ${html}`)
      const sure = asked.findIndex((one) => known(one) === true)
      const before = asked.slice(0, sure < 0 ? asked.length : sure).filter((one) => known(one) === undefined)
      for (const { alike, faces } of grouped(before)) {
        const found = await printer.firstWithin(sheets, alike, { paper, faces })
        const seen = found < 0 ? alike : alike.slice(0, found + 1)
        for (const [index, html] of seen.entries()) within.set(`${sheets} ${html}`, index === found)
        if (found >= 0) break
      }
      return asked.findIndex((one) => known(one) === true)
    },
    print(fit) {
      const { html, faces } = page(fit)
      // The words of a page say which faces it has.
      return once(prints, html, () => printer.print(html, { paper, faces }))
    }
  }
}

/** Different pages in their order, together as long as they have the same faces. */
function grouped(
  pages: readonly TypesetPage[]
): { readonly alike: readonly string[]; readonly faces: string }[] {
  const groups: { readonly alike: string[]; readonly faces: string }[] = []
  for (const { html, faces } of pages) {
    const last = groups.at(-1)
    if (last?.faces !== faces) groups.push({ alike: [html], faces })
    else if (!last.alike.includes(html)) last.alike.push(html)
  }
  return groups
}

function once<Made>(known: Map<string, Made>, key: string, make: () => Made): Made {
  const found = known.get(key)
  if (found !== undefined) return found
  const made = make()
  known.set(key, made)
  return made
}
