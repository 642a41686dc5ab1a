import { briefingJson } from '../model/briefing.ts'
import type { DocumentName } from '../model/documents.ts'
import type { Fit } from '../model/fit.ts'
import type { Source } from '../model/source.ts'
import { analyse, compose, type Renderer } from '../stages.ts'
import type { Workshop } from '../workshop.ts'

/** The fits that documents were last given, by their names. */
export type Fits = Readonly<Partial<Record<DocumentName, Fit>>>

/** A source of which documents are to be seen at once, without a browser. */
export interface DraftAsked {
  readonly source: Source
  /** The documents, the one that somebody looks at first. */
  readonly order: readonly DocumentName[]
  /** A document without a fit shows everything. */
  readonly fits: Fits
}

/** One document of a draft. */
export interface DraftedDocument {
  readonly document: DocumentName
  readonly html: string
}

/** What drafting takes. */
export interface DraftTools {
  readonly workshop: Workshop
  readonly renderer: Renderer
  /** Called when the text is parsed. */
  readonly parsed: () => void
  /** Handed each document as soon as it is there; the next one waits until it is taken. */
  readonly drafted: (document: DraftedDocument) => Promise<unknown>
}

/**
 * Renders a source's documents in HTML at fits that are known, the first one as soon as it can be.
 *
 * @returns its briefing, as its file holds it
 */
export async function draft({ source, order, fits }: DraftAsked, tools: DraftTools): Promise<string> {
  const { workshop, renderer, parsed, drafted } = tools
  const { document: text, briefing } = analyse(source, parsed)
  const views = compose(briefing, text, workshop.composeOptions(source.language))
  const labels = workshop.labels(source.language)
  for (const document of order) {
    const fit = fits[document] ?? { density: 'normal', dropped: [] }
    await drafted({ document, html: renderer.html(document, views[document], labels, fit, 'html') })
  }
  return briefingJson(briefing)
}
