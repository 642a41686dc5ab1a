import type { CDPSession } from 'puppeteer'
import type { LaunchedBrowser } from './launch.ts'
import { memoryOf } from './memory.ts'
import { openPage, type PrintPage } from './page.ts'

/** A browser that holds so many megabytes for each of its pages is replaced: what it leaks is gone with it. */
const usualMegabytes = 300

/** It is looked at after so many jobs, since that takes some milliseconds; */
const jobsPerLook = 200

/** and where the system tells nothing of memory, it is replaced after so many. */
const mostJobs = 10_000

/** One running browser with its pages: those at work, and idle ones that wait for the next document. */
export class Session {
  readonly launched: LaunchedBrowser
  readonly #root: CDPSession
  readonly #idle: PrintPage[] = []
  #busy = 0
  #jobs = 0
  #most = 1
  #retired = false

  readonly #megabytes: number

  /** @param megabytes which it may hold for itself and for each of its pages before it is replaced */
  constructor(launched: LaunchedBrowser, root: CDPSession, megabytes = usualMegabytes) {
    this.launched = launched
    this.#root = root
    this.#megabytes = megabytes
  }

  /** Whether it should be given no more documents: it is gone, worn out, or has a page that can't be closed. */
  get ended(): boolean {
    return this.#retired || this.lost || this.#jobs >= mostJobs
  }

  /** Whether the browser has gone away. */
  get lost(): boolean {
    return !this.launched.browser.connected
  }

  /** Takes an idle page, best one that has the document's faces, or opens one. It must be given back or thrown away. */
  async take(faces: string | undefined): Promise<PrintPage> {
    this.#busy += 1
    this.#jobs += 1
    this.#most = Math.max(this.#most, this.#busy)
    if (this.#jobs % jobsPerLook === 0) this.#retired ||= this.#isSwollen()
    try {
      return this.#idlePage(faces) ?? (await openPage(this.#root))
    } catch (error) {
      await this.#leave()
      throw error
    }
  }

  #isSwollen(): boolean {
    const group = this.launched.browser.process()?.pid
    return group !== undefined && memoryOf(group) > this.#megabytes * (this.#most + 1)
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
