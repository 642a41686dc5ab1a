import { fontVersions } from './fonts.ts'
import { type Breach, checkPdf } from '../conformance/check-pdf.ts'
import type { DocumentName, FormatName, PaperName } from '../model/config.ts'
import type { Fit } from '../model/fit.ts'
import type { Labels } from '../model/labels.ts'
import type { Printer } from '../model/printer.ts'
import type { Frame } from '../model/view-parts.ts'
import type { ExecutiveSummary, Views } from '../model/views.ts'
import { executiveSummaryWithout, factSheetWithout } from '../model/without.ts'
import { fit, restored, type Trial } from './fit.ts'
import { type HtmlRenderer, htmlRenderer, type Setting } from './html.ts'
import { pageCount } from './page-count.ts'
import { finishPdf } from './pdf/finish.ts'
import type { DocumentInformation } from './pdf/metadata.ts'
import type { Theme } from './theme.ts'

/** The most pages a document may have; the annotated brief has no limit. */
const mostPages: Readonly<Partial<Record<DocumentName, number>>> = { 'executive-summary': 2, 'fact-sheet': 1 }

/** What rendering takes from outside. */
export interface RenderOptions {
  readonly theme: Theme
  readonly paper: PaperName
  readonly documents: readonly DocumentName[]
  readonly formats: readonly FormatName[]
  readonly siteUrl?: string
  /** The program and its version, as a PDF names what made it. */
  readonly generator: string
  /** Seconds since 1970 for the dates inside a PDF; without it a PDF carries no date. */
  readonly epoch?: number
}

/** One document rendered in the formats asked for. */
export interface RenderedDocument {
  readonly document: DocumentName
  readonly html?: string
  readonly pdf?: Uint8Array
  readonly pages?: number
  /** What was decided so that the document keeps its pages. */
  readonly fit: Fit
  /** Rules of PDF/UA-1 and PDF/A-2a that the PDF breaks; where there are any, it doesn't claim to keep them. */
  readonly breaches?: readonly Breach[]
}

/** Renders views; made once for a run, since it prepares the theme's templates. */
export interface Renderer {
  /**
   * Renders one document. Without a printer nothing is measured: the HTML shows everything.
   *
   * @throws Error where the finished PDF has more pages than the document may have
   */
  document<Name extends DocumentName>(
    name: Name,
    view: Views[Name],
    labels: Labels,
    printer: Printer | undefined
  ): Promise<RenderedDocument>
  /** The HTML of a document at a known fit, without a browser. */
  html<Name extends DocumentName>(
    name: Name,
    view: Views[Name],
    labels: Labels,
    fit: Fit,
    format: FormatName
  ): string
  /** The fonts in use, for the manifest. */
  readonly fonts: { name: string; version: string }[]
}

/** Prepares a renderer for a theme. */
export function renderer(options: RenderOptions): Renderer {
  const templates = htmlRenderer(options.theme)
  const html: Renderer['html'] = (name, view, labels, decided, format) =>
    templates.render(name, fitted(name, view, decided), labels, setting(options, format, decided))
  return {
    fonts: fontVersions(options.theme.faces),
    html,
    async document(name, view, labels, printer) {
      const decided = printer ? await decide(name, view, labels, printer, templates, options) : whole
      const screen = options.formats.includes('html')
        ? { html: html(name, view, labels, decided, 'html') }
        : {}
      if (!printer || !options.formats.includes('pdf')) return { document: name, fit: decided, ...screen }
      const page = html(name, view, labels, decided, 'pdf')
      const printed = await printer.print(page, { paper: options.paper })
      const pages = pageCount(printed)
      const most = mostPages[name]
      if (most !== undefined && pages > most)
        throw new Error(`Unexpected ${pages} pages of ${name}, expected at most ${most}`)
      const finished = conforming(printed, information(view.frame, options))
      return { document: name, pages, fit: decided, ...finished, ...screen }
    }
  }
}

/** The finished PDF, which claims to conform only where a check of its own says so. */
function conforming(
  printed: Uint8Array,
  about: DocumentInformation
): Pick<RenderedDocument, 'pdf' | 'breaches'> {
  const pdf = finishPdf(printed, about)
  const breaches = checkPdf(pdf)
  return breaches.length === 0 ? { pdf } : { pdf: finishPdf(printed, about, false), breaches }
}

