import { type Artefact, hasShareImage, shareImageName } from '../model/artefact.ts'
import type { ManifestEntry } from '../model/manifest.ts'
import { type Briefing, briefingJson } from '../model/briefing.ts'
import { type Message, message, refusalOf } from '../model/message.ts'
import { located } from '../model/message-places.ts'
import type { Printer } from '../model/printer.ts'
import type { Source } from '../model/source.ts'
import type { Views } from '../model/views.ts'
import { analyse, compose, recall, type RenderedDocument, type Renderer } from '../stages.ts'
import type { Workshop } from '../workshop.ts'
import { digestOf } from './plan/digest.ts'

/** What turns one source into files. */
export interface Bench {
  readonly workshop: Workshop
  readonly renderer: Renderer
  readonly printer: Printer | undefined
}

/** How a source is taken all the way. */
export interface MakeOptions {
  /** Its briefing as its file holds it, where it is known. */
  readonly briefing?: string | undefined
  /** Called when the text is parsed. */
  readonly parsed?: (() => void) | undefined
}

/** What was made of one source. */
export interface Made {
  readonly artefacts: readonly Artefact[]
  /** Undefined where the source was refused. */
  readonly entry?: ManifestEntry
  readonly messages: readonly Message[]
}

/**
 * Takes one source all the way to its finished files. Never throws: what goes wrong refuses this source alone.
 */
export async function makeDocuments(
  source: Source,
  { workshop, renderer, printer }: Bench,
  { briefing: known, parsed }: MakeOptions = {}
): Promise<Made> {
  try {
    const { document, briefing } = known ? recall(source, known, parsed) : analyse(source, parsed)
    const views = compose(briefing, document, workshop.composeOptions(source.language))
    const labels = workshop.labels(source.language)
    // While the browser prints one, another is rendered or finished.
    const [picture, ...rendered] = await all(
      pictures(source, views, { workshop, renderer, printer }),
      ...workshop.config.documents.map((name) => renderer.document(name, views[name], labels, printer))
    )
    const artefacts = [...files(source, rendered), ...picture, json(source, briefing)]
    const dropped = rendered.flatMap(droppedMessage)
    const broken = rendered.flatMap(conformanceMessages)
    const escaped = uncoveredMessage(rendered)
    const messages = located([...briefing.messages, ...dropped, ...escaped, ...broken], source)
    return { artefacts, entry: entry(source, rendered, artefacts, workshop), messages }
  } catch (error) {
    return {
      artefacts: [],
      messages: located([...source.messages, refusal(error)], source)
    }
  }
}

/** All of them, or what the first that failed threw, once none is at work any more. */
async function all<First, Rest>(
  first: Promise<First>,
  ...rest: readonly Promise<Rest>[]
): Promise<[First, ...Rest[]]> {
  await Promise.allSettled([first, ...rest])
  return [await first, ...(await Promise.all(rest))]
}

function files(source: Source, rendered: readonly RenderedDocument[]): Artefact[] {
  return rendered.flatMap(({ document, html, pdf, pages }) => [
    ...(html === undefined ? [] : [{ path: `${source.slug}/${document}.html`, bytes: Buffer.from(html) }]),
    ...(pdf === undefined
      ? []
      : [{ path: `${source.slug}/${document}.pdf`, bytes: pdf, ...(pages ? { pages } : {}) }])
  ])
}

/** The picture that links to the documents show, where it is made. */
async function pictures(
  source: Source,
  views: Views,
  { workshop, renderer, printer }: Bench
): Promise<Artefact[]> {
  if (!printer || !hasShareImage(workshop.config)) return []
  const labels = workshop.labels(source.language)
  const bytes = await renderer.shareImage(views['fact-sheet'], labels, printer)
  return [{ path: `${source.slug}/${shareImageName}`, bytes }]
}

function json(source: Source, briefing: Briefing): Artefact {
  return {
    path: `${source.slug}/briefing.json`,
    bytes: Buffer.from(briefingJson(briefing))
  }
}

function entry(
  source: Source,
  rendered: readonly RenderedDocument[],
  artefacts: readonly Artefact[],
  { config }: Workshop
): ManifestEntry {
  return {
    source: source.name,
    slug: source.slug,
    sha256: source.sha256,
    ...(source.sidecarSha256 ? { sidecarSha256: source.sidecarSha256 } : {}),
    ...(source.imagesSha256 ? { imagesSha256: source.imagesSha256 } : {}),
    ...(source.earlierSha256 ? { earlierSha256: source.earlierSha256 } : {}),
    files: artefacts.map(({ path, bytes, pages }) => ({
      path,
      sha256: digestOf(bytes),
      bytes: bytes.byteLength,
      ...(pages ? { pages } : {})
    })),
    paper: config.paper,
    documents: config.documents,
    formats: config.formats,
    fits: Object.fromEntries(rendered.map(({ document, fit }) => [document, fit]))
  }
}

function droppedMessage({ document, fit }: RenderedDocument): Message[] {
  if (fit.dropped.length === 0) return []
  return [
    message('document-dropped', `The ${document} leaves out ${fit.dropped.length}: ${fit.dropped.join(', ')}`)
  ]
}

/** So many characters are named; the rest is counted. */
const mostNamed = 20

function uncoveredMessage(rendered: readonly RenderedDocument[]): Message[] {
  const all = [...new Set(rendered.flatMap(({ uncovered = [] }) => uncovered))]
  if (all.length === 0) return []
  const named = all.slice(0, mostNamed).map((character) => {
    const number = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    return `${character} U+${number}`
  })
  const rest = all.length > named.length ? ` and ${all.length - named.length} more` : ''
  const reason = `Unexpected characters that no bundled face holds, printed as escapes: ${named.join(', ')}${rest}, expected others`
  return [message('character-uncovered', reason)]
}

function conformanceMessages({ document, breaches = [] }: RenderedDocument): Message[] {
  return breaches.map(({ rule, standard, asks, times, place }) =>
    message(
      'pdf-conformance',
      `Unexpected breach of ${standard} ${rule} in the ${document} (${times} times, first at ${place}), expected that ${asks}`
    )
  )
}

function refusal(error: unknown): Message {
  if (error instanceof RangeError && /call stack/.test(error.message))
    return message('source-overrun', 'Unexpected depth of nesting, expected fewer parts within parts')
  return refusalOf(error)
}
