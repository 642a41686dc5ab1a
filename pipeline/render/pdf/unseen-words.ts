const emptySpan = /\/Span ?<<\/ActualText (?:<[0-9A-Fa-f]*>|\((?:\\[\s\S]|[^\\()])*\)) ?>> ?BDC\s+EMC\n?/g

/**
 * A content stream without words for glyphs that are not there: where letters of a line reach over the edge of the page
 * before, Skia leaves them out of that page, but not what it says that they stand for.
 */
export function withoutUnseenWords(text: string): string {
  return text.includes('/ActualText') ? text.replace(emptySpan, '') : text
}
