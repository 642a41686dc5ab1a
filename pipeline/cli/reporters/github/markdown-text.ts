import { visible } from '../../../build/report.ts'

/** All that can mean something within a line of Markdown, in its tables or in HTML, and the stop of `www.`. */
const marks = /:(?=\/\/)|(?<=www)\.|[!#$&()*:<>@[\\\]^_`{|}~]/gi

/** Marks of plain text that GitHub makes mentions and references of. */
const parted = new Set(['@', '#'])

/** A space that has no width. */
const gap = '&#8203;'

/**
 * Words of a source or the name of a file as plain text in Markdown, also within a table: every mark is written as
 * its number. The words must not begin a line. GitHub looks for mentions, references and addresses in what is shown
 * as well, so these are parted by a gap that nobody sees.
 */
export function markdownText(text: string): string {
  const shown = visible(text).toWellFormed()
  return shown.replace(marks, (mark, at: number) => {
    const written = `&#${mark.charCodeAt(0)};`
    if (mark === '.') return `${gap}${written}`
    return parted.has(mark) || shown.startsWith('://', at) ? `${written}${gap}` : written
  })
}
