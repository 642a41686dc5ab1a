import { folded } from './folded-text.ts'
import { type NearMatch, nearSearch } from './near-match.ts'
import { type Pick, picks, quoteOf } from './picks.ts'
import type { Quotable } from './quotable.ts'
import { collapse } from './statement.ts'

/** What an editor's quote means in a text as it is now. */
export type Anchored =
  /** The words are there; they may be set with other quotation marks, dashes and spaces. */
  | { readonly outcome: 'found'; readonly id: string }
  /** They have changed a little, or stand among other words: `reason` says what to write instead. */
  | { readonly outcome: 'moved'; readonly id: string; readonly reason: string }
  | { readonly outcome: 'ambiguous' | 'lost'; readonly reason: string }

/** Finds what a quote means. */
export type Anchors = (pick: Pick) => Anchored

/** By so much the best of several must be more alike than the next. */
const margin = 0.08
/** So much more of the words around a quote the best of several must have. */
const contextMargin = 0.2

/**
 * Prepares to find what editors' quotes mean among sentences or headings: their words as they stand; else but for
 * quotation marks, dashes and spaces; else nearly, where no number, negation or name differs and only one text comes
 * near. The words around a quote tell texts of the same words apart; where they have changed, those that are most alike
 * count. A quote that means several texts means none.
 *
 * @param all the texts by their ids
 */
export function anchorsIn(all: ReadonlyMap<string, Quotable>): Anchors {
  const entries = [...all].map(([id, quotable]) => new Entry(id, quotable))
  const search = nearSearch(entries.map(({ quotable }) => quotable.text))
  return (pick) => {
    const exact = entries.filter(({ quotable }) => picks(pick, quotable))
    if (exact.length > 0) return only(exact, pick)
    const loose = foldedPick(pick)
    const same = entries.filter((entry) => picks(loose, entry.folded))
    if (same.length > 0) return only(same, pick)
    const elsewhere = entries.filter((entry) => picks(loose.quote, entry.folded))
    if (elsewhere.length > 0) return byContext(elsewhere, pick)
    return nearly(search(quoteOf(pick).quote), entries, pick)
  }
}

/** A text that quotes are looked for in; it is folded only where a quote does not stand in it as it is. */
class Entry {
  readonly id: string
  readonly quotable: Quotable
  #folded: Quotable | undefined

  constructor(id: string, quotable: Quotable) {
    this.id = id
    this.quotable = quotable
  }

  get folded(): Quotable {
    this.#folded ??= foldedQuotable(this.quotable)
    return this.#folded
  }
}

function foldedQuotable({ text, before, after }: Quotable): Quotable {
  return { text: folded(text), before: folded(before), after: folded(after) }
}

function foldedPick(pick: Pick) {
  const { quote, before, after } = quoteOf(pick)
  return {
    quote: folded(quote),
    ...(before === undefined ? {} : { before: folded(before) }),
    ...(after === undefined ? {} : { after: folded(after) })
  }
}

function only(found: readonly Entry[], pick: Pick): Anchored {
  // Words that are a whole sentence mean that one rather than a longer one that holds them.
  const quote = folded(quoteOf(pick).quote)
  const whole = found.filter((entry) => entry.folded.text === quote)
  const [first, second] = whole.length === 1 ? whole : found
  return first && !second ? { outcome: 'found', id: first.id } : ambiguous(found.length, pick)
}

function ambiguous(count: number, pick: Pick): Anchored {
  const hasContext = typeof pick !== 'string' && (pick.before ?? pick.after) !== undefined
  const wanted = hasContext ? 'words around it that tell them apart' : '`before` or `after` beside it'
  return { outcome: 'ambiguous', reason: `stands ${count} times, expected ${wanted}` }
}

/** The one of several whose neighbouring words are most like those that an editor gave. */
function byContext(found: readonly Entry[], pick: Pick): Anchored {
  const ranked = found
    .map((entry) => ({ entry, value: contextOf(entry.quotable, pick) }))
    .sort((one, other) => other.value - one.value)
  const [best, next] = ranked
  if (!best) return { outcome: 'lost', reason: 'stands nowhere' }
  if (next && best.value < next.value + contextMargin) return ambiguous(found.length, pick)
  return {
    outcome: 'moved',
    id: best.entry.id,
    reason: 'stands among other words, expected those around it now'
  }
}

/**
 * How much of the words around a quote still stands around a text, 0 to 1: a word on its side counts whole, one within
 * the text itself half, since the quote may be a part of it.
 */
function contextOf({ text, before, after }: Quotable, pick: Pick): number {
  const given = quoteOf(pick)
  const inside = new Set(wordsIn(text))
  const values = (wanted = '', side: string) => {
    const beside = new Set(wordsIn(side))
    return wordsIn(wanted).map((word) => (beside.has(word) ? 1 : inside.has(word) ? 0.5 : 0))
  }
  const all = [...values(given.before, before), ...values(given.after, after)]
  return all.length === 0 ? 0 : all.reduce<number>((sum, value) => sum + value, 0) / all.length
}

function wordsIn(text: string): string[] {
  return (
    folded(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

function nearly(matches: readonly NearMatch[], entries: readonly Entry[], pick: Pick): Anchored {
  const [best] = matches
  if (!best) return { outcome: 'lost', reason: 'stands nowhere, and nothing comes near' }
  const rivals = matches.filter(({ likeness }) => likeness > best.likeness - margin)
  const ranked = rivals
    .map((match) => ({ match, value: contextOf(entries[match.index]?.quotable ?? nothing, pick) }))
    .sort((one, other) => other.value - one.value || one.match.index - other.match.index)
  const [first, second] = ranked
  if (!first || (second && first.value < second.value + contextMargin))
    return { outcome: 'ambiguous', reason: `stands nowhere, and ${rivals.length} come equally near` }
  const entry = entries[first.match.index]
  const present = collapse(entry?.quotable.text ?? '')
  const { objection } = first.match
  if (!entry || objection !== undefined)
    return { outcome: 'lost', reason: `stands nowhere; “${shortened(present)}” comes near, but ${objection}` }
  return { outcome: 'moved', id: entry.id, reason: `has changed, expected “${shortened(present)}”` }
}

const nothing: Quotable = { text: '', before: '', after: '' }

/** As much of a sentence as a message holds. */
function shortened(text: string): string {
  return text.length > 400 ? `${text.slice(0, 400).replace(/[\ud800-\udbff]$/, '')}…` : text
}
