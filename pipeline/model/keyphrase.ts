import { z } from 'zod'
import { spanSchema } from './span.ts'

/** A noun phrase that says what the text is about. */
export const keyphraseSchema = z.object({
  text: z.string(),
  score: z.number(),
  mentions: z.array(spanSchema).min(1)
})

/** A noun phrase that says what the text is about. */
export type Keyphrase = z.infer<typeof keyphraseSchema>
