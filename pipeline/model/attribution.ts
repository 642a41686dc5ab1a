import { z } from 'zod'
import { spanSchema } from './span.ts'

/** Who says what, and how. */
export const attributionSchema = z.object({
  id: z.string(),
  /** The speaker as named at this place; a pronoun stands as it is; "" for a quotation without a speaker. */
  speaker: z.string(),
  /** The entity the speaker is. */
  speakerEntity: z.string().optional(),
  /** The words that tie speaker and content: "said", "insists that", "according to"; "" where there are none. */
  cue: z.string(),
  /** What is said; where the writer's tag stands inside it, the parts around the tag with " … " between. */
  content: z.string(),
  /** `direct`: inside quotation marks; `mixed`: partly; `indirect`: paraphrase. */
  kind: z.enum(['direct', 'indirect', 'mixed']),
  sentence: z.string(),
  /** The quotation whose sentence this one goes on with, by id: “It is,” he said, “too late.” */
  continues: z.string().optional(),
  spans: z.object({
    speaker: spanSchema.nullable(),
    cue: spanSchema.nullable(),
    content: spanSchema,
    /** The speaker's own words, in order, where the writer's tag stands inside the content: "It is, he said, late". */
    parts: z.array(spanSchema).optional()
  })
})

/** Who says what, and how. */
export type Attribution = z.infer<typeof attributionSchema>
