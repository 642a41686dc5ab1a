import { readdir, readFile, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { holdFolder, manifestName, writeArtefacts } from '../disk.ts'
import type { Manifest, ManifestEntry } from '../model/manifest.ts'
import { readManifest, writeManifest } from '../files.ts'
import type { Shard } from './build-options.ts'
import { recordPath } from './plan/records.ts'
import { digestOf } from './plan/digest.ts'

/** Thrown where shards don't make a whole. */
export class MergeError extends Error {
  constructor(reason: string) {
    super(reason)
    this.name = 'MergeError'
  }
}

/** The manifest of a shard with the folder that its files are in. */
interface ShardManifest {
  readonly folder: string
  readonly shard: Shard
  readonly manifest: Manifest
}

/**
 * Makes one build of the shards of a build: one manifest, and all files in one folder. The bytes are those of a build
 * that was never parted.
 *
 * @param folders output folders of shards, each of one or several
 * @param output where all goes; it may be one of the folders
 * @throws MergeError where a shard is missing, doubled or damaged, or shards were not made alike
 */
export async function merge(folders: readonly string[], output: string): Promise<Manifest> {
  const release = await holdFolder(join(output, '.precis'), { name: 'lock' })
  try {
    const places = [...new Set(folders.map((folder) => resolve(folder)))]
    const shards = (await Promise.all(places.map(shardsIn))).flat()
    const manifest = merged(shards)
    for (const { folder, manifest } of shards)
      if (folder !== resolve(output)) for (const entry of manifest.entries) await copy(entry, folder, output)
    await writeManifest(output, manifest)
    for (const { folder, shard } of shards)
      if (folder === resolve(output)) await rm(join(output, manifestName(shard)), { force: true })
    return manifest
  } finally {
    await release()
  }
}

async function shardsIn(folder: string): Promise<ShardManifest[]> {
  const names = await readdir(folder).catch(() => [])
  const shards = names.flatMap((name) => {
    const [, index, count] = /^manifest-(\d+)-of-(\d+)\.json$/.exec(name) ?? []
    return index && count ? [{ index: Number(index), count: Number(count) }] : []
  })
  if (shards.length === 0)
    throw new MergeError(`Unexpected folder ${folder} without the manifest of a shard, expected one`)
  return Promise.all(
    shards.map(async (shard) => {
      const manifest = await readManifest(folder, shard)
      if (manifest) return { folder, shard, manifest }
      throw new MergeError(`Unexpected content of ${join(folder, manifestName(shard))}, expected a manifest`)
    })
  )
}

/** The manifest of all shards together. */
function merged(shards: readonly ShardManifest[]): Manifest {
  const [first] = shards
  if (!first) throw new MergeError('Unexpected merge of nothing, expected the folders of shards')
  const { count } = first.shard
  for (const { shard, folder } of shards)
    if (shard.count !== count)
      throw new MergeError(`Unexpected shard ${named(shard)} in ${folder}, expected one of ${count}`)
  for (let index = 1; index <= count; index++) {
    const found = shards.filter(({ shard }) => shard.index === index)
    const shard = named({ index, count })
    if (found.length === 0) throw new MergeError(`Unexpected lack of shard ${shard}, expected all of them`)
    if (found.length > 1)
      throw new MergeError(
        `Unexpected second shard ${shard} in ${found[1]?.folder}, expected each of them once`
      )
  }
  return { version: '1.0', ...headOf(shards), entries: entriesOf(shards) }
}

/** By what all shards were made. A shard without sources has seen no browser. */
function headOf(shards: readonly ShardManifest[]): Omit<Manifest, 'version' | 'entries' | 'shard'> {
  const [first, ...others] = shards.map(({ manifest: { precis, theme, fonts } }) => ({
    precis,
    theme,
    fonts
  }))
  const browsers = new Set(shards.flatMap(({ manifest: { browser } }) => browser ?? []))
  const isMixed = others.some((other) => JSON.stringify(other) !== JSON.stringify(first))
  if (!first || isMixed || browsers.size > 1)
    throw new MergeError(
      'Unexpected shards of different versions of Précis, theme, fonts or browser, expected all of the same'
    )
  const [browser = null] = browsers
  return { precis: first.precis, browser, theme: first.theme, fonts: first.fonts }
}

function entriesOf(shards: readonly ShardManifest[]): ManifestEntry[] {
  const bySlug = new Map<string, string>()
  return shards.flatMap(({ folder, manifest }) =>
    manifest.entries.map((entry) => {
      const other = bySlug.get(entry.slug)
      if (other !== undefined)
        throw new MergeError(`Unexpected second ${entry.slug} in ${folder}, expected it in ${other} alone`)
      bySlug.set(entry.slug, folder)
      return entry
    })
  )
}

/** Copies what was made of a source, with its record, so that the next build knows it. */
async function copy({ source, files }: ManifestEntry, folder: string, output: string): Promise<void> {
  const artefacts = await Promise.all(
    files.map(async ({ path, sha256 }) => {
      const bytes = await readFile(join(folder, path)).catch(() => undefined)
      if (bytes && digestOf(bytes) === sha256) return { path, bytes }
      throw new MergeError(
        `Unexpected ${bytes ? 'content' : 'lack'} of ${path} in ${folder}, expected the file that was built`
      )
    })
  )
  const path = recordPath(source)
  const record = await readFile(join(folder, path)).catch(() => undefined)
  await writeArtefacts(output, [...artefacts, ...(record ? [{ path, bytes: record }] : [])])
}

function named({ index, count }: Shard): string {
  return `${index}/${count}`
}
