import { z } from 'zod'
import { attributionSchema } from './attribution.ts'
import { changesSchema } from './changes.ts'
import { dateExpressionSchema, eventSchema } from './date.ts'
import { definitionSchema } from './definition.ts'
import { acronymSchema, entitySchema } from './entity.ts'
import { editSchema } from './edits.ts'
import { enumerationSchema } from './enumeration.ts'
import { figureSchema } from './figure.ts'
import { keyphraseSchema } from './keyphrase.ts'
import { messageSchema } from './message-schema.ts'
import { paragraphSchema, sectionSchema, sentenceSchema } from './section.ts'
import { sourceRecordSchema } from './source.ts'
import { type Statement, statementSchema } from './statement.ts'

/** The version of the briefing format; the major number changes when a field changes its meaning. */
export const briefingVersion = '1.0'

/** All that Précis finds in one source. Offsets are UTF-16 code units of the decoded text, half-open. */
export const briefingSchema = z.object({
  version: z.literal(briefingVersion),
  source: sourceRecordSchema,
  /** The author's own summary as far as it can stand alone, "…" where words are left out. */
  abstract: z.string().optional(),
  sections: z.array(sectionSchema),
  paragraphs: z.array(paragraphSchema),
  sentences: z.array(sentenceSchema),
  /** The point of the text, in one or two sentences; null only where the body holds no sentence. */
  bottomLine: statementSchema.nullable(),
  keyPoints: z.array(statementSchema),
  /** What else could be said, the most telling first: it fills a page that the key points leave half empty. */
  furtherPoints: z.array(statementSchema),
  recommendations: z.array(statementSchema),
  /** What the text holds against itself or reports that others do: risks, limits, disputes. */
  concerns: z.array(statementSchema),
  /** Sentences that say what a term means, one for each term. */
  definitions: z.array(definitionSchema),
  figures: z.array(figureSchema),
  dates: z.array(dateExpressionSchema),
  timeline: z.array(eventSchema),
  attributions: z.array(attributionSchema),
  entities: z.array(entitySchema),
  acronyms: z.array(acronymSchema),
  enumerations: z.array(enumerationSchema),
  keyphrases: z.array(keyphraseSchema),
  /** What became of what editors wrote: pins, drops, rewordings, titles, the order, notes. */
  edits: z.array(editSchema),
  /** What differs from the version before, where that stands beside the source. */
  changes: changesSchema.optional(),
  messages: z.array(messageSchema)
})

/** All that Précis finds in one source. */
export type Briefing = z.infer<typeof briefingSchema>

/** All statements of a briefing, those of its enumerations too. */
export function statementsOf(briefing: Briefing): Statement[] {
  return [
    ...(briefing.bottomLine ? [briefing.bottomLine] : []),
    ...briefing.keyPoints,
    ...briefing.furtherPoints,
    ...briefing.recommendations,
    ...briefing.concerns,
    ...briefing.definitions,
    ...briefing.enumerations.flatMap(({ lead, items }) => [lead, ...items])
  ]
}

/** A briefing as its file holds it. */
export function briefingJson(briefing: Briefing): string {
  return `${JSON.stringify(briefing, null, 2)}\n`
}
