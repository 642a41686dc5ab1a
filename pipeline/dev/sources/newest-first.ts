/**
 * Does one thing at a time, the one asked for last first; of several for the same source only the last one, since the
 * others are out of date.
 */
export class NewestFirst {
  readonly #waiting = new Map<string, () => Promise<void>>()
  #isBusy = false

  /** @param work never throws */
  add(id: string, work: () => Promise<void>): void {
    this.#waiting.delete(id)
    this.#waiting.set(id, work)
    if (!this.#isBusy) void this.#run()
  }

  async #run(): Promise<void> {
    this.#isBusy = true
    for (let next = this.#take(); next; next = this.#take()) await next()
    this.#isBusy = false
  }

  #take(): (() => Promise<void>) | undefined {
    const [id, work] = [...this.#waiting].at(-1) ?? []
    if (id !== undefined) this.#waiting.delete(id)
    return work
  }
}
