import type { Point, Position } from 'unist'

/** Turns offsets of one text (UTF-16 code units) into the places that tree nodes carry. */
export interface Places {
  /** Line and column from 1, offset from 0. */
  readonly point: (offset: number) => Required<Point>
  /** The place of a half-open stretch. */
  readonly position: (start: number, end: number) => Position
}

/** The places of a text; lines end with LF, CR or CRLF. */
export function placesIn(text: string): Places {
  const starts = [0]
  for (const lineEnd of text.matchAll(/\r\n|\r|\n/g)) starts.push(lineEnd.index + lineEnd[0].length)
  const point = (offset: number): Required<Point> => {
    const line = lineOf(starts, offset)
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1, offset }
  }
  return { point, position: (start, end) => ({ start: point(start), end: point(end) }) }
}

function lineOf(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
