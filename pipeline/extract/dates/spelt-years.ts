import { smallNumbers } from '../language/numerals.ts'

const tens = '(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)'
const ones = '(?:one|two|three|four|five|six|seven|eight|nine)'
const teens = '(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)'
const below = `(?:${tens}(?:[\\s-]${ones})?|${teens})`

/** A year of two centuries ago or the last one in words, for use within a pattern: "nineteen eighty-four". English. */
export const centuryYear = `(?:eighteen|nineteen)[\\s-]${below}`

/** A year in words where a year must stand, as behind a month: also "two thousand and six", "twenty twenty-one". */
export const speltYear = `(?:${centuryYear}|twenty[\\s-]${below}|two\\sthousand(?:\\s(?:and\\s)?(?:${below}|${ones}))?)`

/** The year that words name; undefined for words that name none. */
export function yearOfWords(words: string | undefined): number | undefined {
  const [first = '', second = '', ...rest] = (words ?? '').toLowerCase().split(/[\s-]+(?:and\s)?/)
  const century = smallNumbers.get(first)
  if (century === undefined) return undefined
  if (second === 'thousand') return century * 1000 + sum(rest)
  return century * 100 + sum([second, ...rest])
}

function sum(words: readonly string[]): number {
  return words.reduce((total, word) => total + (smallNumbers.get(word) ?? 0), 0)
}
