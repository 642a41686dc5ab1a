import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { manifestName, manifestText } from '../../disk.ts'
import type { Manifest } from '../../model/manifest.ts'
import type { Shard } from '../build-options.ts'
import type { Standing } from './plan.ts'

/** The manifest of what stands; undefined where the file in the output folder says anything else. */
export function standingManifest(
  standing: readonly Standing[],
  output: string,
  shard: Shard | undefined
): Manifest | undefined {
  const [first] = standing
  if (!first) return undefined
  const entries = standing.map(({ record }) => record.entry)
  const manifest: Manifest = { version: '1.0', ...first.record.head, ...(shard ? { shard } : {}), entries }
  try {
    const written = readFileSync(join(output, manifestName(shard)), 'utf8')
    return written === manifestText(manifest) ? manifest : undefined
  } catch {
    return undefined
  }
}
