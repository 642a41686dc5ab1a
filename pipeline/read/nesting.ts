import { SourceError } from '../model/message.ts'

/** The deepest that quotations and lists may stand in each other. */
const mostLevels = 100

/** A mark that opens a quotation or an item of a list, after the spaces before it. */
const mark = /[ \t]{0,999}(?:>|[-*+](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))/y

/** A line that parts a text: three or more of one sign with nothing else. It opens no list. */
const rule = /^[ \t]*(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,})$/

const fence = /^[ \t>]*(`{3,}|~{3,})/

/** How wide a stretch is from a column on; a tab goes on to the next of four columns. */
function columnsOf(text: string, from: number): number {
  let column = from
  for (const sign of text) column += sign === '\t' ? 4 - (column % 4) : 1
  return column
}

/** Counts how deep each line of a text stands, roughly as a parser of Markdown would, but never deeper. */
class Levels {
  /** The columns at which the words of the items start that are open. */
  readonly #items: number[] = []

  /** The depth of a line. */
  of(line: string): number {
    let quotes = 0
    let column = 0
    mark.lastIndex = 0
    for (let at = 0; !rule.test(line.slice(at)); at = mark.lastIndex) {
      mark.lastIndex = at
      const found = mark.exec(line)?.[0]
      if (found === undefined) break
      const width = found.trimStart().length
      column = columnsOf(found.slice(0, -width), column)
      if (found.endsWith('>')) quotes++
      else this.#open(column, column + width + 1)
      column += width
      if (quotes + this.#items.length > mostLevels) break
    }
    return quotes + this.#items.length
  }

  #open(column: number, words: number): void {
    while ((this.#items.at(-1) ?? -1) > column) this.#items.pop()
    this.#items.push(words)
  }

  /** Ends the items that a line of words at the margin ends. */
  close(): void {
    this.#items.length = 0
  }
}

/**
 * Refuses a Markdown text in which quotations and lists stand in each other more than 100 levels deep: no one writes
 * so, and what takes a text apart would run out of room.
 *
 * @param start where the text starts after the front matter
 * @throws SourceError `source-nesting` with the line.
 */
export function refuseNesting(text: string, start: number, path: string): void {
  const levels = new Levels()
  let fenced: string | undefined
  let line = text.slice(0, start).split(/\r\n|\r|\n/).length
  for (const words of text.slice(start).split(/\r\n|\r|\n/)) {
    const found = fence.exec(words)?.[1]
    if (found && fenced === undefined) fenced = found
    else if (found && fenced !== undefined && found.startsWith(fenced)) fenced = undefined
    else if (fenced === undefined) {
      if (/^[^\s>*+\d-]/.test(words)) levels.close()
      if (levels.of(words) > mostLevels) {
        const reason = `Unexpected nesting, expected at most ${mostLevels} levels of quotations and lists`
        throw new SourceError('source-nesting', reason, { path, line, column: 1 })
      }
    }
    line++
  }
}
