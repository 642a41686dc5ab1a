import { createHash } from 'node:crypto'
import type { ManifestEntry } from '../../model/manifest.ts'

/** The version of a briefing: one hash over the bytes of its source, its sidecar and its images, hexadecimal. */
export function versionOf({
  sha256,
  sidecarSha256 = '',
  imagesSha256 = ''
}: Pick<ManifestEntry, 'sha256' | 'sidecarSha256' | 'imagesSha256'>): string {
  return createHash('sha256').update(`${sha256}\n${sidecarSha256}\n${imagesSha256}`).digest('hex')
}
