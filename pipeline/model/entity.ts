import { z } from 'zod'
import { spanSchema } from './span.ts'

/** A person, organisation, place, event, work or term, with every mention. */
export const entitySchema = z.object({
  id: z.string(),
  kind: z.enum(['person', 'organisation', 'place', 'event', 'work', 'term']),
  /** The fullest form in the text. */
  name: z.string(),
  aliases: z.array(z.string()),
  mentions: z.array(spanSchema).min(1)
})

/** A person, organisation, place, event, work or term. */
export type Entity = z.infer<typeof entitySchema>

/** A short form and what it stands for, at its first use. */
export const acronymSchema = z.object({
  acronym: z.string(),
  expansion: z.string().nullable(),
  /** Where the expansion was found. */
  from: z.enum(['text', 'glossary']).nullable(),
  /** Where in the source the expansion stands. */
  expansionSpan: spanSchema.optional(),
  ...spanSchema.shape
})

/** A short form and what it stands for. */
export type Acronym = z.infer<typeof acronymSchema>
