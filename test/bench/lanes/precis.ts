import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { documentNames } from '../../../pipeline/model/documents.ts'
import { runCommand } from '../processes/run-command.ts'
import { conformingPdfs } from '../valid-pdf.ts'
import type { Batch, Lane } from './lane.ts'

/** Where the lane writes, in a project's folder. */
export const output = 'output'

/** Précis as its users run it: three documents of each source, HTML and finished PDF, from nothing. */
export const precis: Lane = {
  name: 'Précis',
  how: 'precis build, three documents, HTML and PDF',
  async run(batch, watched = 'time') {
    const { place, folder } = batch
    rmSync(join(folder, output), { recursive: true, force: true })
    const run = await runCommand({
      words: buildWords(batch),
      folder,
      environment: place.environment,
      watched
    })
    const pdfs = pdfPaths(batch)
    return { ...run, wanted: pdfs.length, valid: await conformingPdfs(pdfs) }
  }
}

/** The command that builds a batch. */
export function buildWords({ place }: Batch, ...more: readonly string[]): string[] {
  return [place.bin, 'build', 'source', '--out', output, '--reporter', 'quiet', ...more]
}

/** The PDFs that a batch becomes. */
export function pdfPaths({ folder, names }: Batch): string[] {
  return names.flatMap((name) =>
    documentNames.map((document) => join(folder, output, name, `${document}.pdf`))
  )
}
