import { z } from 'zod'
import { statementSchema } from './statement.ts'

/** A sentence that says what a term means. */
export const definitionSchema = statementSchema.extend({
  /** The term as written, without an article. */
  term: z.string()
})

/** A sentence that says what a term means. */
export type Definition = z.infer<typeof definitionSchema>
