import { openersOf } from './abbreviations.ts'

/** Marks of notes in square brackets, as encyclopaedias print them: "[7]", "[4][12]", "[citation needed]", "[…]". */
const bracketed =
  /^(?:\[(?:\d{1,3}(?:[,–-] ?\d{1,3}){0,4}|[a-z]|(?:[a-z]{2,12} ){1,3}needed|…|\.\.\.)\]\s*){1,6}(?=["“‘(]?\p{Lu}|$)/u
/** The mark of a note that has lost its raised position: "… due to its rights. 4 Even though". */
const bare = /^\d{1,3}\s+(?=(\p{Lu}\p{Ll}*)[\s,])/u

/**
 * Where a sentence ends whose stop is followed by the marks of notes: behind them. A text that itself starts with
 * such a mark is a list of notes, where they open what follows.
 *
 * @param cut the boundary right after the stop
 * @param language BCP 47 tag
 */
export function behindNotes(text: string, cut: number, language: string): number {
  const after = text.slice(cut, cut + 80)
  const number = bare.exec(after)
  if (number && openersOf(language).has((number[1] ?? '').toLowerCase())) return cut + number[0].length
  const marks = bracketed.exec(after)
  return marks && !/^\s*\[/.test(text) ? cut + marks[0].length : cut
}
