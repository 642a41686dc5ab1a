/** A stretch of a text that is split into sentences on its own. */
export interface Part {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** The paragraphs of a text; or the whole, where it is the example of one rule, which has `expect`. */
export function partsOf(row: { readonly text: string; readonly expect?: unknown }): Part[] {
  const { text, expect } = row
  const gaps = expect === undefined ? Array.from(text.matchAll(/\n\n+/g)) : []
  const starts = [0, ...gaps.map((gap) => gap.index + gap[0].length)]
  const ends = [...gaps.map((gap) => gap.index), text.length]
  return starts.map((start, index) => {
    const end = ends[index] ?? text.length
    return { text: text.slice(start, end), start, end }
  })
}
