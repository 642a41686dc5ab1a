import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { PlainBrowser, Workplace } from '../workplace.ts'

/** How pages are printed: by the shortest way that there is or by the printer of Précis, in how many places. */
export interface PrintMode {
  readonly by: 'raw' | 'precis'
  readonly browsers: number
  /** Pages of each browser that print at a time. */
  readonly pages: number
}

/** What `children/print-pages.ts` does. */
export interface PrintJob extends PrintMode {
  readonly browser: PlainBrowser
  /** Paths of HTML files, and of the PDFs that they become. */
  readonly files: readonly { readonly html: string; readonly pdf: string }[]
}

/** How md-to-pdf is asked: by its command, by its function, or by what that function calls, in one browser for all. */
export interface ConvertMode {
  readonly by: 'command' | 'function' | 'converter'
  /** Files to a call, or conversions at a time. */
  readonly atATime: number
}

/** What `children/convert-markdown.ts` does. */
export interface ConvertJob extends ConvertMode {
  readonly browser: PlainBrowser
  /** Paths of Markdown files; the PDFs come to lie beside them. */
  readonly files: readonly string[]
}

/** What `children/compile-typst.ts` does. */
export interface CompileJob {
  readonly files: readonly { readonly markdown: string; readonly pdf: string }[]
}

/** The words that run a program of `children/` on a job. */
export function childWords(
  place: Workplace,
  child: string,
  job: PrintJob | ConvertJob | CompileJob
): string[] {
  const path = join(place.folderOf('jobs'), `${child}.json`)
  writeFileSync(path, JSON.stringify(job))
  return [fileURLToPath(new URL(`../children/${child}.ts`, import.meta.url)), path]
}

/** The job that this process was started for. */
export function jobOfProcess<Job extends PrintJob | ConvertJob | CompileJob>(): Job {
  return JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'))
}
