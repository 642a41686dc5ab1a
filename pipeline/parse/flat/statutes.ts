import type { Line } from './lines.ts'

/** A line that is longer and holds section marks is a law without line ends. */
const longest = 3000
const fewestMarks = 2

/** `SEC. 2. DEFINITIONS.`: the mark, the number, and a title in capitals up to its full stop. */
const sectionMark =
  /(?<![\p{L}\d])(?:SEC\.|SECTION) {1,3}\d{1,4}[A-Z]?\. {1,3}[\p{Lu}\d][\p{Lu}\d ,;:'’"“”()&/-]{1,200}\.(?= |$)/gu
/** `(b) Mission. -- `: a clause with a title of its own. */
const clauseMark = /(?<= )\(([a-z])\) \p{Lu}[\p{L}\d ,'’-]{1,100}\. ?(?:--|—|–)(?= )/gu

/**
 * Takes a law that stands in one unbroken line apart: each section's mark and title become a line of their own,
 * and so does each clause of the outermost count with a title ("(a) Title. --"). Other lines stay as they are.
 * Offsets are those of the source.
 */
export function statuteLines(line: Line): Line[] {
  if (line.text.length <= longest) return [line]
  const marks = [...line.text.matchAll(sectionMark)]
  if (marks.length < fewestMarks) return [line]
  const cuts = new Set<number>()
  const clauses = new Set<number>()
  for (const [index, mark] of marks.entries()) {
    const end = mark.index + mark[0].length
    cuts.add(mark.index).add(end)
    const stop = marks[index + 1]?.index ?? line.text.length
    for (const at of clausesIn(line.text.slice(end, stop))) clauses.add(end + at)
  }
  const from = [0, ...cuts, ...clauses].sort((a, b) => a - b)
  return from.flatMap((start, index) => piece(line, start, from[index + 1] ?? line.text.length, index === 0))
}

/** Where the clauses (a), (b), (c) of one section start; a letter out of turn counts something inside. */
function clausesIn(section: string): number[] {
  const found: number[] = []
  for (const match of section.matchAll(clauseMark)) {
    const turn = (match[1]?.codePointAt(0) ?? 0) - ('a'.codePointAt(0) ?? 0)
    if (turn === found.length) found.push(match.index)
  }
  return found
}

function piece(line: Line, from: number, to: number, first: boolean): Line[] {
  const raw = line.text.slice(from, to)
  const text = raw.trim()
  if (!text) return []
  const start = line.start + from + (raw.length - raw.trimStart().length)
  const apart = { gap: first ? line.gap : true, clause: true }
  return [{ ...line, ...apart, text, start, end: start + text.length }]
}
