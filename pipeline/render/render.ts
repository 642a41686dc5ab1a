import { fontVersions } from './fonts.ts'
import { lastResortVersions } from './last-resort.ts'
import { type Breach, checkPdf } from '../conformance/check-pdf.ts'
import type { DocumentName, FormatName, PaperName } from '../model/documents.ts'
import type { Fit } from '../model/fit.ts'
import type { Labels } from '../model/labels.ts'
import type { Box, Printer } from '../model/printer.ts'
import type { Frame } from '../model/view-parts.ts'
import type { AnnotatedBrief, FactSheet, Views } from '../model/views.ts'
import { fitBrief } from './fit-brief.ts'
import { fitted } from './fitted.ts'
import { fitSheet } from './fit-sheet.ts'
import { fitSummary } from './fit-summary.ts'
import { headingsOf } from './headings.ts'
import { htmlRenderer, type Setting } from './html.ts'
import { pageCount } from './page-count.ts'
import { intricateTexts } from './page-texts.ts'
import { finishPdf } from './pdf/finish.ts'
import type { DocumentInformation } from './pdf/metadata.ts'
import { shareImage } from './share-image.ts'
import type { Theme } from './theme.ts'
import { type Tries, triesOf } from './tries.ts'

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
  /** The folder whose installed font packages are used before those beside Précis. */
  readonly project?: string
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
  /** Characters that no face holds, which the PDF shows as escapes. */
  readonly uncovered?: readonly string[]
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
  /** The picture that links to the documents show, as a PNG. */
  shareImage(view: FactSheet, labels: Labels, printer: Printer): Promise<Uint8Array>
  /** The fonts in use, for the manifest. */
  readonly fonts: { name: string; version: string }[]
}

/** Prepares a renderer for a theme. */
export function renderer(options: RenderOptions): Renderer {
  const templates = htmlRenderer(options.theme, options.project)
  const html: Renderer['html'] = (name, view, labels, decided, format) =>
    templates.render(name, fitted(name, view, decided), labels, setting(options, format, decided))
  return {
    fonts: [...fontVersions(options.theme.faces), ...lastResortVersions(options.project)],
    html,
    shareImage: (view, labels, printer) =>
      shareImage(view, labels, setting(options, 'html', whole), templates, printer),
    async document(name, view, labels, printer) {
      const page = (decided: Fit) =>
        templates.page(name, fitted(name, view, decided), labels, setting(options, 'pdf', decided))
      const tries = printer && triesOf(page, printer, options.paper)
      const decided = tries ? await decide(view, tries, options) : whole
      const screen = options.formats.includes('html')
        ? { html: html(name, view, labels, decided, 'html') }
        : {}
      if (!tries || !options.formats.includes('pdf')) return { document: name, fit: decided, ...screen }
      const printed = await tries.print(decided)
      const pages = pageCount(printed)
      const most = mostPages[name]
      if (most !== undefined && pages > most)
        throw new Error(`Unexpected ${pages} pages of ${name}, expected at most ${most}`)
      const { html: shown, uncovered } = tries.page(decided)
      const finished = conforming(printed, {
        ...information(view.frame, options),
        headings: headingsOf(shown),
        texts: intricateTexts(shown)
      })
      return { document: name, pages, fit: decided, uncovered, ...finished, ...screen }
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

/** Ids of the parts that may stand around the source in an annotated brief, as its template names them. */
const briefParts = [
  'part-changes',
  'part-text',
  'part-structure',
  'part-speech',
  'part-timeline',
  'part-figures',
  'part-names',
  'part-glossary',
  'part-loose-ends'
]

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
  const { density, aside, spread, pages } = decided
  return {
    format,
    paper,
    documents,
    formats,
    density,
    ...(siteUrl ? { siteUrl } : {}),
    ...(aside ? { aside } : {}),
    ...(spread ? { spread } : {}),
    ...(pages ? { pages } : {})
  }
}

function decide<Name extends DocumentName>(
  view: Views[Name],
  { page, measure, firstWithin, print }: Tries,
  { formats }: RenderOptions
): Promise<Fit> {
  const words = view.frame.bottomLine?.text.split(' ').length ?? 0
  if ('groups' in view) return fitSheet(view, measure, words)
  if ('parts' in view) {
    const free = async (decided: Fit) => freeOf((await measure([decided]))[0] ?? [])
    return fitSummary(view, { firstWithin, free }, words)
  }
  return formats.includes('pdf')
    ? fitBrief(placesOf(view), lengthOf(page(whole).html), print)
    : Promise.resolve(whole)
}

/** What the contents of a brief list: sections of the source, and the parts that stand around them. */
function placesOf({ contents }: AnnotatedBrief): ReadonlySet<string> {
  return new Set([...contents.map(({ id }) => id), ...briefParts])
}

/** How many characters what a page shows takes as HTML. */
function lengthOf(html: string): number {
  return html.length - html.indexOf('<body')
}

/** The share of a summary's page that stays free, as its template marks it; 0 where it marks nothing. */
function freeOf(boxes: readonly Box[]): number {
  const height = (id: string) => boxes.find((box) => box.id === id)?.height ?? 0
  return height('sheet') > 0 ? height('room') / height('sheet') : 0
}
