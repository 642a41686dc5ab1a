import type { Session } from './session.ts'

/**
 * So many pages share a browser. On few cores a second browser gains nothing; with many pages, the one process through
 * which all their letters go is what they would wait for.
 */
const pagesPerBrowser = 8

/** A place for a browser: the one that is there now, and how many jobs it has. */
interface Place {
  session: Promise<Session> | undefined
  jobs: number
}

/** The browsers of a printer: as many as its pages need, started when they are first needed, replaced when they end. */
export class Browsers {
  readonly #open: () => Promise<Session>
  readonly #places: readonly Place[]
  /** All that were opened, those among them that still finish a job before they end. */
  readonly #sessions = new Set<Session>()
  #closed = false

  /**
   * @param first which runs already
   * @param pages how many are at work at a time, at most
   * @param open starts another browser
   */
  constructor(first: Session, pages: number, open: () => Promise<Session>) {
    this.#open = open
    this.#places = Array.from({ length: Math.ceil(pages / pagesPerBrowser) }, (_, index) => ({
      session: index === 0 ? Promise.resolve(first) : undefined,
      jobs: 0
    }))
    this.#sessions.add(first)
  }

  /** Does a job in the browser that has fewest; a new one where the last has ended or a restart has failed. */
  async with<T>(job: (session: Session) => Promise<T>): Promise<T> {
    const place = this.#places.reduce((best, one) => (one.jobs < best.jobs ? one : best))
    place.jobs += 1
    try {
      return await job(await this.#sessionAt(place))
    } finally {
      place.jobs -= 1
    }
  }

  /** Ends all of them, also those at work. */
  async close(): Promise<void> {
    this.#closed = true
    for (const { session } of this.#places) await session?.catch(() => {})
    for (const session of this.#sessions) await session.launched.stop()
    this.#sessions.clear()
  }

  async #sessionAt(place: Place): Promise<Session> {
    if (this.#closed) throw new Error('The printer is closed')
    const last = place.session
    const session = await last?.catch(() => undefined)
    if (session !== undefined && !session.ended) return session
    if (place.session === last) place.session = this.#replace(session)
    return place.session ?? this.#sessionAt(place)
  }

  async #replace(old: Session | undefined): Promise<Session> {
    await old?.retire()
    const session = await this.#open()
    this.#sessions.add(session)
    if (this.#closed) await session.launched.stop()
    return session
  }
}
