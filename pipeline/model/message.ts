import type { z } from 'zod'
import type { messageSchema, severitySchema } from './message-schema.ts'
import { type RuleId, rules } from './rules.ts'

/** How grave a message is. */
export type Severity = z.infer<typeof severitySchema>

/** Something said about a source. */
export type Message = z.infer<typeof messageSchema>

/** Where a message points: a line and column from 1, or a span of the decoded text. */
export type MessagePlace = Partial<Pick<Message, 'path' | 'line' | 'column' | 'start' | 'end'>>

/** Makes a message of a rule, with the rule's own severity. */
export function message(ruleId: RuleId, reason: string, place: MessagePlace = {}): Message {
  return { ruleId, severity: rules[ruleId].severity, reason, ...place }
}

/** Thrown where a source can't go on; carries the message that refuses it. */
export class SourceError extends Error {
  readonly problem: Message

  constructor(ruleId: RuleId, reason: string, place: MessagePlace = {}, cause?: unknown) {
    super(reason, { cause })
    this.name = 'SourceError'
    this.problem = message(ruleId, reason, place)
  }
}

/** What an error says of a source: the message that it carries, an unexpected fault where it carries none. */
export function refusalOf(error: unknown): Message {
  if (error instanceof SourceError) return error.problem
  return message('internal', `Unexpected fault: ${error instanceof Error ? error.message : String(error)}`)
}

/** Line and column (from 1) of an offset in a text; columns count UTF-16 code units. */
export function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset)
  const line = before.split(/\r\n|\r|\n/).length
  const lastBreak = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r'))
  return { line, column: offset - lastBreak }
}
