import { type Passage, sentenceAt, spanIn } from '../../model/passage.ts'
import { collapse, type Statement } from '../../model/statement.ts'

/** A stretch of a passage's plain text; half-open, UTF-16 code units. */
export interface Stretch {
  readonly passage: Passage
  readonly from: number
  readonly to: number
}

/** The stretch without white space and the given marks at its ends. */
export function trimmed(stretch: Stretch, marks = ''): Stretch {
  const { passage } = stretch
  const idle = (at: number) => /\s/.test(passage.text[at] ?? '') || marks.includes(passage.text[at] ?? ' ')
  let { from, to } = stretch
  while (from < to && idle(from)) from++
  while (to > from && idle(to - 1)) to--
  return { passage, from, to }
}

/** The words of a stretch as they stand in the plain text. */
export function words(stretch: Stretch): string {
  return stretch.passage.text.slice(stretch.from, stretch.to)
}

/** A phrase of the source taken as it stands, as a statement of kind `item`. */
export function fragment(stretch: Stretch, id: string): Statement {
  return {
    id,
    text: collapse(words(stretch)),
    spans: [spanIn(stretch.passage, stretch.from, stretch.to)],
    sentence: sentenceAt(stretch.passage, stretch.from).id,
    kind: 'item',
    transforms: [{ kind: 'fragment' }],
    extraction: 'heuristic'
  }
}
