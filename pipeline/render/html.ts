import Handlebars from 'handlebars'
import { hasShareImage, shareImageName } from '../model/artefact.ts'
import type { DocumentName, FormatName, PaperName } from '../model/documents.ts'
import type { Aside, Density } from '../model/fit.ts'
import { fill, type Labels } from '../model/labels.ts'
import type { Frame } from '../model/view-parts.ts'
import { type Body, bodySchema, type ExecutiveSummary, type Views } from '../model/views.ts'
import { fontFaces } from './fonts.ts'
import { withLiveLinks } from './live-links.ts'
import { pageStyle, shortParagraphs } from './page-style.ts'
import { joined, pagePieces } from './page-pieces.ts'
import { PrintPages } from './print-page.ts'
import { screenFaces } from './screen-fonts.ts'
import { sourceHtml } from './source-html.ts'
import type { Page, ShareImage } from './template-root.ts'
import type { Theme } from './theme.ts'
import { withVisibleControls } from './visible-controls.ts'

/** How a document is set: all of it is decided before the template runs. */
export interface Setting {
  readonly format: FormatName
  readonly paper: PaperName
  /** How tightly the page is set, `airiest` to `tightest`. */
  readonly density: Density
  /** How wide the column beside the facts of a fact sheet is; `normal` where it is not given. */
  readonly aside?: Aside
  /** In how many steps a page that stays partly empty is spread out; 0 where it is not given. */
  readonly spread?: number
  /** The documents built beside this one, for the links between them. */
  readonly documents: readonly DocumentName[]
  readonly formats: readonly FormatName[]
  /** Where the documents will be published, without a slash at the end. */
  readonly siteUrl?: string
  /** The pages on which entries of the contents stand, by id; undefined where a printed document lists no contents. */
  readonly pages?: Readonly<Record<string, number>>
}

/** Turns views into HTML pages. */
export interface HtmlRenderer {
  /** One self-contained page: styles and fonts inside, nothing fetched. */
  render<Name extends DocumentName>(
    document: Name,
    view: Views[Name],
    labels: Labels,
    setting: Setting
  ): string
  /** The same page as it goes to the printer: a page for print has its fonts beside it. */
  page<Name extends DocumentName>(
    document: Name,
    view: Views[Name],
    labels: Labels,
    setting: Setting
  ): TypesetPage
  /** The page that the share image is a picture of. */
  shareImage(view: ShareImage, labels: Labels, setting: Setting): TypesetPage
}

/** A page with what it needs beside it. */
export interface TypesetPage {
  readonly html: string
  /** The `@font-face` rules of a page for print, which many pages share; none where the page holds its own. */
  readonly faces: string
  /** The characters that no face holds, which a printed page shows as escapes. */
  readonly uncovered: readonly string[]
}

interface Root {
  readonly labels: Labels
  readonly page: Page
  readonly pages: ReadonlyMap<string, number>
}

/** A page whose styles are not in it yet. */
type Typesetter = (
  document: DocumentName,
  view: Views[DocumentName],
  labels: Labels,
  setting: Setting
) => TypesetPage & { readonly style: string }

/** Stands for the styles until the fonts are known; text never holds it, since its `<` would be escaped. */
const stylePlace = '<style-place>'

/** A seventh of a style sheet, and nothing to a browser: pages that are sent go without it. */
const indentation = /\n[ \t]+/g

/** Handlebars with all helpers that templates may use, and no partials yet. */
export function templateEngine(): typeof Handlebars {
  const engine = Handlebars.create()
  registerHelpers(engine)
  return engine
}

/** Prepares the templates of a theme. Templates read a view, labels and the page's setting; helpers hold all logic. */
export function htmlRenderer(theme: Theme, project?: string): HtmlRenderer {
  const engine = templateEngine()
  const prints = new PrintPages(theme.faces, project)
  for (const [name, text] of theme.partials) engine.registerPartial(name, engine.compile(text))
  const printFaces = (text: string, further: string) => {
    const faces = fontFaces(theme.faces, text)
    return further ? `${faces}\n${further}` : faces
  }
  const templates = new Map([...theme.templates].map(([name, text]) => [name, engine.compile(text)]))
  const typeset: Typesetter = (document, given, labels, setting) => {
    const view = withVisibleControls(given)
    const template = templates.get(document)
    if (!template)
      throw new Error(`Unexpected document ${document}, expected one of ${[...templates.keys()].join(', ')}`)
    const page = pageOf(document, view, setting, theme)
    const pages = new Map(Object.entries(setting.pages ?? {}))
    const pieces = withLiveLinks(template({ ...view, labels, page, pages }))
    const print = setting.format === 'pdf' ? prints.page(pieces, view.frame, labels.page) : undefined
    const { html, frame } = print ?? { html: joined(pieces), frame: view.frame }
    const sheet = theme.styles.get(document) ?? ''
    const margins = pageStyle(document, frame, labels, setting.paper)
    const faces = print ? printFaces(html + pageText(frame, labels), print.faces) : ''
    const style = [
      ...(print
        ? [prints.style(sheet)]
        : [screenFaces(theme.faces, html, sheet + margins), sheet.replaceAll(indentation, '\n')]),
      margins,
      setting.format === 'pdf' && 'body' in view ? shortParagraphs(view.body) : ''
    ].join('\n')
    return { html, style, faces, uncovered: print?.uncovered ?? [] }
  }
  return {
    render(document, view, labels, setting) {
      const { html, faces, style } = typeset(document, view, labels, setting)
      return html.replace(stylePlace, () => (faces ? `${faces}\n${style}` : style))
    },
    page(document, view, labels, setting) {
      const { html, faces, style, uncovered } = typeset(document, view, labels, setting)
      return { html: html.replace(stylePlace, () => style), faces, uncovered }
    },
    shareImage(given, labels, setting) {
      const view = withVisibleControls(given)
      const page = pageOf('fact-sheet', view, setting, theme)
      const made = templates.get('share-image')?.({ ...view, labels, page }) ?? ''
      const { html, faces, uncovered } = prints.page(pagePieces(made), view.frame, '')
      const style = prints.style(theme.styles.get('share-image') ?? '')
      return { html: html.replace(stylePlace, () => style), faces: printFaces(html, faces), uncovered }
    }
  }
}

