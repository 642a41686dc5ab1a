import type { Briefing } from '../model/briefing.ts'
import type { Config } from '../model/config.ts'
import type { Manifest } from '../model/manifest.ts'
import type { Message } from '../model/message.ts'
import type { PictureOptions, Printer, PrintOptions, Typeset } from '../model/printer.ts'
import type { Source } from '../model/source.ts'
import { entryBeside, Pool } from '../workers/pool.ts'
import type { Services } from '../workers/worker.ts'
import type { Difference } from '../stages.ts'
import type { DraftAsked, DraftedDocument } from './draft.ts'
import type { Explanation } from './explanation.ts'
import type { Made } from './make-documents.ts'

/** What the workers of a build do: everything that takes its time from what a source says. */
export type BuildJobs = {
  readonly documents: (asked: Asked) => Made
  /** What a manifest says of theme and fonts. */
  readonly theme: (under: Under | null) => Pick<Manifest, 'theme' | 'fonts'>
  readonly briefing: (source: Source) => Briefing
  /** All that there is to say of a source, with its places. */
  readonly check: (asked: { readonly source: Source; readonly organisation: string | undefined }) => Message[]
  /** Gives each document to the service `drafted` as soon as it is there; yields the briefing, as its file holds it. */
  readonly draft: (asked: DraftAsked & { readonly number: number; readonly under: Under }) => string
  readonly explanation: (asked: { readonly source: Source; readonly id: string | undefined }) => Explanation
  readonly difference: (asked: { readonly before: Source; readonly after: Source }) => Difference
  /** A row of `extract --ndjson`, as a line of JSON. */
  readonly row: (line: string) => string
}

/** A source of which documents are asked for. */
export interface Asked {
  readonly source: Source
  /** Its briefing, as its file holds it, where it is known. */
  readonly briefing: string | undefined
  /** What is known of the browser; undefined where nothing is printed. */
  readonly browser: Browser | undefined
  /** Where it is not what the worker was told when it started. */
  readonly under?: Under
}

/** A configuration that goes over the one that a worker was told when it started. */
export interface Under {
  readonly config: Config
  /** Tells it, with all that its theme says, from others: a worker that knows it has its theme ready. */
  readonly key: string
}

/** What a worker knows of the browser that it reaches through the main process. */
export type Browser = Pick<Printer, 'version' | 'identity' | 'isolation'>

/** What a worker of a build is told when it starts. */
export interface WorkerData {
  readonly config: Config
  readonly root: string
  /** Seconds since 1970 for the dates inside a PDF. */
  readonly epoch?: number
}

/** Takes a document of the draft of a number. */
export type TakeDrafted = (number: number, document: DraftedDocument) => void

const entry = entryBeside(import.meta.url, 'build-worker')

/**
 * Workers for a build or for extraction.
 *
 * @param most how many sources are in work at a time
 * @param printer gives the printer, where there is one; asked when a worker prints
 * @param drafted takes the documents of drafts
 */
export function openWorkers(
  data: WorkerData,
  most: number,
  printer?: () => Printer | undefined,
  drafted?: TakeDrafted
): Pool<BuildJobs> {
  const { maximumMegabytes: megabytes } = data.config
  return new Pool<BuildJobs>({ entry, data, megabytes, services: services(printer, drafted) }, most)
}

/** Pages as a worker sends them: the faces, most of it by far, only where they are not those that it sent last. */
export interface PageLetter<Options extends Typeset> {
  readonly pages: readonly string[]
  readonly options: Options
  /** The worker's process. */
  readonly from: number
  readonly hasLastFaces: boolean
}

function services(
  printerNow: () => Printer | undefined = () => undefined,
  drafted: TakeDrafted = () => {}
): Services {
  const lastFaces = new Map<number, string | undefined>()
  const printer = () => {
    const found = printerNow()
    if (found) return found
    throw new Error('Unexpected print in a build without a browser, expected none')
  }
  const opened = <Options extends Typeset>(input: unknown): [readonly string[], Options] => {
    // Both ends of the letters are typed alike.
    const { pages, options, from, hasLastFaces } = input as PageLetter<Options>
    if (!hasLastFaces) lastFaces.set(from, options.faces)
    const faces = lastFaces.get(from)
    return [pages, faces === undefined ? options : { ...options, faces }]
  }
  const single = <Options extends Typeset>(input: unknown): [string, Options] => {
    const [[html = ''], options] = opened<Options>(input)
    return [html, options]
  }
  return new Map<string, (input: unknown) => Promise<unknown>>([
    ['measure', async (letter) => printer().measure(...opened<PrintOptions>(letter))],
    [
      'firstWithin',
      async (letter) =>
        printer().firstWithin((letter as { sheets: number }).sheets, ...opened<PrintOptions>(letter))
    ],
    ['print', async (letter) => printer().print(...single<PrintOptions>(letter))],
    ['picture', async (letter) => printer().picture(...single<PictureOptions>(letter))],
    ['drafted', async (letter) => drafted(...(letter as Parameters<TakeDrafted>))]
  ])
}
