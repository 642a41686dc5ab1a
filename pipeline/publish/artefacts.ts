import { lstat, mkdir, open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Artefact } from '../model/artefact.ts'
import { codeOf } from '../model/error-code.ts'

/**
 * Writes files below a folder. Each is written under another name in its own folder, brought to the disk, then
 * renamed: a reader sees the old file or the new one, never a part of one. Only one writer at a time may write below a
 * folder; `holdFolder` sees to that.
 *
 * @throws the file system's error; the file's earlier content is then still there
 */
export async function writeArtefacts(folder: string, artefacts: readonly Artefact[]): Promise<void> {
  for (const { path, bytes } of artefacts) {
    await foldersTo(folder, path)
    await writeWhole(join(folder, path), bytes)
  }
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

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  // Always the same name: what a killed process has left of it, the next one takes over.
  const temporary = join(dirname(path), `.${basename(path)}.part`)
  try {
    await rm(temporary, { force: true })
    const file = await open(temporary, 'wx')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, path)
  } finally {
    await rm(temporary, { force: true })
  }
}
