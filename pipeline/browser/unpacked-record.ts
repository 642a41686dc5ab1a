import { createHash } from 'node:crypto'
import { createReadStream, lstatSync, readdirSync } from 'node:fs'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import { isOurs } from './folders.ts'

const recordName = 'unpacked.json'

const unpackedFileSchema = z.strictObject({
  path: z.string(),
  size: z.int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Inode, modification and change time: while they hold, nobody has written to the file. */
  identity: z.string()
})

/** One unpacked file: path below the folder, size in bytes, SHA-256 in hexadecimal, identity on this disk. */
export type UnpackedFile = z.infer<typeof unpackedFileSchema>

const recordSchema = z.strictObject({ files: z.array(unpackedFileSchema) })

/**
 * SHA-256 of the list of unpacked files, by package version. A record that says otherwise is not believed, so that
 * a browser which was put into a restored cache folder is found out. Other versions are held to the record that
 * was made when they were unpacked.
 */
const knownContents = new Map([
  ['153.0.0', 'a97044cdb768302d426253258bc35569abd28c79e6804e9f9dffd01aea84942a']
])

/** One digest for all unpacked files: of their sorted paths, sizes and SHA-256s. */
export function contentsDigest(files: readonly UnpackedFile[]): string {
  const lines = files.map((file) => `${file.sha256} ${file.size} ${file.path}`)
  return createHash('sha256').update(lines.toSorted().join('\n')).digest('hex')
}

/** Whether unpacked files are what this version of the package is known to hold. True for unknown versions. */
export function isKnownContents(version: string, files: readonly UnpackedFile[]): boolean {
  const known = knownContents.get(version)
  return known === undefined || known === contentsDigest(files)
}

/** Describes the files that were just unpacked into a folder, for the record. Reads each of them once. */
export async function describeFiles(folder: string, paths: readonly string[]): Promise<UnpackedFile[]> {
  const files: UnpackedFile[] = []
  for (const path of paths) {
    const full = join(folder, path)
    files.push({ path, size: lstatSync(full).size, sha256: await sha256Of(full), identity: identityOf(full) })
  }
  return files
}

/** Writes the record into a folder, whole or not at all. */
export async function writeRecord(folder: string, files: readonly UnpackedFile[]): Promise<void> {
  const path = join(folder, recordName)
  const temporary = `${path}.${process.pid}`
  await writeFile(temporary, `${JSON.stringify({ files }, null, 1)}\n`, { mode: 0o644 })
  await rename(temporary, path)
}

/**
 * Whether a folder still holds exactly what was unpacked into it. The check is cheap while inode, size and times of
 * every file are the recorded ones (nothing can write to a file and keep its change time); where they differ, as in
 * a copied or restored folder, every file is hashed (about 0.15 s) and the record renewed.
 */
export async function isIntact(folder: string, version: string): Promise<boolean> {
  try {
    if (!isOurs(folder)) return false
    const { files } = recordSchema.parse(JSON.parse(await readFile(join(folder, recordName), 'utf8')))
    if (!isKnownContents(version, files) || !hasExactly(folder, files)) return false
    if (files.every((file) => file.identity === identityOf(join(folder, file.path)))) return true
    for (const file of files) if ((await sha256Of(join(folder, file.path))) !== file.sha256) return false
    const renewed = files.map((file) => ({ ...file, identity: identityOf(join(folder, file.path)) }))
    await writeRecord(folder, renewed)
    return true
  } catch {
    return false
  }
}

function hasExactly(folder: string, files: readonly UnpackedFile[]): boolean {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const found = entries.filter((entry) => !entry.isDirectory())
  const expected = new Set(files.map((file) => join(folder, file.path)))
  const unexpected = found.filter((entry) => !expected.has(join(entry.parentPath, entry.name)))
  return (
    unexpected.every((entry) => entry.name === recordName && entry.parentPath === folder) &&
    entries.every((entry) => isOurs(join(entry.parentPath, entry.name))) &&
    files.every((file) => lstatSync(join(folder, file.path)).size === file.size)
  )
}

function identityOf(path: string): string {
  const { ino, size, mtimeNs, ctimeNs } = lstatSync(path, { bigint: true })
  return [ino, size, mtimeNs, ctimeNs].join(' ')
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash)
  return hash.digest('hex')
}
