import { z } from 'zod'
import { type Span, spanSchema } from './span.ts'

/** What was done to a sentence's words; spans are of the source. `verify` replays it. */
export const transformSchema = z.discriminatedUnion('kind', [
  /** Words at the head are left out: "However, …". */
  z.object({ kind: z.literal('drop-leading'), ...spanSchema.shape }),
  /** Words at the end are left out, with the stop. */
  z.object({ kind: z.literal('drop-trailing'), ...spanSchema.shape }),
  /** A phrase taken as it stands, such as an item of an enumeration: no mark of omission. */
  z.object({ kind: z.literal('fragment') }),
  /** An editor's words stand for the span: printed with a mark. */
  z.object({ kind: z.literal('reword'), ...spanSchema.shape, text: z.string() })
])

/** What was done to a sentence's words. */
export type Transform = z.infer<typeof transformSchema>

/** What a statement does; opinion stays opinion. */
export const statementKindSchema = z.enum([
  'fact',
  'figure',
  'opinion',
  'prediction',
  'definition',
  'quotation',
  'recommendation',
  'item'
])

/** What a statement does. */
export type StatementKind = z.infer<typeof statementKindSchema>

/** Words of the source that a document prints as one statement. */
export const statementSchema = z.object({
  id: z.string(),
  text: z.string(),
  /** The stretches of the source that the text is made of, in order. */
  spans: z.array(spanSchema).min(1),
  /** The sentence the first span stands in; null for words outside the body, such as a title. */
  sentence: z.string().nullable(),
  kind: statementKindSchema,
  /** Whose claim it is, where the text says so. */
  attributedTo: z.string().optional(),
  /** Words that weaken the claim ("may", "some scholars believe"), as written. */
  hedges: z.array(z.string()).optional(),
  transforms: z.array(transformSchema),
  /** How the statement was found: the certainty of the rule, not of the claim. */
  extraction: z.enum(['exact', 'heuristic', 'editor'])
})

/** Words of the source that a document prints as one statement. */
export type Statement = z.infer<typeof statementSchema>

/** Whether a statement prints an editor's words. */
export function isReworded({ transforms }: Pick<Statement, 'transforms'>): boolean {
  return transforms.some(({ kind }) => kind === 'reword')
}

/**
 * The text of a statement made anew from the source: slices joined by "…", with "…" where words at the head or
 * the end were dropped; an editor's words for the slice that they stand for, with the whole sentences beside it.
 *
 * @param plain gives the words at a span with inline markup removed
 */
export function replay(
  spans: readonly Span[],
  transforms: readonly Transform[],
  plain: (span: Span) => string
): string {
  const own = transforms.filter((transform) => transform.kind === 'reword')
  const wordsAt = (span: Span) =>
    own.find(({ start, end }) => start === span.start && end === span.end)?.text ?? collapse(plain(span))
  const body = spans.map(wordsAt).join(own.length > 0 ? ' ' : ' … ')
  const head = transforms.some((transform) => transform.kind === 'drop-leading') ? '… ' : ''
  const tail = transforms.some((transform) => transform.kind === 'drop-trailing') ? ' …' : ''
  return head + body + tail
}

/** A run of white space that is not one space: matching those too would write most texts anew for nothing. */
const loose = /[^\S ]\s*| \s+/g

/** White space as a reader sees it: each run one space, none at the ends. */
export function collapse(text: string): string {
  return text.replace(loose, ' ').trim()
}
