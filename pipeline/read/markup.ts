import { SourceError } from '../model/message.ts'

/** The most marks of markup in one source: six times what the largest of some thousands of published documents has. */
const mostMarks = 30_000

/** Signs that parsers of Markdown must keep in mind, tags and comments, back-ticks in long rows, and lines that open a block. */
const mark = /[[|*&]|<[!?/a-z]|`(?=`{3})|^[ \t]{0,20}(?:#{1,6}|[-+>]|\d{1,9}[.)])(?=[ \t])/gim

/**
 * Refuses a Markdown text that is more markup than text. Parsers keep hundreds of bytes for every link, cell, item and
 * emphasis, so that a small text of nothing else fills the memory before its time is up.
 *
 * @param start where the text starts after the front matter
 * @throws SourceError `source-markup`
 */
export function refuseMarkup(text: string, start: number, path: string): void {
  let marks = 0
  mark.lastIndex = start
  while (mark.test(text)) marks++
  if (marks <= mostMarks) return
  const reason = `Unexpected ${marks} marks of markup, expected at most ${mostMarks} links, cells, items, headings, tags and signs of emphasis`
  throw new SourceError('source-markup', reason, { path })
}
