import { createRequire } from 'node:module'

/** The places in a word where it may be divided, as counts of UTF-16 code units before the hyphen. */
export type Divider = (word: string) => readonly number[]

interface Patterns {
  hyphenateSync(text: string, options: { hyphenChar: string; minWordLength: number }): string
}

const require = createRequire(import.meta.url)

/** Liang's patterns (F. M. Liang, Word Hy-phen-a-tion by Com-put-er, 1983) by language, loaded when first used. */
const loaders: ReadonlyMap<string, () => Patterns> = new Map<string, () => Patterns>([
  ['en-gb', () => require('hyphen/en-gb')],
  ['en-us', () => require('hyphen/en-us')],
  ['de', () => require('hyphen/de')],
  ['fr', () => require('hyphen/fr')],
  ['es', () => require('hyphen/es')]
])

/**
 * Shorter words stay whole. Lines are set ragged: there a hyphen is worth it only where a long word would leave a hole,
 * and justified lines need more hyphens than a column of 60 letters without divided names has places for.
 */
const fewestLetters = 8

/** Longer words are no words of a language, and the patterns' time grows with the square of the length. */
const mostLetters = 60

/** The fewest letters before and after a hyphen; German syllables may be shorter. */
const fewestAfter = 3
const fewestBefore = 3
const fewestBeforeGerman = 2

/** Stands at each place of division while the patterns are at work: no word holds a soft hyphen. */
const mark = '\u00ad'

const made = new Map<string, Divider>()

/**
 * What divides the words of a language: English (the British patterns, but for `en-US`), German, French and Spanish;
 * undefined for all others.
 */
export function dividerFor(language: string): Divider | undefined {
  const key = patternsOf(language.toLowerCase())
  const known = made.get(key)
  if (known) return known
  const load = loaders.get(key)
  if (!load) return undefined
  const divider = divides(load(), key === 'de' ? fewestBeforeGerman : fewestBefore)
  made.set(key, divider)
  return divider
}

function patternsOf(tag: string): string {
  const language = tag.split('-')[0] ?? ''
  if (language !== 'en') return language
  return /^en(?:-[a-z]{4})?-us\b/.test(tag) ? 'en-us' : 'en-gb'
}

function divides({ hyphenateSync }: Patterns, before: number): Divider {
  const known = new Map<string, readonly number[]>()
  return (word) => {
    const places = known.get(word) ?? placesIn(word, hyphenateSync, before)
    known.set(word, places)
    return places
  }
}

function placesIn(word: string, hyphenate: Patterns['hyphenateSync'], before: number): number[] {
  // The patterns know small letters; the package would make them small by the machine's locale.
  const small = word.toLowerCase()
  if (small.length !== word.length || word.length < fewestLetters) return []
  if (word.length > mostLetters) return []
  const parts = hyphenate(small, { hyphenChar: mark, minWordLength: fewestLetters }).split(mark)
  const places: number[] = []
  let at = 0
  for (const part of parts.slice(0, -1)) {
    at += part.length
    if (at >= before && at <= word.length - fewestAfter) places.push(at)
  }
  return places
}
