import { closeSync, constants, fstatSync, lstatSync, openSync, readSync } from 'node:fs'
import { codeOf } from '../model/error-code.ts'
import { SourceError } from '../model/message.ts'

/** Links are not followed, and opening a pipe that nobody writes to does not wait. */
const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)

const reasons = new Map([
  ['ELOOP', 'Unexpected symbolic link, expected a regular file'],
  ['EMLINK', 'Unexpected symbolic link, expected a regular file'],
  ['ENOENT', 'Unexpected path, expected one that exists'],
  ['ENXIO', 'Unexpected special file, expected a regular file']
])

/**
 * The bytes of a regular file. A file that grows while it is read is read to the size that was checked. Not
 * asynchronous, which takes three times as long for small files.
 *
 * @param path the path as people name it, for messages
 * @throws SourceError `read-failed` where it is no regular file or can't be read, `read-size` where it is too large
 */
export function fileBytes(file: string, path: string, maximumBytes: number): Uint8Array {
  try {
    return bytesOf(openSync(file, flags), path, maximumBytes)
  } catch (cause) {
    if (cause instanceof SourceError) throw cause
    const code = codeOf(cause) ?? 'unknown fault'
    const reason = reasons.get(code) ?? `Unexpected ${code}, expected to be able to read`
    throw new SourceError('read-failed', reason, { path }, cause)
  }
}

/**
 * The bytes of a regular file; undefined where there is no file.
 *
 * @throws SourceError as `fileBytes` does
 */
export function fileBytesIfAny(file: string, path: string, maximumBytes: number): Uint8Array | undefined {
  try {
    // Most sources have no sidecar, and an error takes ten times as long as a look.
    return lstatSync(file, { throwIfNoEntry: false }) && fileBytes(file, path, maximumBytes)
  } catch (error) {
    if (error instanceof SourceError && codeOf(error.cause) === 'ENOENT') return undefined
    throw error
  }
}

/**
 * Refuses a file that is too large to be read.
 *
 * @throws SourceError `read-size`.
 */
export function refuseSize(size: number, path: string, maximumBytes: number): void {
  if (size <= maximumBytes) return
  throw new SourceError('read-size', `Unexpected ${size} bytes, expected at most ${maximumBytes}`, { path })
}

function bytesOf(handle: number, path: string, maximumBytes: number): Uint8Array {
  try {
    const stats = fstatSync(handle)
    if (!stats.isFile())
      throw new SourceError('read-failed', 'Unexpected special file, expected a regular file', { path })
    refuseSize(stats.size, path, maximumBytes)
    const bytes = new Uint8Array(stats.size)
    let length = 0
    while (length < bytes.length) {
      const read = readSync(handle, bytes, length, bytes.length - length, null)
      if (read === 0) break
      length += read
    }
    return bytes.subarray(0, length)
  } finally {
    closeSync(handle)
  }
}
