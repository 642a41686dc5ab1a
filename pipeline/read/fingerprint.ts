import { decode } from './decode.ts'
import { fileBytes, fileBytesIfAny } from './file-bytes.ts'
import { formatOf } from './format.ts'
import { earlierPath, type FoundSource, sidecarPath } from './found-source.ts'
import { imagesSha256, loadImages } from './images.ts'
import { maximumSidecarBytes } from './limits.ts'
import { sha256 } from './sha256.ts'

/** The files that a source is made of, each by the SHA-256 of its bytes, hexadecimal. */
export interface Fingerprint {
  readonly sha256: string
  readonly sidecarSha256?: string
  readonly imagesSha256?: string
  readonly earlierSha256?: string
}

/**
 * The fingerprint of a source without reading what it says: the same as its loading would give.
 *
 * @throws SourceError where a file can't be read
 */
export async function fingerprint(found: FoundSource, maximumBytes: number): Promise<Fingerprint> {
  const { file, displayPath } = found
  const bytes = fileBytes(file, displayPath, maximumBytes)
  const sidecar = fileBytesIfAny(sidecarPath(file), sidecarPath(displayPath), maximumSidecarBytes)
  const earlier = fileBytesIfAny(earlierPath(file), earlierPath(displayPath), maximumBytes)
  const images = formatOf(displayPath) === 'md' ? await imagesOf(found, bytes) : undefined
  return {
    sha256: sha256(bytes),
    ...(sidecar && { sidecarSha256: sha256(sidecar) }),
    ...(images && { imagesSha256: images }),
    ...(earlier && { earlierSha256: sha256(earlier) })
  }
}

async function imagesOf({ file, displayPath }: FoundSource, bytes: Uint8Array): Promise<string | undefined> {
  // The text is not decoded where nothing in it can be an image's name; in UTF-16, NULs stand between its letters.
  if (
    !/\.\0?(?:p|jp|g|w)/i.test(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1'))
  )
    return undefined
  const images = await loadImages(file, decode(bytes, displayPath))
  return images.size === 0 ? undefined : imagesSha256(images)
}
