import type { Line } from './lines.ts'
import { type Mark, markOf } from './marks.ts'
import { canJoin, type Joins, joinsOf } from './wrapping.ts'

/** One or more lines that are one paragraph, item or heading. */
export interface Unit {
  readonly lines: readonly Line[]
  /** The words, lines joined by a space, with the mark. */
  readonly text: string
  readonly indent: number
  readonly quoted: boolean
  /** True where a blank line, or nothing, stands before. */
  readonly gap: boolean
  /** True where a blank line, or nothing, stands after. */
  readonly gapAfter: boolean
  /** What the first line starts with, if it reads as a bullet or a number. */
  readonly mark?: Mark
  /** The sign of the line below that underlines it. */
  readonly underline?: '=' | '-'
}

const rule = /^(?:(={3,})|(-{3,})|~{3,}|_{3,}|\*{3,}|(?:\*\s){2,9}\*)$/

/** Groups lines into units, in order; rules of dashes, equals signs or stars part units and go. */
export function unitsOf(lines: readonly Line[]): Unit[] {
  const joins = joinsOf(lines)
  const units: Unit[] = []
  let from = 0
  while (from < lines.length) {
    const to = unitEnd(lines, from, joins)
    const unit = toUnit(lines, from, to, units)
    if (unit) units.push(unit)
    from = to
  }
  return units
}

function unitEnd(lines: readonly Line[], from: number, joins: Joins): number {
  let to = from + 1
  const first = lines[from]
  while (to < lines.length) {
    if (!(joins(to - 1) && !startsParagraph(lines, first, to)) && !hangs(first, lines[to - 1], lines[to]))
      break
    to++
  }
  return to
}

/** A line set in below an item's mark goes on with it, and a quoted line with the one before. */
function hangs(first: Line | undefined, previous: Line | undefined, line: Line | undefined): boolean {
  if (!first || !previous || !line || !canJoin(previous, line)) return false
  const isSetIn = line.indent > first.indent && (previous === first || previous.indent > first.indent)
  return first.quoted || (isSetIn && markOf(first.text) !== undefined)
}

/** A first-line indent: the line below is set in less, or the paragraph before began as this does. */
function startsParagraph(lines: readonly Line[], first: Line | undefined, index: number): boolean {
  const line = lines[index]
  const previous = lines[index - 1]
  const next = lines[index + 1]
  if (!line || !previous || !first || line.indent < 2) return false
  const overhangs = next !== undefined && !next.gap && next.indent < line.indent - 1
  return overhangs || (previous !== first && line.indent > previous.indent && line.indent === first.indent)
}

function toUnit(lines: readonly Line[], from: number, to: number, before: Unit[]): Unit | undefined {
  const own = lines.slice(from, to)
  const [first] = own
  if (!first || rule.test(first.text)) return undefined
  const next = lines[to]
  const underline = next && !next.gap && own.length === 1 ? underlineOf(first, next) : undefined
  const after = underline ? lines[to + 1] : next
  const mark = first.clause === true ? undefined : markOf(first.text, lastMark(before))
  return {
    lines: own,
    text: own.map((line) => line.text).join(' '),
    indent: first.indent,
    quoted: first.quoted,
    gap: first.gap,
    gapAfter: !after || after.gap,
    ...(mark && { mark }),
    ...(underline && { underline })
  }
}

function underlineOf(line: Line, next: Line): '=' | '-' | undefined {
  const found = rule.exec(next.text)
  if (next.text.length < line.text.length / 3) return undefined
  if (found?.[1]) return '='
  return found?.[2] ? '-' : undefined
}

function lastMark(units: readonly Unit[]): Mark | undefined {
  for (let index = units.length - 1; index >= 0 && index > units.length - 12; index--) {
    const mark = units[index]?.mark
    if (mark && mark.style !== 'bullet') return mark
  }
  return undefined
}
