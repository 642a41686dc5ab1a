import { z } from 'zod'

/** The lists by which editors choose, reword and annotate; each entry is anchored by a quote. */
export const editFields = ['pin', 'drop', 'reword', 'retitle', 'order', 'notes'] as const

/** A list by which editors choose, reword and annotate. */
export type EditField = (typeof editFields)[number]

/** What became of an entry of such a list. */
export const editSchema = z.object({
  field: z.enum(editFields),
  /** Its place in the list, from 0. */
  index: z.int().nonnegative(),
  quote: z.string(),
  /** `moved`: found though the source has changed a little; `ambiguous` and `lost` entries do nothing. */
  outcome: z.enum(['found', 'moved', 'ambiguous', 'lost']),
  /** The id of the sentence that it means, of the section for `retitle`; null where there is none. */
  target: z.string().nullable(),
  /** The editor's words, where it brings some. */
  text: z.string().optional(),
  /** What is not as it was. */
  reason: z.string().optional()
})

/** What became of an entry of such a list. */
export type Edit = z.infer<typeof editSchema>

/** The targets of the entries of one list, in its order, with the editor's words. */
export function targetsOf(edits: readonly Edit[], field: EditField): ReadonlyMap<string, string> {
  return new Map(
    edits.flatMap((edit) =>
      edit.field === field && edit.target !== null ? [[edit.target, edit.text ?? ''] as const] : []
    )
  )
}
