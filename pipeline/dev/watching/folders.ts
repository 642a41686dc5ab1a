import { readdir, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'

/** Folders that hold no sources, whatever they are called below. */
const passedOver = /^[._]|^node_modules$/

/**
 * The folders in which something may change that sources are found in or made of: those below the paths, and the one
 * around each path, in which it may come and go.
 *
 * @param paths absolute
 * @param output the absolute path of the output folder, which holds no sources
 */
export async function foldersAround(paths: readonly string[], output: string): Promise<Set<string>> {
  const folders = new Set<string>()
  for (const path of paths) {
    const above = await nearest(dirname(path))
    if (above !== undefined) folders.add(above)
    await below(path, output, folders)
  }
  return folders
}

/** The folder itself, or the first one above it that is there. */
async function nearest(folder: string): Promise<string | undefined> {
  for (let next = folder; ; next = dirname(next)) {
    const found = await stat(next).catch(() => undefined)
    if (found?.isDirectory()) return next
    if (next === dirname(next)) return undefined
  }
}

async function below(folder: string, output: string, folders: Set<string>): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => undefined)
  if (!entries) return
  folders.add(folder)
  for (const entry of entries) {
    const path = join(folder, entry.name)
    if (entry.isDirectory() && !passedOver.test(entry.name) && path !== resolve(output))
      await below(path, output, folders)
  }
}
