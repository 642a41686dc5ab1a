import type { Stretch } from './fragments.ts'
import { trimmed, words } from './fragments.ts'

const closing = new Map([
  ['(', ')'],
  ['[', ']'],
  ['“', '”'],
  ['«', '»'],
  ['„', '“']
])

/** Offsets in the passage of the given mark outside brackets and quotation marks. */
function topLevel(stretch: Stretch, mark: string): number[] {
  const { text } = stretch.passage
  const found: number[] = []
  const open: string[] = []
  let straight = false
  for (let at = stretch.from; at < stretch.to; at++) {
    const character = text[at] ?? ''
    if (character === '"') straight = !straight
    else if (character === open.at(-1)) open.pop()
    else if (closing.has(character)) open.push(closing.get(character) ?? '')
    else if (character === mark && !open.length && !straight && !betweenDigits(text, at)) found.push(at)
  }
  return found
}

function betweenDigits(text: string, at: number): boolean {
  return /\d/.test(text[at - 1] ?? '') && /\d/.test(text[at + 1] ?? '')
}

/** Cuts a stretch at each offset, leaving out the mark that stands there. */
function cutAt(stretch: Stretch, offsets: readonly number[]): Stretch[] {
  const starts = [stretch.from, ...offsets.map((offset) => offset + 1)]
  return starts.map((from, index) => trimmed({ ...stretch, from, to: offsets[index] ?? stretch.to }))
}

const leadingConjunction = /^(?:and|or|und|as well as)\s+(?:(?:finally|lastly),?\s+)?/i

function withoutConjunction(item: Stretch): Stretch {
  const match = leadingConjunction.exec(words(item).slice(0, 40))
  return match ? { ...item, from: item.from + match[0].length } : item
}

/** Both sides of the last "and" or "or" of the stretch outside brackets; undefined where there is none. */
function atConjunction(
  stretch: Stretch,
  choose: (found: readonly number[]) => number | undefined
): Stretch[] {
  const spaces = topLevel(stretch, ' ')
  const { text } = stretch.passage
  const conjunctions = spaces.filter((at) => /^ (?:and|or) /.test(text.slice(at, at + 5)))
  const at = choose(conjunctions)
  return at === undefined ? [stretch] : cutAt(stretch, [at]).map(withoutConjunction)
}

/** The items of a series, and whether a final "and" or "or" closes it. */
export interface Series {
  readonly items: readonly Stretch[]
  readonly closed: boolean
}

/**
 * Cuts a series at its top-level semicolons, else commas, and at its final "and" or "or".
 *
 * @param expected the announced number, which settles whether an "and" parts two items
 */
export function splitItems(stretch: Stretch, expected?: number): Series {
  const semicolons = topLevel(stretch, ';')
  const pieces = cutAt(stretch, semicolons.length ? semicolons : topLevel(stretch, ',')).filter(
    (piece) => piece.from < piece.to
  )
  const last = pieces.at(-1)
  if (!last) return { items: [], closed: false }
  if (leadingConjunction.test(words(last).slice(0, 20)) && pieces.length > 1) {
    return { items: pieces.map(withoutConjunction), closed: true }
  }
  const middle = pieces.findIndex(
    (piece, index) => index > 0 && leadingConjunction.test(words(piece).slice(0, 20))
  )
  if (middle > 0 && !semicolons.length)
    return { items: pieces.slice(0, middle + 1).map(withoutConjunction), closed: true }
  if (expected === pieces.length || semicolons.length)
    return { items: pieces.map(withoutConjunction), closed: semicolons.length > 0 }
  const halves = atConjunction(last, (found) => found[0])
  return { items: [...pieces.slice(0, -1), ...halves], closed: halves.length > 1 }
}
