import type { CDPSession } from 'puppeteer'
import type { LaunchedBrowser } from './launch.ts'
import { openPage, type PrintPage } from './page.ts'

/** A browser is replaced after so many documents: what little it leaks is gone with it. */
const documentsPerBrowser = 400

/** One running browser with its pages: those at work, and idle ones that wait for the next document. */
export class Session {
  readonly launched: LaunchedBrowser
  readonly #root: CDPSession
  readonly #idle: PrintPage[] = []
  #busy = 0
  #documents = 0
  #retired = false

  constructor(launched: LaunchedBrowser, root: CDPSession) {
    this.launched = launched
    this.#root = root
  }

  /** Whether it should be given no more documents: it is gone, worn out, or has a page that can't be closed. */
  get ended(): boolean {
    return this.#retired || this.lost || this.#documents >= documentsPerBrowser
  }

  /** Whether the browser has gone away. */
  get lost(): boolean {
    return !this.launched.browser.connected
  }

  /** Takes an idle page, best one that has the document's faces, or opens one. It must be given back or thrown away. */
  async take(faces: string | undefined): Promise<PrintPage> {
    this.#busy += 1
    this.#documents += 1
    try {
      return this.#idlePage(faces) ?? (await openPage(this.#root))
    } catch (error) {
      await this.#leave()
      throw error
    }
  }

  #idlePage(faces: string | undefined): PrintPage | undefined {
    const at = this.#idle.findLastIndex((page) => page.hasFaces(faces))
    return at < 0 ? this.#idle.pop() : this.#idle.splice(at, 1)[0]
  }

  /** Hands back a page that did its work. */
  async giveBack(page: PrintPage): Promise<void> {
    this.#idle.push(page)
    await this.#leave()
  }

  /**
   * Throws a page away after a failure; if it can't be closed, so is the browser, once other pages are done. `isLate`:
   * it was not done in time. What hangs may be another process of the browser, which the next page would meet as well,
   * and nobody waits longer for this one.
   */
  async throwAway(page: PrintPage, isLate: boolean): Promise<void> {
    const closing = this.lost ? true : page.close()
    if (isLate || !(await closing)) this.#retired = true
    await this.#leave()
  }

  /** Ends the browser as soon as no page is at work any more. */
  async retire(): Promise<void> {
    this.#retired = true
    if (this.#busy === 0) await this.launched.stop()
  }

  async #leave(): Promise<void> {
    this.#busy -= 1
    if (this.ended) await this.retire()
  }
}
