import { randomNumbers } from '../support/random-numbers.ts'

/** Random choices that are the same for the same seed. */
export class Random {
  /** A number from 0 to less than 1. */
  readonly share: () => number

  constructor(seed: number) {
    this.share = randomNumbers(seed)
  }

  /** A whole number from the least to the most, both of them possible. */
  number(least: number, most: number): number {
    return least + Math.floor(this.share() * (most - least + 1))
  }

  /** Whether something happens that happens so many times in a hundred. */
  happens(percent: number): boolean {
    return this.share() * 100 < percent
  }

  /** One of some things. */
  one<Thing>(things: readonly Thing[]): Thing {
    const found = things[this.number(0, things.length - 1)]
    if (found === undefined) throw new Error('Unexpected empty list, expected something to choose from')
    return found
  }

  /** As many things as a number between two says, each made anew. */
  many<Thing>(least: number, most: number, make: () => Thing): Thing[] {
    return Array.from({ length: this.number(least, most) }, make)
  }
}