const whole: Fit = { density: 'normal', dropped: [] }

function information(frame: Frame, { epoch, generator }: RenderOptions): DocumentInformation {
  return {
    title: `${frame.title} – ${frame.kind}`,
    language: frame.language,
    authors: frame.byline ? [frame.byline] : [],
    creator: generator,
    producer: `${generator} (Chromium, Skia/PDF)`,
    ...(epoch === undefined ? {} : { epoch })
  }
}

function setting(options: RenderOptions, format: FormatName, decided: Fit): Setting {
  const { paper, documents, formats, siteUrl } = options
  return { format, paper, documents, formats, density: decided.density, ...(siteUrl ? { siteUrl } : {}) }
}

/** A view without what was dropped, its bottom line cut where it had to be. */
function fitted<Name extends DocumentName>(name: Name, view: Views[Name], decided: Fit): Views[Name] {
  const dropped = new Set(decided.dropped)
  const pruned = prune(name, view, dropped)
  const { words } = decided
  const { bottomLine } = pruned.frame
  if (words === undefined || !bottomLine) return pruned
  const text = `${bottomLine.text.split(' ').slice(0, words).join(' ')} …`
  return { ...pruned, frame: { ...pruned.frame, bottomLine: { ...bottomLine, text } } }
}

function prune<Name extends DocumentName>(
  name: Name,
  view: Views[Name],
  dropped: ReadonlySet<string>
): Views[Name] {
  if (dropped.size === 0) return view
  if ('groups' in view) return factSheetWithout(view, dropped) as Views[Name]
  if ('parts' in view) return executiveSummaryWithout(view, dropped) as Views[Name]
  throw new Error(`Unexpected items to leave out of ${name}, expected none`)
}

async function decide<Name extends DocumentName>(
  name: Name,
  view: Views[Name],
  labels: Labels,
  printer: Printer,
  templates: HtmlRenderer,
  options: RenderOptions
): Promise<Fit> {
  const page = (decided: Fit) =>
    templates.render(name, fitted(name, view, decided), labels, setting(options, 'pdf', decided))
  const words = view.frame.bottomLine?.text.split(' ').length ?? 0
  if ('groups' in view)
    return fit(
      view.dropOrder,
      (decided) => measured(page(decided), printer, options.paper),
      words,
      view.extras
    )
  if ('parts' in view)
    return fitPages(view, (decided) => counted(page(decided), printer, options.paper), words)
  return whole
}

/** One page where that is possible without a key point less, else two. */
async function fitPages(
  { dropOrder, extras }: ExecutiveSummary,
  pages: (decided: Fit) => Promise<number>,
  words: number
): Promise<Fit> {
  const normal = await pages(whole)
  if (normal === 1) return whole
  const tight: Fit = { density: 'tight', dropped: [] }
  if ((await pages(tight)) === 1) return tight
  const short: Fit = { density: 'tight', dropped: [...extras] }
  if (extras.length > 0 && (await pages(short)) === 1)
    return restored(short, extras, async (decided) => ({ fits: (await pages(decided)) === 1, free: 0 }))
  if (normal <= 2) return whole
  return fit(dropOrder, async (decided) => ({ fits: (await pages(decided)) <= 2, free: 0 }), words)
}

async function counted(html: string, printer: Printer, paper: PaperName): Promise<number> {
  return pageCount(await printer.print(html, { paper }))
}

/** Whether the sheet's foot stands on the sheet, and how much of its height is free above the foot. */
async function measured(html: string, printer: Printer, paper: PaperName): Promise<Trial> {
  const boxes = await printer.measure(html, { paper })
  const box = (id: string) => {
    const found = boxes.find((one) => one.id === id)
    if (!found)
      throw new Error(`Unexpected fact sheet without data-measure="${id}", expected one in the template`)
    return found
  }
  const sheet = box('sheet')
  const foot = box('foot')
  const limit = sheet.top + sheet.height - box('margin').height
  return { fits: foot.top + foot.height <= limit + 0.5, free: box('room').height / sheet.height }
}
