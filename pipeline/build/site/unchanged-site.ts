import { join } from 'node:path'
import type { Manifest } from '../../model/manifest.ts'
import type { ReleaseTerms } from '../../model/release.ts'
import { isUntouched, type StandingSite } from '../../site.ts'
import { candidates } from './candidates.ts'
import type { PublishResult } from './publish-options.ts'

/** By what it is told whether a site still stands as it should. */
export interface Grounds {
  readonly fingerprint: string
  readonly output: string
  readonly entries: Manifest['entries']
  readonly terms: ReleaseTerms
}

/**
 * The result where a site stands as it would be made again; undefined where something has changed. Documents that were
 * not touched since the site was written are not read again; what is not on the site is judged anew.
 */
export async function unchangedSite(
  standing: StandingSite,
  { fingerprint, output, entries, terms }: Grounds
): Promise<PublishResult | undefined> {
  const { marker, checksums } = standing
  if (marker.fingerprint !== fingerprint || (marker.from !== undefined && terms.day < marker.from))
    return undefined
  const isShown = ({ slug }: Manifest['entries'][number]) => checksums.has(`${slug}/index.html`)
  const shown = entries.filter(isShown)
  const isSame = shown.every(({ files }) =>
    files.every(({ path }) => isUntouched(join(output, path), standing))
  )
  if (!isSame) return undefined
  const others = await candidates(
    output,
    entries.filter((entry) => !isShown(entry)),
    terms
  )
  const out = others.flatMap((one) => (one.kind === 'released' ? [] : [one]))
  if (out.length < others.length) return undefined
  const isDocument = ({ path }: { path: string }) => checksums.has(path)
  const slugs = (kind: string) => out.filter((one) => one.kind === kind).map(({ entry }) => entry.slug)
  return {
    published: shown.filter(({ files }) => files.some(isDocument)).map(({ slug }) => slug),
    withdrawn: shown.filter(({ files }) => !files.some(isDocument)).map(({ slug }) => slug),
    held: slugs('held'),
    refused: slugs('refused'),
    files: checksums.size + 1,
    isUnchanged: true,
    messages: out.flatMap(({ messages }) => messages)
  }
}
