import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { EvaluationError } from './evaluation-error.ts'
import { type Run, runSchema } from './results.ts'

/** Where a run is saved that is given no name. */
export const lastRun = fileURLToPath(new URL('runs/last.json', import.meta.url))

/** Writes a run to a file, and the folders above it. */
export function saveRun(path: string, run: Run): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, `${JSON.stringify(run, null, 2)}\n`)
}

/**
 * Reads a run that was saved.
 *
 * @throws EvaluationError where the file is missing or is no saved run
 */
export function readRun(path: string): Run {
  try {
    return runSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    throw new EvaluationError(`Unexpected --compare ${path}, expected a run that \`--save\` wrote`)
  }
}
