import { stemmer } from 'stemmer'

/** A text as its sentences, each as the stems of its words. */
export type Stems = readonly (readonly string[])[]

/** ROUGE-1, -2 and -Lsum F1, 0 to 1. */
export interface Rouge {
  readonly r1: number
  readonly r2: number
  readonly rl: number
}

/** The words of a text: runs of letters a to z and digits, case and accents aside. */
export function wordsOf(text: string): string[] {
  const bare = text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
  return bare.split(/[^a-z0-9]+/).filter(Boolean)
}

const known = new Map<string, string>()

/** Shorter words are left as they are, as in the scorers that papers report. */
const shortestStemmed = 4

/** The words of a text by their stems (Porter 1980). */
export function stemsOf(text: string): string[] {
  return wordsOf(text).map((word) => {
    if (word.length < shortestStemmed) return word
    const stem = known.get(word) ?? stemmer(word)
    known.set(word, stem)
    return stem
  })
}

/** How much of a reference a candidate has, and how little else (Lin 2004). */
export function rouge(candidate: Stems, reference: Stems): Rouge {
  const [words, wanted] = [candidate.flat(), reference.flat()]
  return {
    r1: sharedGrams(words, wanted, 1),
    r2: sharedGrams(words, wanted, 2),
    rl: sharedSequences(candidate, reference)
  }
}

function harmonic(hits: number, found: number, wanted: number): number {
  return hits === 0 ? 0 : (2 * hits) / (found + wanted)
}

function tally(items: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1)
  return counts
}

function gramsOf(words: readonly string[], size: number): string[] {
  return words.slice(size - 1).map((_, index) => words.slice(index, index + size).join(' '))
}

function sharedGrams(words: readonly string[], wanted: readonly string[], size: number): number {
  const [found, gold] = [gramsOf(words, size), gramsOf(wanted, size)]
  const goldCounts = tally(gold)
  let hits = 0
  for (const [gram, times] of tally(found)) hits += Math.min(times, goldCounts.get(gram) ?? 0)
  return harmonic(hits, found.length, gold.length)
}

/** The summary-level ROUGE-L: for each reference sentence the union of its common subsequences, no word spent twice. */
function sharedSequences(candidate: Stems, reference: Stems): number {
  const unspent = tally(candidate.flat())
  const wanting = tally(reference.flat())
  let hits = 0
  for (const sentence of reference) {
    const places = new Set(candidate.flatMap((other) => commonPlaces(sentence, other)))
    for (const place of [...places].sort((one, other) => one - other)) {
      const word = sentence[place] ?? ''
      if (spend(unspent, word) && spend(wanting, word)) hits++
    }
  }
  return harmonic(hits, candidate.flat().length, reference.flat().length)
}

/** Takes one from a word's count; false where none is left. */
function spend(counts: Map<string, number>, word: string): boolean {
  const left = counts.get(word) ?? 0
  if (left === 0) return false
  counts.set(word, left - 1)
  return true
}

/** Where the words of one longest common subsequence stand in `sentence`. */
function commonPlaces(sentence: readonly string[], other: readonly string[]): number[] {
  const width = other.length + 1
  const longest = new Uint16Array((sentence.length + 1) * width)
  const at = (row: number, column: number): number => longest[row * width + column] ?? 0
  for (let row = 1; row <= sentence.length; row++)
    for (let column = 1; column <= other.length; column++)
      longest[row * width + column] =
        sentence[row - 1] === other[column - 1]
          ? at(row - 1, column - 1) + 1
          : Math.max(at(row - 1, column), at(row, column - 1))
  const places: number[] = []
  let [row, column] = [sentence.length, other.length]
  while (row > 0 && column > 0) {
    if (sentence[row - 1] === other[column - 1]) {
      places.push(row - 1)
      row--
      column--
    } else if (at(row - 1, column) >= at(row, column - 1)) row--
    else column--
  }
  return places
}
