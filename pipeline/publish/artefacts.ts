import { mkdir, open, realpath, rename, rm } from 'node:fs/promises'
import { basename, dirname, join, sep } from 'node:path'
import type { Artefact } from '../model/artefact.ts'

/**
 * Writes files below a folder. Each is written under another name in its own folder, brought to the disk, then
 * renamed: a reader sees the old file or the new one, never a part of one. Only one writer at a time may write below a
 * folder; `holdFolder` sees to that.
 *
 * @throws the file system's error; the file's earlier content is then still there
 */
export async function writeArtefacts(folder: string, artefacts: readonly Artefact[]): Promise<void> {
  for (const { path, bytes } of artefacts) {
    await insideFolder(folder, dirname(join(folder, path)))
    await writeWhole(join(folder, path), bytes)
  }
}

/** A link in the output folder must not carry files out of it. */
async function insideFolder(folder: string, target: string): Promise<void> {
  await mkdir(target, { recursive: true })
  const [root, real] = [await realpath(folder), await realpath(target)]
  if (real === root || real.startsWith(root + sep)) return
  throw Object.assign(new Error(`${target} is a link out of ${folder}`), { code: 'ELINK' })
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
