import type { Figure } from '../../model/figure.ts'
import { type Passage, spanIn } from '../../model/passage.ts'
import { toPlain } from '../../model/prose.ts'
import { collapse } from '../../model/statement.ts'
import type { Stretch } from '../language/stretches.ts'
import { longestLabel } from './label-limits.ts'

type Draft = Omit<Figure, 'id'>

const fromBefore = /\bfrom\s(?:(?:just|only|about|around|nearly|almost|some)\s){0,2}$/i
const toAfter = /^(?:\s[^,;:.()]{1,40})?(?=\sto\s(?:(?:just|only|about|around|nearly|almost|some)\s){0,2}$)/i
const against =
  /^[^;:.()]{0,60}?\b(?<word>(?:up|down)\sfrom|from|compared\s(?:with|to)|against|versus|than)\s$/i

/**
 * Figures of which a newer value names the older one it stands beside, so that a pair stays together where only one of
 * the two is printed: "The share … from 18%" for 31%. Where a figure in brackets gives a rounded one exactly ("almost
 * half (43%)"), the rounded one weighs half. English.
 *
 * @param figures of one passage, in order
 */
export function paired(passage: Passage, figures: readonly Draft[]): Draft[] {
  return figures.map((figure, index) => {
    const [before, after] = [figures[index - 1], figures[index + 1]]
    if (after && restates(passage, figure, after)) return { ...figure, weight: figure.weight / 2 }
    const older =
      (before && isSame(before, figure) ? cameFrom(passage, before, figure) : undefined) ??
      (after && isSame(figure, after) ? setAgainst(passage, figure, after) : undefined)
    return older ? withOlder(passage, figure, older) : figure
  })
}

/** Whether a figure in brackets gives the one right before it exactly: "almost half (43%)". */
export function restates(passage: Passage, one: Draft, other: Draft): boolean {
  const [first, second] = [placeOf(passage, one), placeOf(passage, other)]
  const isShare = (figure: Draft): boolean => /^(?:percent|ratio)$/.test(figure.kind)
  return (
    one.sentence === other.sentence &&
    isShare(one) &&
    isShare(other) &&
    first !== undefined &&
    second !== undefined &&
    passage.text.slice(first.to, second.from) === ' ('
  )
}

function isSame(one: Draft, other: Draft): boolean {
  return (
    one.sentence === other.sentence &&
    one.kind === other.kind &&
    one.unit === other.unit &&
    one.label !== '' &&
    one.label === other.label
  )
}

/** "From €29.0 million" before "to €40.3 million". */
function cameFrom(passage: Passage, older: Draft, newer: Draft): Stretch | undefined {
  const [first, second] = [placeOf(passage, older), placeOf(passage, newer)]
  if (!first || !second) return undefined
  const head = fromBefore.exec(passage.text.slice(Math.max(0, first.from - 30), first.from))
  const tail = toAfter.exec(passage.text.slice(first.to, second.from))
  return head && tail ? { from: first.from - head[0].length, to: first.to + tail[0].length } : undefined
}

/** "Against €21.0 million" behind "€21.7 million". */
function setAgainst(passage: Passage, newer: Draft, older: Draft): Stretch | undefined {
  const [first, second] = [placeOf(passage, newer), placeOf(passage, older)]
  if (!first || !second) return undefined
  const word = against.exec(passage.text.slice(first.to, second.from))?.groups?.word
  return word === undefined ? undefined : { from: second.from - word.length - 1, to: second.to }
}

function withOlder(passage: Passage, figure: Draft, older: Stretch): Draft {
  const label = `${figure.label} … ${collapse(passage.text.slice(older.from, older.to))}`
  if (label.length > longestLabel) return figure
  return { ...figure, label, labelSpans: [...figure.labelSpans, spanIn(passage, older.from, older.to)] }
}

function placeOf(passage: Passage, { display }: Draft): Stretch | undefined {
  return toPlain(passage.prose, display)
}
