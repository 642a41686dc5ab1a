import type { Manifest } from '../model/manifest.ts'

/** The name of a manifest's file: each shard has one of its own. */
export function manifestName(shard: Manifest['shard']): string {
  return shard ? `manifest-${shard.index}-of-${shard.count}.json` : 'manifest.json'
}

/** A manifest as its file holds it, its entries in the order of their slugs. */
export function manifestText(manifest: Manifest): string {
  const entries = [...manifest.entries].sort((one, other) => (one.slug < other.slug ? -1 : 1))
  return `${JSON.stringify({ ...manifest, entries }, null, 2)}\n`
}
