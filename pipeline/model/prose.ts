import { align, type Segment } from './alignment.ts'
import type { Span } from './span.ts'

/** Running text with its inline markup removed, and the way back to the source. */
export interface Prose {
  readonly text: string
  /** In order, without gaps in the plain text. */
  readonly segments: readonly Segment[]
}

/** Prose that is the source slice itself, as in flat text. */
export function sliceProse(source: string, span: Span): Prose {
  const text = source.slice(span.start, span.end)
  return { text, segments: align(text, text, span.start, 0) }
}

/**
 * The source span of a stretch of the plain text (half-open, UTF-16 code units of `prose.text`). A stretch that
 * starts or ends inside a character reference takes all of it.
 */
export function toSource(prose: Prose, from: number, to: number): Span {
  const first = prose.segments.find((segment) => from < segment.at + segment.length)
  const last = prose.segments.findLast((segment) => segment.at < to)
  if (!first || !last) throw new RangeError(`no prose at ${from} to ${to} of ${prose.text.length}`)
  const start = isPlain(first) ? first.from + Math.max(0, from - first.at) : first.from
  const end = isPlain(last) ? last.from + Math.min(last.length, to - last.at) : last.to
  return { start, end }
}

/** The stretch of the plain text that a source span covers, or undefined where they do not meet. */
export function toPlain(prose: Prose, span: Span): { from: number; to: number } | undefined {
  const touched = prose.segments.filter((segment) => segment.from < span.end && span.start < segment.to)
  const first = touched[0]
  const last = touched.at(-1)
  if (!first || !last) return undefined
  const from = isPlain(first) ? first.at + Math.max(0, span.start - first.from) : first.at
  const to = isPlain(last) ? last.at + Math.min(last.length, span.end - last.from) : last.at + last.length
  return { from, to }
}

function isPlain(segment: Segment): boolean {
  return segment.to - segment.from === segment.length
}
