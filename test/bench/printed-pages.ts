import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadSource, readManifest } from '../../pipeline/files.ts'
import { configSchema } from '../../pipeline/model/config.ts'
import type { ManifestEntry } from '../../pipeline/model/manifest.ts'
import { analyse, compose } from '../../pipeline/stages.ts'
import { openWorkshop, type Workshop } from '../../pipeline/workshop.ts'
import { output } from './lanes/precis.ts'

/** A page as Précis gave it to the browser for the PDF that it finished, and the sheets that came of it. */
export interface PrintedPage {
  /** The path of the HTML. */
  readonly html: string
  readonly sheets: number
}

/**
 * The pages that a built project was printed from, in files. They are made anew as `verify` makes them: the manifest
 * says how each document was fitted.
 *
 * @param folder the project's
 * @param kept where the files are written
 */
export async function printedPages(folder: string, kept: string): Promise<PrintedPage[]> {
  const manifest = await readManifest(join(folder, output))
  if (!manifest) throw new Error('Unexpected project without a manifest, expected it built')
  const workshop = await openWorkshop(configSchema.parse({ output }), folder)
  mkdirSync(kept, { recursive: true })
  const pages: PrintedPage[] = []
  for (const entry of manifest.entries) pages.push(...(await pagesOf(entry, folder, workshop, kept)))
  return pages
}

async function pagesOf(
  entry: ManifestEntry,
  folder: string,
  workshop: Workshop,
  kept: string
): Promise<PrintedPage[]> {
  const path = entry.source
  const file = join(folder, 'source', path)
  const source = await loadSource({ file, path, displayPath: `source/${path}` })
  const { document, briefing } = analyse(source)
  const views = compose(briefing, document, workshop.composeOptions(source.language))
  const labels = workshop.labels(source.language)
  const { documents, formats } = entry
  const renderer = workshop.renderer({ documents, formats })
  return documents.map((name) => {
    const fit = entry.fits[name] ?? { density: 'normal', dropped: [] }
    const html = join(kept, `${entry.slug}-${name}.html`)
    writeFileSync(html, renderer.html(name, views[name], labels, fit, 'pdf'))
    const pdf = entry.files.find((one) => one.path === `${entry.slug}/${name}.pdf`)
    return { html, sheets: pdf?.pages ?? 0 }
  })
}