/** Words that only the page's margins show. */
function pageText({ title }: Frame, labels: Labels): string {
  return `${title}${labels.page}`
}

function pageOf(
  document: DocumentName,
  view: Views[DocumentName] | ShareImage,
  setting: Setting,
  theme: Theme
): Page {
  const { format, paper, density, documents, formats, siteUrl } = setting
  return {
    document,
    format,
    paper,
    density,
    aside: setting.aside ?? 'normal',
    spread: setting.spread ?? 0,
    isPrint: format === 'pdf',
    isScreen: format === 'html',
    hasContents: format === 'pdf' ? setting.pages !== undefined : listsContents(view),
    linkBase: linkBase(document, view.frame.slug, setting),
    others: documents.filter((name) => name !== document).map((name) => ({ name, href: `${name}.html` })),
    pdf: formats.includes('pdf') ? `${document}.pdf` : null,
    published: siteUrl ? `${siteUrl}/${view.frame.slug}/` : null,
    logo: theme.logo ?? null,
    shareImage: siteUrl && hasShareImage(setting) ? `${siteUrl}/${view.frame.slug}/${shareImageName}` : null,
    style: stylePlace
  }
}

function listsContents(view: Views[DocumentName] | ShareImage): boolean {
  return 'contents' in view && view.contents.length > 0
}

/** What stands before `#p7` in a link to a paragraph; null where such a link would lead nowhere. */
function linkBase(document: DocumentName, slug: string, setting: Setting): string | null {
  if (document === 'annotated-brief') return ''
  if (setting.format === 'html')
    return setting.documents.includes('annotated-brief') ? 'annotated-brief.html' : null
  return setting.siteUrl ? `${setting.siteUrl}/${slug}/annotated-brief.html` : null
}

function registerHelpers(engine: typeof Handlebars): void {
  const escaped = engine.escapeExpression
  engine.registerHelper('reference', (paragraph: number, options: Handlebars.HelperOptions) => {
    if (!paragraph) return ''
    const { page } = options.data.root as Root
    const words = `¶\u00a0${paragraph}`
    const inside =
      page.linkBase === null
        ? `<span class="reference">${words}</span>`
        : `<a class="reference" href="${escaped(page.linkBase)}#p${paragraph}">${words}</a>`
    return new engine.SafeString(`\u00a0${inside}`)
  })
  engine.registerHelper('source', (body: unknown, options: Handlebars.HelperOptions) => {
    const { labels, page } = options.data.root as Root
    return new engine.SafeString(sourceHtml(bodySchema.parse(body) as Body, labels, page.isScreen))
  })
  engine.registerHelper('word', (name: string, options: Handlebars.HelperOptions) => {
    const { labels } = options.data.root as { labels: Record<string, string> }
    return labels[name] ?? name
  })
  engine.registerHelper('any', (...values: unknown[]) => values.slice(0, -1).some(isFilled))
  engine.registerHelper('selected', ({ label, shown, total }: ExecutiveSummary['selection']) =>
    fill(label, { shown, total })
  )
  engine.registerHelper(
    'shown',
    (shown: readonly unknown[], total: number, options: Handlebars.HelperOptions) => {
      const { labels } = options.data.root as Root
      return shown.length < total ? ` (${fill(labels.shownOf, { shown: shown.length, total })})` : ''
    }
  )
  engine.registerHelper('pageNumber', (id: string, options: Handlebars.HelperOptions) => {
    const { page, pages } = options.data.root as Root
    // The empty place is as wide as a number, so that no line moves when the numbers are known.
    return page.isPrint ? `\u00a0${pages.get(id) ?? ''}` : ''
  })
  engine.registerHelper('permille', permille)
  engine.registerHelper('percent', (share: number) => permille(share) / 10)
  engine.registerHelper('middle', (from: number, to: number) => permille((from + to) / 2))
  engine.registerHelper('breadth', (from: number, to: number) =>
    Math.max(5, permille(to) - permille(from) - 3)
  )
}

function permille(share: number): number {
  return Math.round(share * 1000)
}

function isFilled(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value)
}
