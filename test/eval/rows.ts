import { readFileSync } from 'node:fs'
import type { z } from 'zod'
import { EvaluationError } from './evaluation-error.ts'

/**
 * Reads a file of JSON lines, checking each row; empty lines are passed over.
 *
 * @throws EvaluationError with the file and line of the first row that can't be used
 */
export function readRows<Row>(path: string, schema: z.ZodType<Row>): Row[] {
  const lines = readFileSync(path, 'utf8')
    .replace(/^\ufeff/, '')
    .split('\n')
  const rows: Row[] = []
  for (const [index, line] of lines.entries())
    if (line.trim() !== '') rows.push(readRow(line, schema, `${path}:${index + 1}`))
  return rows
}

function readRow<Row>(line: string, schema: z.ZodType<Row>, place: string): Row {
  const parsed = schema.safeParse(jsonOf(line, place))
  if (parsed.success) return parsed.data
  throw new EvaluationError(`${place}: Unexpected row: ${reasonOf(parsed.error)}`)
}

function jsonOf(line: string, place: string): unknown {
  try {
    return JSON.parse(line)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new EvaluationError(`${place}: Unexpected row, expected one line of JSON: ${reason}`)
  }
}

function reasonOf(error: z.ZodError): string {
  return error.issues.map(({ path, message }) => `${path.join('.') || 'row'}: ${message}`).join('; ')
}
