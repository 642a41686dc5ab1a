import type { Printer, Typeset } from '../model/printer.ts'
import { analyse } from '../stages.ts'
import { type Call, serve } from '../workers/serve.ts'
import { openWorkshop } from '../workshop.ts'
import type { Browser, BuildJobs, PageLetter, WorkerData } from './build-jobs.ts'
import { explain } from './explanation.ts'
import { answerRow } from './ndjson.ts'
import { makeDocuments } from './make-documents.ts'

serve<BuildJobs, WorkerData>(({ config, root, epoch }) => {
  /** What all jobs of this worker share; opened by the first one that needs it. */
  const shared = async () => {
    const workshop = await openWorkshop(config, root)
    return { workshop, renderer: workshop.renderer(epoch === undefined ? {} : { epoch }) }
  }
  let opened: ReturnType<typeof shared> | undefined
  return {
    documents: async ({ source, briefing, browser }, { call, parsed }) => {
      opened ??= shared()
      const printer = browser && printerOf(call, browser)
      return makeDocuments(source, { ...(await opened), printer }, { briefing, parsed })
    },
    theme: async () => {
      opened ??= shared()
      const { workshop, renderer } = await opened
      const { name, sha256 } = workshop.theme
      return { theme: { name, sha256 }, fonts: renderer.fonts }
    },
    briefing: async (source, { parsed }) => analyse(source, parsed).briefing,
    explanation: async ({ source, id }, { parsed }) => explain(source, id, parsed),
    row: async (line, { parsed }) => answerRow(line, parsed)
  }
})

/** The faces that this worker has sent last. */
let lastFaces: string | undefined

/** The main process's printer, reached by letters. */
function printerOf(call: Call, browser: Browser): Printer {
  return {
    ...browser,
    measure: (html, options) => call('measure', letter(html, options)) as ReturnType<Printer['measure']>,
    print: (html, options) => call('print', letter(html, options)) as ReturnType<Printer['print']>,
    picture: (html, options) => call('picture', letter(html, options)) as ReturnType<Printer['picture']>,
    close: async () => {}
  }
}

function letter<Options extends Typeset>(html: string, options: Options): PageLetter<Options> {
  const { faces, ...others } = options
  const hasLastFaces = faces === lastFaces
  lastFaces = faces
  // What is left of the options is all of them but the one that may be missing.
  return { html, options: hasLastFaces ? (others as Options) : options, from: process.pid, hasLastFaces }
}
