import { randomNumbers } from '../../support/random-numbers.ts'
import { vocabulary } from './vocabulary.ts'

/** A word list of the vocabulary. */
export type WordList = keyof typeof vocabulary

/** Draws words, numbers and dates: the same for the same seed and number of a source. */
export class Chance {
  readonly #next: () => number

  constructor(seed: number, number: number) {
    this.#next = randomNumbers(seed * 1_000_003 + number)
  }

  /** A whole number from `least` to `most`. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.#next() * (most - least + 1))
  }

  /** One of the items. */
  one<Item>(items: readonly Item[]): Item {
    return items[this.whole(0, items.length - 1)] as Item
  }

  /** One of the words of a list. */
  word(list: WordList): string {
    return this.one<string>(vocabulary[list])
  }

  /** A number with commas between thousands. */
  count(least: number, most: number): string {
    return String(this.whole(least, most)).replace(/\B(?=(?:\d{3})+$)/g, ',')
  }

  /** A share, such as `14.5 per cent`. */
  share(): string {
    return `${this.whole(2, 88)}${this.one(['', '.5', '.2'])} per cent`
  }

  /** A sum of money. */
  money(): string {
    return `€${this.whole(2, 95)}.${this.whole(1, 9)} million`
  }

  /** A day, such as `14 March 2024`. */
  day(): string {
    return `${this.whole(1, 28)} ${this.word('months')} ${this.year()}`
  }

  /** A year of our time. */
  year(): number {
    return this.whole(1994, 2026)
  }

  /** A name of a person. */
  person(): string {
    return `${this.word('given')} ${this.word('family')}`
  }

  /** A name of an organisation. */
  organisation(): string {
    return `${this.word('places')} ${this.word('organisations')}`
  }
}
