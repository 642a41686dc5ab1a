import type { PageFailure } from './errors.ts'

/**
 * What may go wrong with a page at any time, whatever it is doing. It holds on to no work that is done: in a race with a
 * promise that never settles, that one would keep every result for as long as the page lives.
 */
export class Trouble {
  #failure: PageFailure | undefined
  readonly #waiting = new Set<(failure: PageFailure) => void>()

  /** Says that it went wrong: all work that waits fails, and so does what comes. */
  tell(failure: PageFailure): void {
    this.#failure ??= failure
    for (const fail of this.#waiting) fail(failure)
  }

  /**
   * What comes of some work.
   *
   * @throws PageFailure as soon as the page goes wrong; else what the work throws
   */
  async unless<T>(work: Promise<T>): Promise<T> {
    // What is given up on may still fail later, with nobody listening.
    work.catch(() => {})
    if (this.#failure) throw this.#failure
    let fail: (failure: PageFailure) => void = () => {}
    try {
      return await new Promise<T>((resolve, reject) => {
        fail = reject
        this.#waiting.add(fail)
        work.then(resolve, reject)
      })
    } finally {
      this.#waiting.delete(fail)
    }
  }
}
