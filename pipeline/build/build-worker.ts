import { checkBriefing } from '../check/check-briefing.ts'
import type { Config } from '../model/config.ts'
import { located } from '../model/message-places.ts'
import type { Printer, Typeset } from '../model/printer.ts'
import { analyse, difference } from '../stages.ts'
import { type Call, serve } from '../workers/serve.ts'
import { openWorkshop } from '../workshop.ts'
import type { Browser, BuildJobs, PageLetter, Under, WorkerData } from './build-jobs.ts'
import { draft, type DraftedDocument } from './draft.ts'
import { explain } from './explanation.ts'
import { answerRow } from './ndjson.ts'
import { makeDocuments } from './make-documents.ts'

serve<BuildJobs, WorkerData>(({ config: own, root, epoch }) => {
  const open = async (config: Config) => {
    const workshop = await openWorkshop(config, root)
    return { workshop, renderer: workshop.renderer(epoch === undefined ? {} : { epoch }) }
  }
  /** What all jobs of this worker share until one comes with another configuration. */
  let opened: { readonly key: string; readonly bench: ReturnType<typeof open> } | undefined
  const shared = ({ config, key }: Under = { config: own, key: '' }) => {
    if (opened?.key !== key) opened = { key, bench: open(config) }
    return opened.bench
  }
  return {
    documents: async ({ source, briefing, browser, under }, { call, parsed }) => {
      const printer = browser && printerOf(call, browser)
      return makeDocuments(source, { ...(await shared(under)), printer }, { briefing, parsed })
    },
    theme: async (under) => {
      const { workshop, renderer } = await shared(under ?? undefined)
      const { name, sha256 } = workshop.theme
      return { theme: { name, sha256 }, fonts: renderer.fonts }
    },
    draft: async ({ number, under, ...asked }, { call, parsed }) => {
      const drafted = (document: DraftedDocument) => call('drafted', [number, document])
      return draft(asked, { ...(await shared(under)), parsed, drafted })
    },
    briefing: async (source, { parsed }) => analyse(source, parsed).briefing,
    check: async ({ source, organisation }, { parsed }) =>
      located(checkBriefing(analyse(source, parsed).briefing, { organisation }), source),
    explanation: async ({ source, id }, { parsed }) => explain(source, id, parsed),
    difference: async ({ before, after }, { parsed }) => {
      const earlier = analyse(before).briefing
      return difference(earlier, analyse(after, parsed).briefing)
    },
    row: async (line, { parsed }) => answerRow(line, parsed)
  }
})

/** The faces that this worker has sent last. */
let lastFaces: string | undefined

/** The main process's printer, reached by letters. */
function printerOf(call: Call, browser: Browser): Printer {
  return {
    ...browser,
    measure: (pages, options) => call('measure', letter(pages, options)) as ReturnType<Printer['measure']>,
    firstWithin: (sheets, pages, options) =>
      call('firstWithin', { ...letter(pages, options), sheets }) as ReturnType<Printer['firstWithin']>,
    print: (html, options) => call('print', letter([html], options)) as ReturnType<Printer['print']>,
    picture: (html, options) => call('picture', letter([html], options)) as ReturnType<Printer['picture']>,
    close: async () => {}
  }
}

function letter<Options extends Typeset>(pages: readonly string[], options: Options): PageLetter<Options> {
  const { faces, ...others } = options
  const hasLastFaces = faces === lastFaces
  lastFaces = faces
  // What is left of the options is all of them but the one that may be missing.
  return { pages, options: hasLastFaces ? (others as Options) : options, from: process.pid, hasLastFaces }
}
