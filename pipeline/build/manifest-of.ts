import type { Manifest } from '../model/manifest.ts'
import type { Printer } from '../model/printer.ts'
import { precisVersion } from '../precis-version.ts'
import type { Workshop } from '../workshop.ts'
import type { Shard } from './build-options.ts'
import type { Outcome } from './build-result.ts'
import type { ManifestHead, SourceRecord } from './plan/records.ts'

/**
 * What a manifest says of the run: by what its documents were made. The browser is the one that prints, else the one
 * that has printed what stands.
 */
export function headOf(
  { theme, renderer }: Workshop,
  printer: Printer | undefined,
  standing: SourceRecord | undefined,
  old: Manifest | undefined
): ManifestHead {
  const head = {
    precis: precisVersion,
    theme: { name: theme.name, sha256: theme.sha256 },
    fonts: renderer().fonts
  }
  const before = old && isSame(old, head) ? old.browser : null
  return {
    precis: head.precis,
    browser: printer?.version ?? standing?.head.browser ?? before,
    theme: head.theme,
    fonts: head.fonts
  }
}

/** The manifest with the new entries in place of the old ones; what another Précis or theme built is left out. */
export function manifestOf(
  outcomes: readonly Outcome[],
  head: ManifestHead,
  old: Manifest | undefined,
  shard: Shard | undefined
): Manifest {
  const fresh = outcomes.flatMap(({ entry }) => entry ?? [])
  const sources = new Set(outcomes.filter(({ kind }) => kind !== 'left').map(({ source }) => source))
  const slugs = new Set(fresh.map(({ slug }) => slug))
  const kept = old && isSame(old, head) ? old.entries : []
  return {
    version: '1.0',
    ...head,
    ...(shard ? { shard } : {}),
    entries: [...kept.filter(({ slug, source }) => !slugs.has(slug) && !sources.has(source)), ...fresh]
  }
}

function isSame(old: Manifest, { precis, theme }: Pick<ManifestHead, 'precis' | 'theme'>): boolean {
  return old.precis === precis && old.theme.sha256 === theme.sha256
}
