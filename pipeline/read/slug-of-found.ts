import { fileBytes, fileBytesIfAny } from './file-bytes.ts'
import { type FoundSource, sidecarPath } from './found-source.ts'
import { maximumSidecarBytes } from './limits.ts'
import { slugOf } from './slug.ts'

/** The word in the bytes of any text, in UTF-16 with a NUL between its letters. */
const mention = /s\0?l\0?u\0?g/

/**
 * The slug of a source, which is loaded only where something in it or its sidecar may state one.
 *
 * @throws SourceError where it can't be read, or is loaded and refused
 */
export async function slugOfFound(found: FoundSource, maximumBytes: number): Promise<string> {
  const { file, path, displayPath } = found
  const texts = [
    fileBytes(file, displayPath, maximumBytes),
    fileBytesIfAny(sidecarPath(file), sidecarPath(displayPath), maximumSidecarBytes)
  ]
  if (!texts.some((bytes) => bytes && mention.test(Buffer.from(bytes).toString('latin1'))))
    return slugOf(path)
  const { loadSource } = await import('./load.ts')
  return (await loadSource(found, { maximumBytes })).slug
}
