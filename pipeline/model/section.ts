import { z } from 'zod'
import { spanSchema } from './span.ts'

/** A part of the text under one heading, or a part that Précis inferred. */
export const sectionSchema = z.object({
  id: z.string(),
  title: z.string(),
  /** The title that the source gives it, or that was inferred; only where an editor has given it another. */
  sourceTitle: z.string().optional(),
  /** 1 for the outermost level in use. */
  level: z.int().min(1).max(6),
  /** True where the source has no heading here. */
  inferred: z.boolean(),
  /** The heading's text in the source. */
  heading: spanSchema.nullable(),
  /** Where an inferred title's words stand. */
  titleSpan: spanSchema.optional(),
  ...spanSchema.shape
})

/** A part of the text under one heading, or a part that Précis inferred. */
export type Section = z.infer<typeof sectionSchema>

/** A numbered paragraph, item, quotation, table or listing of the body. */
export const paragraphSchema = z.object({
  id: z.string(),
  /** From 1, in reading order: the `7` of `¶ 7`. */
  number: z.int().positive(),
  section: z.string(),
  kind: z.enum(['paragraph', 'item', 'quote', 'table', 'code', 'image']),
  ...spanSchema.shape
})

/** A numbered paragraph of the body. */
export type Paragraph = z.infer<typeof paragraphSchema>

/** A sentence of the body, in reading order. */
export const sentenceSchema = z.object({
  id: z.string(),
  paragraph: z.string(),
  ...spanSchema.shape,
  /** The source slice with inline markup removed; in flat text the slice itself. */
  text: z.string(),
  /** How much the sentence matters to this text, 0 to 1. */
  salience: z.number().min(0).max(1),
  /** The parts of the score by name; their sum orders the sentences. */
  reasons: z.record(z.string(), z.number())
})

/** A sentence of the body. */
export type Sentence = z.infer<typeof sentenceSchema>
