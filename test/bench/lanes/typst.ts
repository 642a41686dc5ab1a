import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { runCommand } from '../processes/run-command.ts'
import { validPdfs } from '../valid-pdf.ts'
import { childWords } from './child.ts'
import type { Lane } from './lane.ts'

/** Typst in one process, Markdown brought to it by remark; one PDF of each source. */
export const typst: Lane = {
  name: 'Typst',
  how: 'typst-ts-node-compiler, one process',
  async run({ place, folder, names }, watched = 'time') {
    const out = join(folder, 'typst')
    rmSync(out, { recursive: true, force: true })
    mkdirSync(out)
    const files = names.map((name) => ({
      markdown: join(folder, 'source', `${name}.md`),
      pdf: join(out, `${name}.pdf`)
    }))
    const words = childWords(place, 'compile-typst', { files })
    const run = await runCommand({ words, folder, environment: place.environment, watched })
    return { ...run, wanted: files.length, valid: await validPdfs(files.map(({ pdf }) => pdf)) }
  }
}
