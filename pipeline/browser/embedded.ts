import { createReadStream, createWriteStream, readdirSync, statSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { brotliDecompress, createBrotliDecompress } from 'node:zlib'
import { type EmbeddedPackage, glibcVersion } from './embedded-package.ts'
import { browserCacheFolder, isRoot } from './folders.ts'
import { removeAtExit, removeFolder } from './leftovers.ts'
import { tarFiles } from './tar.ts'
import { newTemporaryFolder } from './temporary-folder.ts'
import { describeFiles, isIntact, isKnownContents, writeRecord } from './unpacked-record.ts'

const binary = 'chromium'

/** A browser that was unpacked: its executable, the libraries it needs and a folder with a last-resort face. */
export interface UnpackedBrowser {
  readonly path: string
  readonly libraries: string | undefined
  readonly fonts: string
}

/**
 * Unpacks the embedded browser once and hands back where it lies. The package's own unpacking is not used: it runs
 * whatever file of the right name lies in the temporary folder. Ours goes into a new folder beside the target,
 * which is recorded and only then renamed into place; another process may do the same at the same time. A folder
 * that was tampered with or cut short is replaced. `cacheFolder` is for tests; default see `browserCacheFolder`.
 */
export async function unpackedBrowser(
  found: EmbeddedPackage,
  cacheFolder: string | undefined = browserCacheFolder()
): Promise<UnpackedBrowser> {
  if (cacheFolder === undefined) return described(await unpackForThisProcess(found))
  const target = join(cacheFolder, found.name)
  if (await isIntact(target, found.version)) return described(target)
  await removeStale(cacheFolder)
  const fresh = await mkdtemp(join(cacheFolder, '.unpacking-'))
  removeAtExit(fresh)
  try {
    await unpack(found, fresh)
    await moveIntoPlace(fresh, target, found.version)
  } finally {
    removeFolder(fresh)
  }
  return described(target)
}

let temporary: Promise<string> | undefined

/** Where nothing can be kept, the browser is unpacked once for each process, and removed at its end. */
function unpackForThisProcess(found: EmbeddedPackage): Promise<string> {
  temporary ??= unpackTemporarily(found)
  return temporary
}

async function unpackTemporarily(found: EmbeddedPackage): Promise<string> {
  const folder = newTemporaryFolder()
  await unpack(found, folder)
  return folder
}

function described(folder: string): UnpackedBrowser {
  const [major, minor] = glibcVersion() ?? [0, 0]
  // The libraries that come along were built against glibc 2.34; an older system has to bring its own.
  const libraries = major > 2 || (major === 2 && minor >= 34) ? join(folder, 'lib') : undefined
  return { path: join(folder, binary), libraries, fonts: join(folder, 'fonts') }
}

async function unpack(found: EmbeddedPackage, folder: string): Promise<void> {
  const folderMode = isRoot() ? 0o755 : 0o700
  const executable = join(folder, binary)
  await pipeline(
    createReadStream(join(found.folder, 'chromium.br'), { highWaterMark: 1 << 20 }),
    createBrotliDecompress({ chunkSize: 1 << 20 }),
    createWriteStream(executable, { mode: 0o755, flags: 'wx' })
  )
  const libraries = await unpackTar(join(found.folder, 'al2023.tar.br'), folder, 'lib/', folderMode)
  const fonts = await unpackTar(join(found.folder, 'fonts.tar.br'), folder, 'fonts/', folderMode)
  await chmod(executable, 0o755)
  await chmod(folder, folderMode)
  const files = await describeFiles(folder, [binary, ...libraries, ...fonts])
  if (!isKnownContents(found.version, files)) {
    throw new Error(
      'Unexpected contents of @sparticuz/chromium, expected the published files: install it anew'
    )
  }
  await writeRecord(folder, files)
}

/** Unpacks the files whose path starts with `prefix` and returns their paths. */
async function unpackTar(archive: string, folder: string, prefix: string, mode: number): Promise<string[]> {
  const bytes = await promisify(brotliDecompress)(await readFile(archive))
  const files = tarFiles(bytes).filter((file) => file.path.startsWith(prefix))
  for (const file of files) {
    const path = join(folder, file.path)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, file.bytes, { flag: 'wx', mode: 0o644 })
    await chmod(path, (file.mode & 0o111) === 0 ? 0o644 : 0o755)
  }
  const folders = new Set(files.flatMap((file) => foldersAbove(file.path)))
  for (const path of folders) await chmod(join(folder, path), mode)
  return files.map((file) => file.path)
}

/** `a/b/c` lies in `a` and `a/b`. */
function foldersAbove(path: string): string[] {
  const parts = path.split('/').slice(0, -1)
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'))
}

async function moveIntoPlace(fresh: string, target: string, version: string): Promise<void> {
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      await rename(fresh, target)
      return
    } catch (error) {
      // Another process was first: its folder will do if it is whole.
      if (await isIntact(target, version)) return
      if (attempt === 4) throw error
      await setAside(target, `${fresh}-old-${attempt}`)
    }
  }
}

async function setAside(target: string, aside: string): Promise<void> {
  try {
    await rename(target, aside)
    await rm(aside, { recursive: true, force: true })
  } catch (error) {
    if (!isMissing(error)) throw error
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}

/** Removes what an interrupted run left more than an hour ago. */
async function removeStale(cacheFolder: string): Promise<void> {
  const anHourAgo = Date.now() - 3_600_000
  for (const name of readdirSync(cacheFolder).filter((entry) => entry.startsWith('.unpacking-'))) {
    const path = join(cacheFolder, name)
    const status = statSync(path, { throwIfNoEntry: false })
    if (status !== undefined && status.mtimeMs < anHourAgo) await rm(path, { recursive: true, force: true })
  }
}
