import { dirname, resolve, sep } from 'node:path'
import type { Explanation } from '../build/explanation.ts'
import type { DocumentName } from '../model/documents.ts'
import type { Message } from '../model/message.ts'
import type { Printer } from '../model/printer.ts'
import { shareOf } from '../workers/source-share.ts'
import type { DevOptions } from './dev-options.ts'
import { type Letter, type Row, rowOf } from './letters.ts'
import { readSettings, type Settings, settingsProblems } from './settings.ts'
import { Catalogue } from './sources/catalogue.ts'
import { Maker } from './sources/maker.ts'
import { Shelf } from './sources/shelf.ts'
import { newWork, type Work } from './sources/work.ts'
import { Troubles } from './troubles.ts'
import { foldersAround } from './watching/folders.ts'
import { type Hint, Watch } from './watching/watch.ts'
import { startWorkers, type Workbench, type Workers } from './workbench.ts'

/** Milliseconds from the first hint until it is looked: an editor writes several times when it saves. */
const pause = { contents: 15, names: 100 } as const

/** Somebody who looks: told of what happens; what they look at is made first. */
export interface Viewer {
  readonly id?: string
  readonly document?: DocumentName
  readonly tell: (letter: Letter) => void
}

/** What is known while somebody writes: the sources, what was made of them, and who looks at which. */
export class Session {
  readonly options: DevOptions
  readonly viewers = new Set<Viewer>()
  readonly troubles: Troubles
  readonly #catalogue = new Catalogue()
  readonly #shelf = new Shelf()
  readonly #watch = new Watch((hint) => this.#take(hint))
  readonly #maker: Maker
  #settings: Settings
  #bench: Workbench
  #hints: Hint[] = []
  #isClosed = false
  #looking: Promise<void> = Promise.resolve()
  #writing: Promise<void> = Promise.resolve()

