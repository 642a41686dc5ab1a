import { z } from 'zod'
import { ruleIds } from './rules.ts'

/** `error`: the source is refused; `warning`: a change may be needed; `info`: good to know. */
export const severitySchema = z.enum(['error', 'warning', 'info'])

/** Something said about a source: data, printed only by a reporter. Lines and columns count from 1. */
export const messageSchema = z.object({
  ruleId: z.enum(ruleIds),
  severity: severitySchema,
  /** One sentence without a full stop: what was found and, after a comma, what would be right. */
  reason: z.string(),
  path: z.string().optional(),
  line: z.int().positive().optional(),
  column: z.int().positive().optional(),
  /** Line and column behind the last character that is meant. */
  endLine: z.int().positive().optional(),
  endColumn: z.int().positive().optional(),
  start: z.int().nonnegative().optional(),
  end: z.int().nonnegative().optional()
})
