import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Manifest, manifestSchema } from '../model/manifest.ts'
import { writeArtefacts } from './artefacts.ts'

const name = 'manifest.json'

/** The manifest of an output folder; undefined where there is none or where it is not one of ours. */
export async function readManifest(folder: string): Promise<Manifest | undefined> {
  try {
    return manifestSchema.parse(JSON.parse(await readFile(join(folder, name), 'utf8')))
  } catch {
    return undefined
  }
}

/** Writes the manifest of an output folder, its entries in the order of their slugs. */
export async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  const entries = [...manifest.entries].sort((one, other) => (one.slug < other.slug ? -1 : 1))
  const bytes = Buffer.from(`${JSON.stringify({ ...manifest, entries }, null, 2)}\n`)
  await writeArtefacts(folder, [{ path: name, bytes }])
}
