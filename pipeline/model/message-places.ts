import type { Message } from './message.ts'

/** A text with the name that people know it by. */
export interface NamedText {
  readonly path: string
  readonly text: string
}

/**
 * Messages of a text with its path, and with line and column, from 1, of both ends of their spans; what names its path
 * or line already keeps it. Columns count UTF-16 code units; the end is the place behind the last one.
 */
export function located(messages: readonly Message[], { path, text }: NamedText): Message[] {
  let breaks: readonly number[] | undefined
  const placeOf = (offset: number) => {
    breaks ??= lineStarts(text)
    const line = linesUpTo(breaks, offset)
    return { line, column: offset - (breaks[line - 1] ?? 0) + 1 }
  }
  return messages.map((one) => {
    const named = { ...one, path: one.path ?? path }
    const { start, end } = one
    if (start === undefined || one.line) return named
    const from = placeOf(start)
    if (end === undefined || end <= start) return { ...named, ...from }
    const to = placeOf(end)
    return { ...named, ...from, endLine: to.line, endColumn: to.column }
  })
}

/** Where each line begins. */
function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map((found) => found.index + found[0].length)]
}

/** How many lines begin at an offset or before it. */
function linesUpTo(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}
