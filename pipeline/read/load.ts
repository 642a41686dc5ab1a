import { defaultConfig } from '../model/default-config.ts'
import { mayBeQuoted } from '../model/earlier-terms.ts'
import { type Message, message } from '../model/message.ts'
import type { Format, Source } from '../model/source.ts'
import { fileBytes, fileBytesIfAny } from './file-bytes.ts'
import { earlierPath, type FoundSource, sidecarPath } from './found-source.ts'
import { imagesSha256, loadImages } from './images.ts'
import { maximumSidecarBytes } from './limits.ts'
import { readSource } from './read.ts'

/** How a source is loaded. */
export interface LoadOptions {
  /** The format, where it does not follow from the ending of the path. */
  readonly format?: Format
  /** The largest file that is read, in bytes; 2,000,000 where it is not given. */
  readonly maximumBytes?: number
}

/**
 * Loads a source, the sidecar and the earlier version beside it, where there are any, and the images that it may mean. Only regular files are
 * opened, and only when they are not too large.
 *
 * @throws SourceError where a file can't be read or is no source.
 */
export async function loadSource(found: FoundSource, options: LoadOptions = {}): Promise<Source> {
  const { file, path, displayPath } = found
  const { maximumBytes = defaultConfig.maximumBytes } = options
  const bytes = fileBytes(file, displayPath, maximumBytes)
  const beside = sidecarPath(displayPath)
  const notes = fileBytesIfAny(sidecarPath(file), beside, maximumSidecarBytes)
  const sidecar = notes && { path: beside, bytes: notes }
  const source = readSource(bytes, { ...options, path, displayPath, ...(sidecar && { sidecar }) })
  const images = source.format === 'md' ? await loadImages(file, source.text) : new Map()
  const earlier = earlierVersion(found, maximumBytes, options.format)
  return {
    ...source,
    ...(images.size === 0 ? {} : { images, imagesSha256: imagesSha256(images) }),
    ...(earlier && { earlier, earlierSha256: earlier.sha256 }),
    ...(earlier && !mayBeQuoted(earlier, source) && { messages: [...source.messages, unquoted(displayPath)] })
  }
}

function unquoted(displayPath: string): Message {
  const reason =
    'Unexpected terms of the version before, expected one that may be quoted in full and by all who get this one; changes are not told'
  return message('earlier-held', reason, { path: earlierPath(displayPath) })
}

/** The version before, where it stands beside a source: its text alone, without sidecar and images. */
function earlierVersion(
  { file, path, displayPath }: FoundSource,
  maximumBytes: number,
  format: Format | undefined
): Source | undefined {
  const shown = earlierPath(displayPath)
  const bytes = fileBytesIfAny(earlierPath(file), shown, maximumBytes)
  if (!bytes) return undefined
  return readSource(bytes, { ...(format && { format }), path: earlierPath(path), displayPath: shown })
}
