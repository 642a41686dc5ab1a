import { z } from 'zod'

/** A half-open stretch of the decoded source text, in UTF-16 code units: `text.slice(start, end)`. */
export const spanSchema = z.object({
  start: z.int().nonnegative(),
  end: z.int().nonnegative()
})

/** A half-open stretch of the decoded source text, in UTF-16 code units. */
export type Span = z.infer<typeof spanSchema>

/** Whether two spans share at least one code unit. */
export function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end
}

/** Whether `outer` holds all of `inner`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}
