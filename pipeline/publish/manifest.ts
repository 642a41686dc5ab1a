import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Manifest, manifestSchema } from '../model/manifest.ts'
import { writeArtefacts } from './artefacts.ts'
import { manifestName, manifestText } from './manifest-text.ts'

/** The manifest of an output folder; undefined where there is none or where it is not one of ours. */
export async function readManifest(folder: string, shard?: Manifest['shard']): Promise<Manifest | undefined> {
  try {
    return manifestSchema.parse(JSON.parse(await readFile(join(folder, manifestName(shard)), 'utf8')))
  } catch {
    return undefined
  }
}

/** Writes the manifest of an output folder, or of a shard in it. */
export async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  const bytes = Buffer.from(manifestText(manifest))
  await writeArtefacts(folder, [{ path: manifestName(manifest.shard), bytes }])
}
