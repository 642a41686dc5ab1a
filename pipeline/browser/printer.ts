import { SourceError } from '../model/message.ts'
import type { Box, Isolation, PictureOptions, Printer, PrintOptions } from '../model/printer.ts'
import { Browsers } from './browsers.ts'
import { withinDeadline } from './deadline.ts'
import { PageFailure } from './errors.ts'
import { type FindOptions, type FoundBrowser, findBrowser } from './find.ts'
import { browserIdentity } from './identity.ts'
import { type LaunchOptions, launchBrowser } from './launch.ts'
import type { PrintPage } from './page.ts'
import { Session } from './session.ts'
import { Turns } from './turns.ts'

/** Everything that `openPrinter` needs to know. */
export interface PrinterOptions extends FindOptions, LaunchOptions {
  /** Seconds that one attempt at a document may take. */
  readonly deadline: number
  /** How many documents are printed at a time, in as many pages of one browser or more. */
  readonly pages: number
  /** How many megabytes a browser may hold for itself and for each of its pages before another takes its place. */
  readonly megabytes?: number
}

/**
 * Finds and starts a browser and hands it out as a Printer. A document that fails is tried once more, on a new page
 * or in a new browser, then refused with a SourceError `browser-failed`; other documents' prints go on. Throws
 * NoBrowserError, and IsolationError when full isolation was asked for and can't be had.
 */
export async function openPrinter(options: PrinterOptions): Promise<Printer> {
  const found = await findBrowser(options)
  const first = await openSession(found, options)
  return new BrowserPrinter(found, options, first)
}

async function openSession(found: FoundBrowser, options: PrinterOptions): Promise<Session> {
  const launched = await launchBrowser(found, options)
  try {
    const root = launched.browser.target().createCDPSession()
    return new Session(launched, await withinDeadline(root, options.deadline), options.megabytes)
  } catch (error) {
    await launched.stop()
    throw error
  }
}

class BrowserPrinter implements Printer {
  readonly version: string
  readonly identity: string
  readonly isolation: Isolation
  readonly #options: PrinterOptions
  readonly #turns: Turns
  readonly #browsers: Browsers
  #closed = false

  constructor(found: FoundBrowser, options: PrinterOptions, first: Session) {
    this.#options = options
    this.#turns = new Turns(Math.max(1, Math.floor(options.pages)))
    this.#browsers = new Browsers(first, this.#turns.places, () => openSession(found, options))
    this.version = first.launched.version
    this.identity = browserIdentity(found, this.version)
    this.isolation = first.launched.plan.isolation
  }

  measure(pages: readonly string[], options: PrintOptions): Promise<readonly (readonly Box[])[]> {
    return this.#twice(options.faces, (page) => page.measure(pages, options))
  }

  firstWithin(sheets: number, pages: readonly string[], options: PrintOptions): Promise<number> {
    return this.#twice(options.faces, (page) => page.firstWithin(sheets, pages, options))
  }

  print(html: string, options: PrintOptions): Promise<Uint8Array> {
    return this.#twice(options.faces, (page) => page.print(html, options))
  }

  picture(html: string, options: PictureOptions): Promise<Uint8Array> {
    return this.#twice(options.faces, (page) => page.picture(html, options))
  }

  async close(): Promise<void> {
    this.#closed = true
    await this.#browsers.close()
  }

  async #twice<T>(faces: string | undefined, job: (page: PrintPage) => Promise<T>): Promise<T> {
    const first = await this.#attempt(faces, job, 1)
    if ('value' in first) return first.value
    // Who took the browser down can't be told: each suspect runs alone, so that the culprit harms only itself.
    const weight = first.failure.kind === 'lost' ? this.#turns.places : 1
    const second = await this.#attempt(faces, job, weight)
    if ('value' in second) return second.value
    const reason = `Unexpected failure of the browser, ${second.failure.message}, expected a printed page`
    throw new SourceError('browser-failed', reason, {}, second.failure)
  }

  async #attempt<T>(
    faces: string | undefined,
    job: (page: PrintPage) => Promise<T>,
    weight: number
  ): Promise<{ readonly value: T } | { readonly failure: PageFailure }> {
    const release = await this.#turns.take(weight)
    try {
      return { value: await this.#browsers.with((session) => this.#onPage(session, faces, job)) }
    } catch (error) {
      if (this.#closed)
        throw new Error('The printer was closed before the document was printed', { cause: error })
      if (error instanceof PageFailure) return { failure: error }
      throw error
    } finally {
      release()
    }
  }

  async #onPage<T>(
    session: Session,
    faces: string | undefined,
    job: (page: PrintPage) => Promise<T>
  ): Promise<T> {
    const page = await this.#takePage(session, faces)
    try {
      const value = await withinDeadline(job(page), this.#options.deadline)
      await session.giveBack(page)
      return value
    } catch (error) {
      const isLate = error instanceof PageFailure && error.kind === 'deadline'
      await session.throwAway(page, isLate)
      throw isLate ? error : asFailure(error, session)
    }
  }

  async #takePage(session: Session, faces: string | undefined): Promise<PrintPage> {
    try {
      return await withinDeadline(session.take(faces), this.#options.deadline)
    } catch (error) {
      // A browser that can't open an empty page is of no use to anybody.
      await session.launched.stop()
      throw asFailure(error, session)
    }
  }
}

function asFailure(error: unknown, session: Session): PageFailure {
  if (error instanceof PageFailure && !session.lost) return error
  const reason = error instanceof Error ? error.message : String(error)
  return new PageFailure(
    session.lost ? 'lost' : 'refused',
    session.lost ? 'the browser went away' : reason,
    error
  )
}
