import type { BuildResult } from '../../build/build-options.ts'

/** What a build has come to, in numbers. */
export interface Totals {
  readonly built: number
  readonly unchanged: number
  readonly refused: number
  readonly left: number
  readonly files: number
  readonly pages: number
}

/** Counts what a build has made; files and pages are of what was built now. */
export function totalsOf({ built, unchanged, refused, left, entries }: BuildResult): Totals {
  const files = entries.flatMap((entry) => entry.files)
  return {
    built: built.length,
    unchanged: unchanged.length,
    refused: refused.length,
    left: left.length,
    files: files.length,
    pages: files.reduce((sum, file) => sum + (file.pages ?? 0), 0)
  }
}
