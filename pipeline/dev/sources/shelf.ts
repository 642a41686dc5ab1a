import type { Work } from './work.ts'

/** So many sources are kept with their documents, each some hundred kilobytes to a few megabytes. */
const mostKept = 48

/** The sources that were looked at last, by their ids; of more than fit the one longest not looked at goes. */
export class Shelf {
  readonly #works = new Map<string, Work>()

  /** All that are kept, the one looked at last first. */
  get all(): Work[] {
    return [...this.#works.values()].reverse()
  }

  /** One that is kept, without looking at it. */
  peek(id: string): Work | undefined {
    return this.#works.get(id)
  }

  /** One that is looked at now; made where it is not kept. */
  take(id: string, make: () => Work): Work {
    const work = this.#works.get(id) ?? make()
    this.#works.delete(id)
    this.#works.set(id, work)
    const [oldest] = this.#works.keys()
    if (this.#works.size > mostKept && oldest !== undefined) this.#works.delete(oldest)
    return work
  }

  /** Forgets one whose source is gone. */
  remove(id: string): void {
    this.#works.delete(id)
  }
}
