import { randomUUID } from 'node:crypto'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Artefact } from '../model/artefact.ts'

/**
 * Writes files below a folder. Each is written under another name in its own folder, brought to the disk, then
 * renamed: a reader sees the old file or the new one, never a part of one.
 *
 * @throws the file system's error; the file's earlier content is then still there
 */
export async function writeArtefacts(folder: string, artefacts: readonly Artefact[]): Promise<void> {
  for (const { path, bytes } of artefacts) await writeWhole(join(folder, path), bytes)
}

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const temporary = join(dirname(path), `.${randomUUID()}.part`)
  try {
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