  /** @param printer the browser that documents are fitted with; undefined where there is none */
  constructor(options: DevOptions, settings: Settings, printer: Promise<Printer | undefined>) {
    this.options = options
    this.#settings = settings
    let opened: Printer | undefined
    void printer.then((one) => {
      opened = one
    })
    this.#bench = benchFor(
      settings,
      startWorkers(settings, options, () => opened)
    )
    this.troubles = new Troubles((messages) => {
      options.onTrouble(messages)
      this.#tell({ kind: 'trouble', messages })
    })
    this.#maker = new Maker({
      bench: () => this.#bench,
      printer: () => printer,
      shown: (id) => [...this.viewers].findLast((viewer) => viewer.id === id)?.document,
      tell: (letter) => this.#tell(letter),
      settings: (problems) => this.troubles.say('theme', problems)
    })
  }

  /** The documents that are made, in their order. */
  get documents(): readonly DocumentName[] {
    return this.#settings.config.documents
  }

  /** Finds the sources and begins to watch. */
  async begin(): Promise<void> {
    await this.#lookForSources()
    this.#tryTheme()
  }

  /** All sources, in the order in which they were found. */
  rows(): Row[] {
    return [...this.#catalogue.all].map(([id, found]) => rowOf(this.#shelf.peek(id) ?? newWork(id, found)))
  }

  /** A source that is looked at now; undefined where there is none of the id. Making it begins. */
  look(id: string): Work | undefined {
    const found = this.#catalogue.all.get(id)
    if (!found) return undefined
    const work = this.#shelf.take(id, () => newWork(id, found))
    void this.#maker.make(work)
    return work
  }

  /** A source that was looked at and is still kept. */
  kept(id: string): Work | undefined {
    return this.#shelf.peek(id)
  }

  /** Why a statement of a source was chosen, or a sentence was not. */
  async explain({ drafted }: Work, id: string): Promise<Explanation | undefined> {
    if (!drafted) return undefined
    const { source } = drafted
    const { config, workers } = this.#bench
    return workers.drafts.do('explanation', { source, id }, shareOf(source, config))
  }

  /** The largest source, in bytes. */
  get maximumBytes(): number {
    return this.#settings.config.maximumBytes
  }

  /** Looks at a source's files now rather than when the system tells of a change. */
  again(work: Work): Promise<void> {
    return this.#maker.make(work)
  }

  /** Does one thing after the other: what is written must not overlap. */
  async inOrder(work: () => Promise<void>): Promise<void> {
    const done = this.#writing.then(work)
    this.#writing = done.catch(() => {})
    return done
  }

  /** Ends watching and workers. */
  async close(): Promise<void> {
    this.#isClosed = true
    this.#watch.close()
    await this.#bench.workers.close()
  }

  #tell(letter: Letter): void {
    for (const viewer of this.viewers) {
      const isAbout = letter.kind === 'document' || letter.kind === 'source'
      if (!isAbout || viewer.id === letter.id) viewer.tell(letter)
    }
  }

  /** The first hint starts the clock; what comes until it rings is looked at together. */
  #take(hint: Hint): void {
    this.#hints.push(hint)
    if (this.#hints.length > 1) return
    const ring = (after: number, look: () => Promise<void>) =>
      void setTimeout(() => void this.#inTurn(look), after)
    ring(pause.contents, async () => {
      const hints = this.#hints
      this.#hints = []
      await this.#lookAtContents(hints)
      if (hints.some(({ isMoved }) => isMoved)) ring(pause.names, () => this.#lookForSources())
    })
  }

  /** One look after the other. */
  #inTurn(look: () => Promise<void>): Promise<void> {
    const unlessClosed = async () => (this.#isClosed ? undefined : look())
    this.#looking = this.#looking.then(unlessClosed).catch((error: unknown) => {
      this.troubles.say('paths', settingsProblems(error, ''))
    })
    return this.#looking
  }

  async #lookAtContents(hints: readonly Hint[]): Promise<void> {
    const config = resolve(this.options.root, this.options.configPath)
    const isOfSettings = ({ folder, path }: Hint) =>
      path === config ||
      this.#settings.themes.some((theme) => isWithin(folder, theme) || isWithin(path, theme))
    const isWrong = this.troubles.has('configuration') || this.troubles.has('theme')
    if (isWrong || hints.some(isOfSettings)) await this.#lookAtSettings()
    this.#makeAll()
  }

  /** All that is kept, what somebody looks at first. */
  #makeAll(): void {
    const looked = new Set([...this.viewers].map(({ id }) => id))
    const all = this.#shelf.all
    for (const work of all.filter(({ id }) => looked.has(id))) void this.#maker.make(work)
    for (const work of all.filter(({ id }) => !looked.has(id))) void this.#maker.make(work)
  }

  async #lookAtSettings(): Promise<void> {
    try {
      const settings = await readSettings(this.options)
      this.troubles.say('configuration', [])
      if (settings.key !== this.#settings.key) this.#reopen(settings)
    } catch (error) {
      this.troubles.say('configuration', settingsProblems(error, this.options.configPath))
    }
  }

  #reopen(settings: Settings): void {
    this.#settings = settings
    this.#bench = benchFor(settings, this.#bench.workers)
    this.#tryTheme()
    this.#tell({ kind: 'index' })
  }

  /** Loads the theme before a source needs it, and says what is wrong with it. */
  #tryTheme(): void {
    const bench = this.#bench
    const { config, key, workers } = bench
    const share = shareOf({ text: '' }, config)
    const say = (problems: readonly Message[]) => {
      if (bench === this.#bench) this.troubles.say('theme', problems)
    }
    workers.drafts.do('theme', { config, key }, share).then(
      () => say([]),
      (error: unknown) => say(settingsProblems(error, config.theme))
    )
    workers.fits.do('theme', { config, key }, share).catch(() => {})
  }

  async #lookForSources(): Promise<void> {
    const { options } = this
    const { source, output } = this.#settings.config
    const paths = options.paths.length > 0 ? options.paths : [source]
    const hasChanged = await this.#catalogue.look(paths, options.root, output)
    for (const { id } of this.#shelf.all) if (!this.#catalogue.all.has(id)) this.#shelf.remove(id)
    this.troubles.say('paths', this.#catalogue.problems)
    if (hasChanged) this.#tell({ kind: 'index' })
    await this.#follow(paths, resolve(options.root, output))
  }

  async #follow(paths: readonly string[], output: string): Promise<void> {
    const { root, configPath } = this.options
    const around = await foldersAround(
      paths.map((path) => resolve(root, path)),
      output
    )
    const themes = await foldersAround(this.#settings.themes, output)
    this.#watch.follow(new Set([...around, ...themes, dirname(resolve(root, configPath))]))
  }
}

function benchFor({ config, key }: Settings, workers: Workers): Workbench {
  return { config, key, workers }
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}${sep}`)
}
