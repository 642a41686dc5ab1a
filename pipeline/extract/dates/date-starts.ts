interface Words {
  has(word: string): boolean
}

/** The words that dates of a language are made of, in lower case. */
export interface DateWords {
  /** Words that only dates have: names of months and days, units of time. Numbers count as such. */
  readonly telling: Words
  /** Words that a date may begin with, where a telling word or a number follows soon: "the", "early". */
  readonly opening: Words
}

interface Start {
  readonly at: number
  readonly telling: boolean
}

const word = /\p{L}+|\d[\p{L}\d]*|[’'](?=\d\d(?!\d))/gu
/** Not within a word, a number, a code or behind a sign of money; two hyphens are a dash. */
const free = /(?<![\p{L}\d_/.$€£#§@:,]|(?<!-)-|[$€£#§] )/uy
/** How many code units may lie between the beginning of a date and the word that tells it is one. */
const reach = 48

/**
 * The places of a text where a date may begin, in order. A cheap look at each word, so that the rules are tried in
 * few places and a text without dates costs next to nothing.
 */
export function dateStarts(text: string, words: DateWords): number[] {
  const found: Start[] = []
  for (const match of text.matchAll(word)) {
    const name = match[0].toLowerCase()
    const telling = isNumber(name) || words.telling.has(name)
    if (telling || words.opening.has(name)) found.push({ at: match.index, telling })
  }
  const starts: number[] = []
  let next = Number.POSITIVE_INFINITY
  for (const { at, telling } of found.reverse()) {
    if (telling) next = at
    if (next - at > reach) continue
    free.lastIndex = at
    if (free.test(text)) starts.push(at)
  }
  return starts.reverse()
}

/** Whether a word starts with a digit, or is the mark before the digits of `’98`. */
function isNumber(name: string): boolean {
  const code = name.charCodeAt(0)
  return (code >= 48 && code <= 57) || code === 8217 || code === 39
}
