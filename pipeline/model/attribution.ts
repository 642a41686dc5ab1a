import { z } from 'zod'
import { spanSchema } from './span.ts'

/** Who says what, and how. */
export const attributionSchema = z.object({
  id: z.string(),
  /** The speaker as named at this place; a pronoun stands as it is. */
  speaker: z.string(),
  /** The entity the speaker is. */
  speakerEntity: z.string().optional(),
  /** The words that tie speaker and content: "said", "insists that", "according to". */
  cue: z.string(),
  content: z.string(),
  /** `direct`: inside quotation marks; `mixed`: partly; `indirect`: paraphrase. */
  kind: z.enum(['direct', 'indirect', 'mixed']),
  sentence: z.string(),
  spans: z.object({
    speaker: spanSchema.nullable(),
    cue: spanSchema.nullable(),
    content: spanSchema
  })
})

/** Who says what, and how. */
export type Attribution = z.infer<typeof attributionSchema>
