import { digestOf } from '../../build/plan/digest.ts'
import type { Artefact } from '../../model/artefact.ts'
import type { Briefing } from '../../model/briefing.ts'
import type { DocumentName } from '../../model/documents.ts'
import { type Message, refusalOf } from '../../model/message.ts'
import { located } from '../../model/message-places.ts'
import { ruled } from '../../model/ruled.ts'
import type { Printer } from '../../model/printer.ts'
import { SettingsError } from '../../model/settings-error.ts'
import type { Source } from '../../model/source.ts'
import { overrunMessage, shareOf } from '../../workers/source-share.ts'
import { type Letter, rowOf } from '../letters.ts'
import type { Workbench } from '../workbench.ts'
import { changedSource } from './changed-source.ts'
import { NewestFirst } from './newest-first.ts'
import type { Drafted, Work } from './work.ts'

/** What making takes from its session. */
export interface MakerTools {
  /** The workers under the configuration that counts now. */
  readonly bench: () => Workbench
  /** Undefined where there is no browser: documents then stay as they were drafted. */
  readonly printer: () => Promise<Printer | undefined>
  /** The document of a source that somebody looks at. */
  readonly shown: (id: string) => DocumentName | undefined
  readonly tell: (letter: Letter) => void
  /** Told what is wrong with theme and configuration; with nothing where a source was drafted with them. */
  readonly settings: (problems: readonly Message[]) => void
}

/** Makes sources: drafts them at the fits they had, then fits them to their pages. */
export class Maker {
  readonly #tools: MakerTools
  readonly #busy = new Map<string, Promise<void>>()
  readonly #again = new Set<string>()
  readonly #fits = new NewestFirst()

  constructor(tools: MakerTools) {
    this.#tools = tools
  }

  /**
   * Drafts a source where its files or the workers differ from those that it was last made with. Never throws; what is
   * wrong with the source becomes its messages.
   */
  async make(work: Work): Promise<void> {
    const { id } = work
    const running = this.#busy.get(id)
    if (running) {
      this.#again.add(id)
      return running
    }
    const made = this.#untilStill(work).finally(() => this.#busy.delete(id))
    this.#busy.set(id, made)
    return made
  }

  async #untilStill(work: Work): Promise<void> {
    do {
      this.#again.delete(work.id)
      await this.#once(work)
    } while (this.#again.has(work.id))
  }

  async #once(work: Work): Promise<void> {
    const bench = this.#tools.bench()
    let source: Source | undefined
    try {
      source = await changedSource(work, bench)
      if (source) await this.#draft(work, source, bench)
    } catch (error) {
      // Under other settings it may be well.
      if (bench !== this.#tools.bench()) this.#again.add(work.id)
      else if (error instanceof SettingsError) this.#blame(work, error.problems)
      else this.#refuse(work, error, source, bench)
    }
  }

  async #draft(work: Work, source: Source, bench: Workbench): Promise<void> {
    const { documents, rules } = bench.config
    const looked = this.#tools.shown(work.id)
    const order = documents.toSorted((one, other) => Number(other === looked) - Number(one === looked))
    work.number++
    this.#state(work, 'drafting')
    const { config, key, workers } = bench
    const letter = workers.take(({ document, html }) => this.#show(work, document, html))
    const asked = { source, order, fits: work.fits, number: letter.number, under: { config, key } }
    const briefing = await workers.drafts
      .do('draft', asked, shareOf(source, config))
      .finally(() => letter.end())
    const { source: record, messages }: Briefing = JSON.parse(briefing)
    work.drafted = { source, briefing, title: record.title }
    for (const name of work.documents.keys()) if (!documents.includes(name)) work.documents.delete(name)
    this.#tools.settings([])
    this.#finish(work, 'fitting', ruled(located(messages, source), rules))
    const { drafted, number } = work
    this.#fits.add(work.id, () => this.#fit(work, { drafted, number, bench }))
  }

  /** Never throws: a source that is changed in the meantime is fitted again. */
  async #fit(work: Work, { drafted, number, bench }: Unfitted): Promise<void> {
    const { source, briefing } = drafted
    const { config, key, workers } = bench
    const printer = await this.#tools.printer()
    const isOld = () => work.number !== number || bench !== this.#tools.bench()
    if (isOld()) return
    if (!printer) return this.#state(work, 'made')
    const { version, identity, isolation } = printer
    const asked = { source, briefing, browser: { version, identity, isolation }, under: { config, key } }
    try {
      const made = await workers.fits.do('documents', asked, shareOf(source, config))
      if (isOld()) return
      for (const artefact of made.artefacts) this.#showFitted(work, artefact)
      work.fits = made.entry?.fits ?? work.fits
      this.#finish(work, made.entry ? 'made' : 'refused', ruled(made.messages, config.rules))
    } catch (error) {
      if (!isOld()) this.#refuse(work, error, source, bench)
    }
  }

  #showFitted(work: Work, { path, bytes }: Artefact): void {
    const document = [...work.documents.keys()].find((name) => path.endsWith(`/${name}.html`))
    if (document) this.#show(work, document, Buffer.from(bytes).toString('utf8'))
  }

  #show(work: Work, document: DocumentName, html: string): void {
    const digest = digestOf(html).slice(0, 16)
    if (work.documents.get(document)?.digest === digest) return
    work.documents.set(document, { html, digest })
    this.#tools.tell({ kind: 'document', id: work.id, document, digest })
  }

  /** Of what theme or configuration make impossible nothing is said of the source. */
  #blame(work: Work, problems: readonly Message[]): void {
    this.#tools.settings(problems)
    this.#state(work, work.drafted ? 'made' : 'waiting')
  }

  #refuse(work: Work, error: unknown, source: Source | undefined, { config }: Workbench): void {
    const overrun = source && overrunMessage(error, source, config)
    const problem = { path: work.found.displayPath, ...(overrun ?? refusalOf(error)) }
    this.#finish(work, 'refused', ruled([...(source?.messages ?? []), problem], config.rules))
  }

  #finish(work: Work, state: Work['state'], messages: readonly Message[]): void {
    work.messages = messages
    work.number++
    this.#state(work, state)
    this.#tools.tell({ kind: 'source', id: work.id })
  }

  #state(work: Work, state: Work['state']): void {
    work.state = state
    this.#tools.tell({ kind: 'row', row: rowOf(work) })
  }
}

/** What waits to be fitted to its pages. */
interface Unfitted {
  readonly drafted: Drafted
  readonly number: number
  readonly bench: Workbench
}
