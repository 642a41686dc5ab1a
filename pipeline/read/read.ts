import { SourceError } from '../model/message.ts'
import { defaultConfig } from '../model/default-config.ts'
import type { Format, Source } from '../model/source.ts'
import { controlCharacters } from './control-characters.ts'
import { decode } from './decode.ts'
import { refuseSize } from './file-bytes.ts'
import { formatFor } from './format.ts'
import { findFrontMatter } from './front-matter.ts'
import { languageOf } from './language.ts'
import { refuseMarkup } from './markup.ts'
import { readMatter } from './matter.ts'
import { refuseNesting } from './nesting.ts'
import { placesIn } from './place.ts'
import { sha256 } from './sha256.ts'
import { readSidecar } from './sidecar.ts'
import { slugOf } from './slug.ts'

/** What is known of a file beside its bytes. */
export interface ReadOptions {
  /** The path below the source root, `/` between folders: the slug is made of it. */
  readonly path: string
  /** The path as people name it; `path` where it is not given. */
  readonly displayPath?: string
  /** The format, where it does not follow from the ending of the path. */
  readonly format?: Format
  readonly sidecar?: { readonly path: string; readonly bytes: Uint8Array }
  /** The largest file that is read, in bytes; 2,000,000 where it is not given. */
  readonly maximumBytes?: number
}

/**
 * Makes a source of a file's bytes: decodes them, reads front matter (Markdown only) and sidecar, names the
 * source and tells its language. Pure: the same bytes and options always give the same source.
 *
 * @throws SourceError where the file is no source: too large, not text, empty, of an unknown format, or with
 * front matter or a sidecar that is wrong. It carries path, line and column.
 */
export function readSource(bytes: Uint8Array, options: ReadOptions): Source {
  const path = options.displayPath ?? options.path
  const format = options.format ?? formatFor(options.path, path)
  refuseSize(bytes.length, path, options.maximumBytes ?? defaultConfig.maximumBytes)
  const text = decode(bytes, path)
  const { sidecar } = options
  const frontMatter = format === 'md' ? findFrontMatter(text, path) : undefined
  const bodyStart = frontMatter?.end ?? 0
  const body = text.slice(bodyStart)
  if (body.trim() === '') {
    throw new SourceError(
      'read-empty',
      'Unexpected end of file, expected some text',
      placesIn(path, text)(bodyStart)
    )
  }
  if (format === 'md') {
    refuseNesting(text, bodyStart, path)
    refuseMarkup(text, bodyStart, path)
  }
  const own =
    frontMatter && readMatter(frontMatter.mapping, placesIn(path, text, frontMatter.start), 'shared')
  const beside = sidecar && readSidecar(sidecar.bytes, sidecar.path)
  const matter = { ...own?.matter, ...beside?.matter }
  const editPlaces = { ...own?.editPlaces, ...beside?.editPlaces }
  return {
    path,
    name: options.path,
    slug: matter.slug ?? slugOf(options.path),
    format,
    text,
    sha256: sha256(bytes),
    ...(sidecar && { sidecarSha256: sha256(sidecar.bytes) }),
    ...languageOf(body, matter.language),
    matter,
    ...(Object.keys(editPlaces).length > 0 && { editPlaces }),
    bodyStart,
    messages: [...controlCharacters(text, path), ...(own?.messages ?? []), ...(beside?.messages ?? [])]
  }
}
