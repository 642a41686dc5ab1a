import { sharedRun } from './shared-run.ts'
import { countsOf, type Guard, type Word, wordsOf } from './guarded-words.ts'

/** A text that is nearly a quote. */
export interface NearMatch {
  /** The place of the text in the list that was searched. */
  readonly index: number
  /** How alike they are, 0 to 1. */
  readonly likeness: number
  /** What keeps the text from being taken for the quote: a number, negation or name that differs; absent where nothing does. */
  readonly objection?: string
}

/** A text is near from this likeness on. */
const least = 0.66
/** Fewer words are too few to tell a text by some of them. */
const fewestWords = 4
/** Longer texts are searched exactly only: time goes by the product of two lengths. */
const mostWords = 400
/** So many texts, those with most of the quote's words, are looked at closely. */
const mostLooked = 8
/** A negation so many words beside the part that matches still turns it round. */
const reach = 3
/** A quote with so much of a text's words stands for all of it. */
const wholeShare = 0.6

const near: ReadonlySet<Guard> = new Set(['number', 'direction', 'name'])
const turning: ReadonlySet<Guard> = new Set(['negation'])

/** Finds texts that are nearly a quote, the most alike first. */
export type NearSearch = (quote: string) => NearMatch[]

/** Prepares a search; the texts are read when the first quote is looked for. */
export function nearSearch(texts: readonly string[]): NearSearch {
  let known: readonly Known[] | undefined
  return (quote) => {
    known ??= texts.map(knownOf)
    const wanted = wordsOf(quote)
    if (wanted.length < fewestWords || wanted.length > mostWords) return []
    const isWhole = /[.!?。！？]["'”’»)]*$/u.test(quote.trim())
    return likeliest(wanted, known)
      .map((index) => matchOf(wanted, known?.[index]?.words ?? [], index, isWhole))
      .filter(({ likeness }) => likeness >= least)
      .sort((one, other) => other.likeness - one.likeness || one.index - other.index)
  }
}

/** A text as it is searched. */
interface Known {
  readonly words: readonly Word[]
  readonly held: ReadonlySet<string>
}

function knownOf(text: string): Known {
  const words = wordsOf(text)
  return { words, held: new Set(words.length > mostWords ? [] : words.map((one) => one.text)) }
}

/** The texts that share most words with a quote, order aside. */
function likeliest(wanted: readonly Word[], known: readonly Known[]): number[] {
  const own = new Set(wanted.map(({ text }) => text))
  const all = [...own]
  const shares = known.map(({ held }, index) => ({ index, count: all.filter((one) => held.has(one)).length }))
  return shares
    .filter(({ count }) => count >= own.size * 0.5)
    .sort((one, other) => other.count - one.count || one.index - other.index)
    .slice(0, mostLooked)
    .map(({ index }) => index)
}

function matchOf(
  wanted: readonly Word[],
  found: readonly Word[],
  index: number,
  isWhole: boolean
): NearMatch {
  const run = sharedRun(
    wanted.map(({ text }) => text),
    found.map(({ text }) => text)
  )
  const isAll = isWhole || wanted.length >= found.length * wholeShare
  const from = isAll ? 0 : Math.max(0, run.from - run.ahead)
  const to = isAll ? found.length : Math.min(found.length, run.to + run.behind)
  const likeness = (2 * run.length) / (wanted.length + to - from)
  const objection =
    difference(wanted, found.slice(from, to), near) ??
    difference(wanted, found.slice(Math.max(0, from - reach), to + reach), turning)
  return { index, likeness, ...(objection === undefined ? {} : { objection }) }
}

/** What two lists of words differ in where that matters, in words; undefined where they don't. */
function difference(
  wanted: readonly Word[],
  found: readonly Word[],
  guards: ReadonlySet<Guard>
): string | undefined {
  const [quoted, present] = [countsOf(wanted, guards), countsOf(found, guards)]
  const gone = [...quoted].find(([word, count]) => (present.get(word) ?? 0) !== count)?.[0]
  const come = [...present].find(([word, count]) => (quoted.get(word) ?? 0) !== count)?.[0]
  if (gone === undefined && come === undefined) return undefined
  const [old, now] = [writtenIn(wanted, gone), writtenIn(found, come)]
  if (come === undefined) return `“${old}” is gone from it`
  return gone === undefined || gone === come ? `it now has “${now}”` : `it has “${now}” for “${old}”`
}

function writtenIn(words: readonly Word[], text: string | undefined): string {
  return words.find((word) => word.text === text)?.written ?? text ?? ''
}
