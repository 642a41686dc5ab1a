import { lstat, mkdir, open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Artefact } from '../model/artefact.ts'
import { codeOf } from '../model/error-code.ts'
import { writeFailure } from './write-failure.ts'

/**
 * Writes files below a folder. Each is written under another name in its own folder and brought to the disk; when all
 * are, they are renamed: a reader sees the old file or the new one, never a part of one, and where the disk has no room
 * for all, none is replaced. Only one writer at a time may write below a folder; `holdFolder` sees to that.
 *
 * @param replacing called when all is written, right before the first old file is replaced
 * @throws SourceError `write-failed` with the system's code
 */
export async function writeArtefacts(
  folder: string,
  artefacts: readonly Artefact[],
  replacing?: () => Promise<void>
): Promise<void> {
  let place = ''
  try {
    for (const { path, bytes } of artefacts) {
      place = path
      await foldersTo(folder, path)
      await writePart(join(folder, path), bytes)
    }
    await replacing?.()
    for (const { path } of artefacts) {
      place = path
      await rename(partOf(join(folder, path)), join(folder, path))
    }
  } catch (error) {
    // Here nothing may fail any more: what could not be removed, the next build takes over.
    for (const { path } of artefacts) await rm(partOf(join(folder, path)), { force: true }).catch(() => {})
    throw writeFailure(join(basename(folder), place), error)
  }
}

/** Removes what a killed process has left of files that it was about to write. */
export async function removeParts(folder: string, paths: readonly string[]): Promise<void> {
  await Promise.all(paths.map((path) => rm(partOf(join(folder, path)), { force: true })))
}

/** Makes the folders on the way to a file, one by one: none may be a link, which could lead out of the output folder. */
async function foldersTo(folder: string, path: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  let place = folder
  for (const name of path.split('/').slice(0, -1)) {
    place = join(place, name)
    const stats = await lstat(place).catch(() => undefined)
    if (stats?.isSymbolicLink()) throw Object.assign(new Error(`${place} is a link`), { code: 'ELINK' })
    if (!stats) await mkdir(place).catch(unlessThere)
  }
}

/** Another source may have made it in the meantime. */
function unlessThere(error: unknown): void {
  if (codeOf(error) !== 'EEXIST') throw error
}

/** Always the same name: what a killed process has left of it, the next one takes over. */
function partOf(path: string): string {
  return join(dirname(path), `.${basename(path)}.part`)
}

async function writePart(path: string, bytes: Uint8Array): Promise<void> {
  await rm(partOf(path), { force: true })
  const file = await open(partOf(path), 'wx')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}
