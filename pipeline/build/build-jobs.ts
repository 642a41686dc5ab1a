import type { Briefing } from '../model/briefing.ts'
import type { Config } from '../model/config.ts'
import type { Printer, PrintOptions, PictureOptions } from '../model/printer.ts'
import type { Source } from '../model/source.ts'
import { entryBeside, Pool } from '../workers/pool.ts'
import type { Explanation } from './explanation.ts'
import type { Made } from './make-documents.ts'

/** What the workers of a build do: everything that takes its time from what a source says. */
export type BuildJobs = {
  /** With the briefing, as its file holds it, where it is known. */
  readonly documents: (asked: { readonly source: Source; readonly briefing: string | undefined }) => Made
  readonly briefing: (source: Source) => Briefing
  readonly explanation: (asked: { readonly source: Source; readonly id: string | undefined }) => Explanation
  /** A row of `extract --ndjson`, as a line of JSON. */
  readonly row: (line: string) => string
}

/** What a worker of a build is told when it starts. */
export interface WorkerData {
  readonly config: Config
  readonly root: string
  /** Seconds since 1970 for the dates inside a PDF. */
  readonly epoch?: number
  /** What is known of the browser; undefined where nothing is printed. */
  readonly browser?: Pick<Printer, 'version' | 'identity' | 'isolation'>
}

const entry = entryBeside(import.meta.url, 'build-worker')

/**
 * Workers for a build or for extraction.
 *
 * @param most how many sources are in work at a time
 */
export function openWorkers(
  data: Omit<WorkerData, 'browser'>,
  most: number,
  printer?: Printer
): Pool<BuildJobs> {
  const browser = printer && {
    version: printer.version,
    identity: printer.identity,
    isolation: printer.isolation
  }
  return new Pool<BuildJobs>(
    {
      entry,
      data: { ...data, ...(browser ? { browser } : {}) } satisfies WorkerData,
      megabytes: data.config.maximumMegabytes,
      services: services(printer)
    },
    most
  )
}

interface Page<Options> {
  readonly html: string
  readonly options: Options
}

function services(printer: Printer | undefined) {
  if (!printer) return new Map()
  return new Map<string, (input: unknown) => Promise<unknown>>([
    ['measure', (page) => printer.measure(...pageOf<PrintOptions>(page))],
    ['print', (page) => printer.print(...pageOf<PrintOptions>(page))],
    ['picture', (page) => printer.picture(...pageOf<PictureOptions>(page))]
  ])
}

function pageOf<Options>(input: unknown): [string, Options] {
  const { html, options } = input as Page<Options>
  return [html, options]
}
