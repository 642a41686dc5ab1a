interface Waiting {
  readonly weight: number
  readonly start: () => void
}

/**
 * Lets a number of jobs run at a time, first come, first served. A job may take several places at once, up to all
 * of them: it then runs alone.
 */
export class Turns {
  readonly places: number
  #free: number
  readonly #queue: Waiting[] = []

  constructor(places: number) {
    this.places = places
    this.#free = places
  }

  /** Waits for so many places; the function handed back gives them up again. */
  async take(weight: number): Promise<() => void> {
    await new Promise<void>((start) => {
      this.#queue.push({ weight, start })
      this.#startNext()
    })
    return () => {
      this.#free += weight
      this.#startNext()
    }
  }

  #startNext(): void {
    // Only the head of the queue: otherwise small jobs would overtake a big one for ever.
    for (let next = this.#queue[0]; next !== undefined && next.weight <= this.#free; next = this.#queue[0]) {
      this.#queue.shift()
      this.#free -= next.weight
      next.start()
    }
  }
}
