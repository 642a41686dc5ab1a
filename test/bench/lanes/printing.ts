import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { runCommand } from '../processes/run-command.ts'
import { type PrintedPage, printedPages } from '../printed-pages.ts'
import { pagesOf } from '../valid-pdf.ts'
import { childWords, type PrintMode } from './child.ts'
import type { Batch, Lane } from './lane.ts'

/** The ways to share out the work that are tried; the fastest is the limit. */
export const printModes: readonly PrintMode[] = [
  { by: 'raw', browsers: 1, pages: 1 },
  { by: 'raw', browsers: 1, pages: 2 },
  { by: 'raw', browsers: 2, pages: 1 }
]

/** Précis's own printer on the same pages: its isolation, and what it forbids a page, without anything around it. */
export const precisPrinter: PrintMode = { by: 'precis', browsers: 1, pages: 2 }

const known = new Map<string, Promise<PrintedPage[]>>()

/**
 * Chromium printing the very pages that Précis printed in the end, and nothing else. The batch must have been built
 * before its first run.
 */
export function printing(mode: PrintMode): Lane {
  const count = (number: number, word: string) => `${number} ${word}${number === 1 ? '' : 's'}`
  return {
    name: mode.by === 'raw' ? 'raw Chromium' : 'the printer of Précis',
    how: `${count(mode.browsers, 'browser')} of ${count(mode.pages, 'page')}`,
    async run(batch, watched = 'time') {
      const { place, folder } = batch
      const pages = await pagesOnce(batch)
      const out = join(folder, 'raw')
      rmSync(out, { recursive: true, force: true })
      mkdirSync(out)
      const files = pages.map(({ html }, index) => ({ html, pdf: join(out, `${index}.pdf`) }))
      const words = childWords(place, 'print-pages', { ...mode, browser: place.browser, files })
      const run = await runCommand({ words, folder, environment: place.environment, watched })
      let valid = 0
      for (const [index, { sheets }] of pages.entries())
        if ((await pagesOf(files[index]?.pdf ?? '')) === sheets) valid += 1
      return { ...run, wanted: files.length, valid }
    }
  }
}

function pagesOnce(batch: Batch): Promise<PrintedPage[]> {
  const found = known.get(batch.folder) ?? printedPages(batch.folder, join(batch.folder, 'pages'))
  known.set(batch.folder, found)
  return found
}
