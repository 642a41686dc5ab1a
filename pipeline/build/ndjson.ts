import { z } from 'zod'
import { isoDateSchema, matterSchema } from '../model/front-matter.ts'
import { formatSchema } from '../model/source.ts'
import { SourceError } from '../model/message.ts'
import { Overrun } from '../workers/overrun.ts'
import { briefText } from './brief-text.ts'

const rowSchema = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  title: z.string().nullish(),
  published: z
    .string()
    .transform((value) => value.slice(0, 10))
    .pipe(isoDateSchema)
    .nullish(),
  format: formatSchema.nullish(),
  language: matterSchema.shape.language.nullable()
})

/** The answer to a row that took too much, or whose worker went away. */
export function refuseRow(line: string, error: unknown): string {
  return JSON.stringify({ id: idIn(line), error: reasonOf(error) })
}

function idIn(line: string): string | number | null {
  try {
    return idOf(JSON.parse(line))
  } catch {
    return null
  }
}

/**
 * Answers one row `{"id","text",…}` of JSON with a row `{"id","briefing"}`, or `{"id","error"}` where the row or
 * its text can't be used. Never throws.
 *
 * @param parsed called when the text is parsed
 */
export function answerRow(line: string, parsed?: () => void): string {
  let id: string | number | null = null
  try {
    const value: unknown = JSON.parse(line)
    id = idOf(value)
    const row = rowSchema.parse(value)
    const briefing = briefText(
      row.text,
      {
        name: String(row.id),
        format: row.format ?? 'md',
        ...(row.title?.trim() ? { title: row.title.trim() } : {}),
        ...(row.published ? { published: row.published } : {}),
        ...(row.language ? { language: row.language } : {})
      },
      parsed
    )
    return JSON.stringify({ id, briefing })
  } catch (error) {
    return JSON.stringify({ id, error: reasonOf(error) })
  }
}

function idOf(value: unknown): string | number | null {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : null
  return typeof id === 'string' || typeof id === 'number' ? id : null
}

function reasonOf(error: unknown): string {
  if (error instanceof SourceError) return error.problem.reason
  if (error instanceof Overrun)
    return `Unexpected text that takes too much ${error.of}, expected one that takes less`
  if (error instanceof RangeError && /call stack/.test(error.message))
    return 'Unexpected depth of nesting, expected fewer parts within parts'
  if (error instanceof z.ZodError) return `Unexpected row: ${z.prettifyError(error)}`
  return error instanceof Error ? error.message : String(error)
}
