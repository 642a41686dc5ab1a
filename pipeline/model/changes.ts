import { z } from 'zod'
import { isoDateSchema } from './front-matter.ts'
import { spanSchema } from './span.ts'

/** A sentence of one of two versions; its span counts in that version's text. */
const sideSchema = z.object({ text: z.string(), paragraph: z.int().nonnegative(), ...spanSchema.shape })

/** A number that is another one now; null where it came or went. */
export const numberChangeSchema = z.object({
  before: z.string().nullable(),
  after: z.string().nullable(),
  /** What it measures, in the source's words; "" where that can't be told. */
  label: z.string()
})

/** A number that is another one now. */
export type NumberChange = z.infer<typeof numberChangeSchema>

/** What of a source differs from the version before it, which stands beside it in `NAME.earlier.md`. */
export const changesSchema = z.object({
  /** The earlier version: what its own front matter or head says of it. */
  since: z.object({
    sha256: z.string(),
    title: z.string(),
    version: z.string().optional(),
    revised: isoDateSchema.optional(),
    published: isoDateSchema.optional()
  }),
  /** How many sentences say the same, where they stood. */
  unchanged: z.int().nonnegative(),
  /** In the order of the present version; what is gone stands where it stood. */
  sentences: z.array(
    z.object({
      id: z.string(),
      /** One that has moved and was reworded is `reworded`. */
      kind: z.enum(['added', 'gone', 'reworded', 'moved']),
      before: sideSchema.nullable(),
      after: sideSchema.nullable(),
      numbers: z.array(numberChangeSchema)
    })
  )
})

/** What of a source differs from the version before it. */
export type Changes = z.infer<typeof changesSchema>
