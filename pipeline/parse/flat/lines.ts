/** A line of a flat text, without the white space and quote marks around it. Offsets count in the source. */
export interface Line {
  readonly text: string
  readonly start: number
  readonly end: number
  /** Columns before the first character; a tab goes to the next multiple of four. */
  readonly indent: number
  /** True where the line starts with `>`. */
  readonly quoted: boolean
  /** True where white space follows the last character. */
  readonly trails: boolean
  /** True where a blank line, or nothing, stands before. */
  readonly gap: boolean
  /** True where it is cut out of a longer line of a law: its mark is part of a paragraph, not of a list. */
  readonly clause?: boolean
}

const quoteMark = /^[ \t]{0,8}>(?:[ \t]?>){0,20}/

/** The lines of a text that hold something, from an offset on; lines end with LF, CR or CRLF. */
export function linesOf(source: string, from = 0): Line[] {
  const lines: Line[] = []
  let gap = true
  for (const match of source.slice(from).matchAll(/[^\r\n]+|\r\n|\r|\n/g)) {
    if (match[0] === '\n' || match[0] === '\r' || match[0] === '\r\n') {
      const previous = source[from + match.index - 1]
      if (match.index === 0 || previous === '\n' || previous === '\r') gap = true
      continue
    }
    const line = toLine(match[0], from + match.index, gap)
    if (line) lines.push(line)
    gap = !line
  }
  return lines
}

function toLine(raw: string, offset: number, gap: boolean): Line | undefined {
  const mark = quoteMark.exec(raw)?.[0] ?? ''
  const content = raw.slice(mark.length)
  const text = content.trim()
  if (!text) return undefined
  const lead = content.length - content.trimStart().length
  const start = offset + mark.length + lead
  const end = start + text.length
  return {
    text,
    start,
    end,
    indent: columns(content.slice(0, lead)),
    quoted: mark !== '',
    trails: end < offset + raw.length,
    gap
  }
}

function columns(space: string): number {
  let column = 0
  for (const character of space) column = character === '\t' ? column - (column % 4) + 4 : column + 1
  return column
}
