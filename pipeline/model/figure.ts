import { z } from 'zod'
import { spanSchema } from './span.ts'

/** A number with what it measures. */
export const figureSchema = z.object({
  id: z.string(),
  /** The number and its unit as the source writes them, with "nearly" or "more than" where it says so. */
  text: z.string(),
  value: z.union([z.number(), z.tuple([z.number(), z.number()])]),
  /** Of the number alone. */
  ...spanSchema.shape,
  /** The unit or the counted noun, as written; "" where there is none. */
  unit: z.string(),
  unitSpan: spanSchema.optional(),
  kind: z.enum(['percent', 'money', 'count', 'ratio', 'ordinal', 'duration', 'measure', 'number']),
  /** True for "nearly 50%", "about 20", "more than half". */
  approximate: z.boolean(),
  /** What it measures, in the source's words, without the number; "" where it can't be told. */
  label: z.string(),
  labelSpans: z.array(spanSchema),
  /** The span of `text`. */
  display: spanSchema,
  /** TIMEX3 value of the date the figure is tied to. */
  asOf: z.string().optional(),
  sentence: z.string(),
  /** How much the number says, 0 to 1: a percentage with a label much, a bare small count little. */
  weight: z.number().min(0).max(1),
  /** True where the sentence names who measured or reported it. */
  sourced: z.boolean()
})

/** A number with what it measures. */
export type Figure = z.infer<typeof figureSchema>
