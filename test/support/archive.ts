import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { extract } from '../../pipeline/index.ts'
import type { Briefing } from '../../pipeline/model/briefing.ts'
import type { Manifest, ManifestEntry } from '../../pipeline/model/manifest.ts'
import { sourceAbout } from './projects.ts'

/** One briefing of an archive that was never built: what its source says of itself. */
export type Matter = Partial<Briefing['source']> & { readonly slug: string }

/** How large each of its files is, in bytes; small ones where that is not given. */
export type Sizes = Readonly<Partial<Record<string, number>>>

const small: Sizes = { 'executive-summary.html': 200, 'annotated-brief.html': 200, 'fact-sheet.pdf': 200 }

const findings = extract(
  `---\ntitle: The lock\n---\n\n${sourceAbout('lock').split('\n\n').slice(1).join('\n\n')}`
)

/** A source that may be published. */
export const released = { rights: 'full', approvedBy: 'A. Reader' } as const

/** The findings of one briefing, as a build would have written them. */
export function findingsOf(matter: Matter): Briefing {
  const sha256 = createHash('sha256').update(matter.slug).digest('hex')
  return {
    ...findings,
    source: { ...findings.source, ...released, sha256, path: `${matter.slug}.md`, ...matter }
  }
}

/** Writes an output folder as a build leaves it, its documents mere bytes; the manifest lists them in order. */
export function writeArchive(output: string, matters: readonly Matter[], sizes: Sizes = small): void {
  const entries = matters.map((matter) => writeEntry(output, matter, sizes))
  const manifest: Manifest = {
    version: '1.0',
    precis: '0',
    browser: null,
    theme: { name: 'default', sha256: '' },
    fonts: [],
    entries
  }
  writeFileSync(join(output, 'manifest.json'), JSON.stringify(manifest, null, 2))
}

function writeEntry(output: string, matter: Matter, sizes: Sizes): ManifestEntry {
  const { slug } = matter
  mkdirSync(join(output, slug), { recursive: true })
  const texts = Object.entries(sizes).map(([name, bytes = 0]) => {
    const head = `<!doctype html><html lang="en"><title>${slug} ${name}</title><p>${slug}`
    return [name, head.padEnd(bytes, '.')] as const
  })
  const all = [...texts, ['briefing.json', JSON.stringify(findingsOf(matter), null, 2)] as const]
  const files = all.map(([name, text]) => {
    const path = `${slug}/${name}`
    writeFileSync(join(output, path), text)
    const pages = name.endsWith('.pdf') ? { pages: 1 } : {}
    return {
      path,
      sha256: createHash('sha256').update(text).digest('hex'),
      bytes: Buffer.byteLength(text),
      ...pages
    }
  })
  return {
    source: `${slug}.md`,
    slug,
    sha256: findingsOf(matter).source.sha256,
    files,
    paper: 'a4',
    documents: ['executive-summary', 'annotated-brief', 'fact-sheet'],
    formats: ['html', 'pdf'],
    fits: {}
  }
}
