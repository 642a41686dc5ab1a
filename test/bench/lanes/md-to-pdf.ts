import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { runCommand } from '../processes/run-command.ts'
import { validPdfs } from '../valid-pdf.ts'
import { type ConvertMode, childWords } from './child.ts'
import type { Lane } from './lane.ts'

/** The ways to run it that are tried; the fastest that completes every document is its time. */
export const convertModes: readonly ConvertMode[] = [
  { by: 'command', atATime: 60 },
  { by: 'command', atATime: 15 },
  { by: 'function', atATime: 4 },
  { by: 'converter', atATime: 4 },
  { by: 'converter', atATime: 8 }
]

const names = {
  command: 'its command, files a call:',
  function: 'mdToPdf(), calls at a time:',
  converter: 'its converter in one browser, documents at a time:'
} as const

/** md-to-pdf in one of its modes, one PDF of each source. */
export function mdToPdf(mode: ConvertMode): Lane {
  return {
    name: 'md-to-pdf',
    how: `${names[mode.by]} ${mode.atATime}`,
    async run({ place, folder, names: sources }, watched = 'time') {
      const out = join(folder, 'md-to-pdf')
      rmSync(out, { recursive: true, force: true })
      mkdirSync(out)
      const files = sources.map((name) => join(out, `${name}.md`))
      for (const name of sources) cpSync(join(folder, 'source', `${name}.md`), join(out, `${name}.md`))
      const job = { ...mode, browser: place.browser, files }
      const words = childWords(place, 'convert-markdown', job)
      const run = await runCommand({ words, folder: out, environment: place.environment, watched })
      const pdfs = files.map((path) => path.replace(/\.md$/, '.pdf'))
      return { ...run, wanted: pdfs.length, valid: await validPdfs(pdfs) }
    }
  }
}
