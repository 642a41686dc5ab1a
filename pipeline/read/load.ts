import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { SourceError } from '../model/message.ts'
import type { Format, Source } from '../model/source.ts'
import type { FoundSource } from './found-source.ts'
import { imagesSha256, loadImages } from './images.ts'
import { readSource, refuseSize } from './read.ts'
import { sidecarPath } from './sidecar.ts'

/** How a source is loaded. */
export interface LoadOptions {
  /** The format, where it does not follow from the ending of the path. */
  readonly format?: Format
  /** The largest file that is read, in bytes; 2,000,000 where it is not given. */
  readonly maximumBytes?: number
}

/** The largest sidecar, in bytes. */
const maximumSidecarBytes = 262_144

/** Links are not followed, and opening a pipe that nobody writes to does not wait. */
const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)

const reasons = new Map([
  ['ELOOP', 'Unexpected symbolic link, expected a regular file'],
  ['EMLINK', 'Unexpected symbolic link, expected a regular file'],
  ['ENOENT', 'Unexpected path, expected one that exists'],
  ['ENXIO', 'Unexpected special file, expected a regular file']
])

function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown fault'
}

function refuse(path: string, cause: unknown): never {
  if (cause instanceof SourceError) throw cause
  const code = codeOf(cause)
  const reason = reasons.get(code) ?? `Unexpected ${code}, expected to be able to read`
  throw new SourceError('read-failed', reason, { path }, cause)
}

/** The bytes of a regular file. A file that grows while it is read is read to the size that was checked. */
async function readBytes(file: string, path: string, maximumBytes?: number): Promise<Uint8Array> {
  const handle = await open(file, flags)
  try {
    const stats = await handle.stat()
    if (!stats.isFile()) {
      throw new SourceError('read-failed', 'Unexpected special file, expected a regular file', { path })
    }
    refuseSize(stats.size, path, maximumBytes)
    const bytes = new Uint8Array(stats.size)
    let length = 0
    while (length < bytes.length) {
      const { bytesRead } = await handle.read(bytes, length, bytes.length - length)
      if (bytesRead === 0) break
      length += bytesRead
    }
    return bytes.subarray(0, length)
  } finally {
    await handle.close()
  }
}

async function loadSidecar(
  file: string,
  path: string
): Promise<{ path: string; bytes: Uint8Array } | undefined> {
  try {
    return { path, bytes: await readBytes(file, path, maximumSidecarBytes) }
  } catch (cause) {
    return codeOf(cause) === 'ENOENT' ? undefined : refuse(path, cause)
  }
}

/**
 * Loads a source, the sidecar beside it, where there is one, and the images that it may mean. Only regular files are opened, and only when
 * they are not too large.
 *
 * @throws SourceError where a file can't be read or is no source.
 */
export async function loadSource(found: FoundSource, options: LoadOptions = {}): Promise<Source> {
  const { path, displayPath } = found
  const bytes = await readBytes(found.file, displayPath, options.maximumBytes).catch((cause: unknown) =>
    refuse(displayPath, cause)
  )
  const sidecar = await loadSidecar(sidecarPath(found.file), sidecarPath(displayPath))
  const source = readSource(bytes, { ...options, path, displayPath, ...(sidecar && { sidecar }) })
  const images = source.format === 'md' ? await loadImages(found.file, source.text) : new Map()
  return images.size === 0 ? source : { ...source, images, imagesSha256: imagesSha256(images) }
}
