import type { Range } from '../language/sentence-boundaries.ts'

/** A stretch of a text without white space at its ends and without commas at its end; at least one unit long. */
export function trimmedRange(text: string, from: number, to: number): Range {
  let first = from
  let end = to
  while (first < end - 1 && /\s/.test(text[first] ?? '')) first++
  while (end > first + 1 && /[\s,]/.test(text[end - 1] ?? '')) end--
  return { from: first, to: end }
}
