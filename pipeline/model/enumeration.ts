import { z } from 'zod'
import { statementSchema } from './statement.ts'

/** A list that the text makes, in words or as a list. */
export const enumerationSchema = z.object({
  id: z.string(),
  /** The words that announce it, trimmed. */
  lead: statementSchema,
  /** The number the text announces ("three core components"), if any. */
  announced: z.int().nullable(),
  items: z.array(statementSchema)
})

/** A list that the text makes. */
export type Enumeration = z.infer<typeof enumerationSchema>
