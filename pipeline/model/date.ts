import { z } from 'zod'
import { spanSchema } from './span.ts'

/** How exactly a date is known. */
export const precisionSchema = z.enum([
  'day',
  'week',
  'month',
  'quarter',
  'season',
  'year',
  'decade',
  'range'
])

/** How exactly a date is known. */
export type Precision = z.infer<typeof precisionSchema>

/** A date expression of the body. `start` and `end` are its span in the source. */
export const dateExpressionSchema = z.object({
  id: z.string(),
  /** TIMEX3 form: 2016, 2016-11, 2016-11-16, 2016-W46, 2016-Q4, 2016-SU, 201; "" where it can't be placed. */
  value: z.string(),
  /** The last day, month or year of a range, in the same form. */
  until: z.string().optional(),
  precision: precisionSchema,
  text: z.string(),
  /** True where it was resolved from another date ("last year"). */
  relative: z.boolean(),
  sentence: z.string(),
  ...spanSchema.shape
})

/** A date expression of the body. */
export type DateExpression = z.infer<typeof dateExpressionSchema>

/** A dated happening of the timeline. `start` and `end` are the span of its label in the source. */
export const eventSchema = z.object({
  id: z.string(),
  date: z.string(),
  until: z.string().optional(),
  precision: precisionSchema,
  /** What happened, in the source's words. */
  label: z.string(),
  /** The date expression it was chosen from. */
  expression: z.string(),
  sentence: z.string(),
  ...spanSchema.shape
})

/** A dated happening of the timeline. */
export type Event = z.infer<typeof eventSchema>
