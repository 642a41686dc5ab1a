import type { MessagePlace } from '../model/message.ts'

/** Where an offset of some part of a file is, as messages say it. */
export type PlaceOf = (offset: number) => MessagePlace

function lineStartsOf(text: string): number[] {
  return [0, ...Array.from(text.matchAll(/\r\n|\r|\n/g), (match) => match.index + match[0].length)]
}

/**
 * Places in a file: `text` is the whole file, `base` where the part that offsets count from begins in it.
 * The lines are counted once, since a hostile file may ask for thousands of places.
 */
export function placesIn(path: string, text: string, base = 0): PlaceOf {
  let lineStarts: number[] | undefined
  return (offset) => {
    lineStarts ??= lineStartsOf(text)
    const at = base + offset
    let line = 0
    for (let after = lineStarts.length; after - line > 1; ) {
      const middle = (line + after) >>> 1
      if ((lineStarts[middle] ?? 0) <= at) line = middle
      else after = middle
    }
    return { path, line: line + 1, column: at - (lineStarts[line] ?? 0) + 1 }
  }
}
