import { digestOf } from '../../build/plan/digest.ts'
import { findSources, type FoundSource } from '../../disk.ts'
import type { Message } from '../../model/message.ts'

/** The sources that there are, each under an id that addresses and letters name it by. */
export class Catalogue {
  #found: ReadonlyMap<string, FoundSource> = new Map()
  #problems: readonly Message[] = []

  /** What could not be found. */
  get problems(): readonly Message[] {
    return this.#problems
  }

  /** All sources by their ids, in the order in which they were found. */
  get all(): ReadonlyMap<string, FoundSource> {
    return this.#found
  }

  /**
   * Looks again.
   *
   * @returns whether a source came or went, or something else is wrong now
   */
  async look(paths: readonly string[], root: string, output: string): Promise<boolean> {
    const { found, problems } = await findSources(paths, root, { output })
    const next = new Map(found.map((one) => [idOf(one), one]))
    const before = JSON.stringify([[...this.#found.keys()], this.#problems])
    this.#found = next
    this.#problems = problems
    return JSON.stringify([[...next.keys()], problems]) !== before
  }
}

/** The same in every session, so that an address can be kept. */
function idOf({ file }: FoundSource): string {
  return digestOf(file).slice(0, 16)
}
