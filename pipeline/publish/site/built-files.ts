import { hash } from 'node:crypto'
import { constants } from 'node:fs'
import { link, open, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ManifestEntry } from '../../model/manifest.ts'
import { SourceError } from '../../model/message.ts'
import { isUntouched, type StandingSite } from './standing-site.ts'

type BuiltFile = ManifestEntry['files'][number]

/** The files of a briefing are where its slug says, under plain names: a manifest leads nowhere else. */
const publishable = /^([a-z0-9-]{1,80})\/[a-z0-9-]{1,80}\.(?:html|pdf|png|json)$/

/**
 * The bytes of a built file.
 *
 * @throws SourceError `publish-file` where it is not the file that the manifest lists
 */
export async function builtBytes(
  output: string,
  { slug, source }: ManifestEntry,
  file: BuiltFile
): Promise<Buffer> {
  const refuse = (found: string) =>
    new SourceError('publish-file', `Unexpected ${found} at ${file.path}, expected the file that was built`, {
      path: source
    })
  if (publishable.exec(file.path)?.[1] !== slug) throw refuse('file')
  const bytes = await regularFile(join(output, file.path)).catch(() => undefined)
  if (!bytes) throw refuse('lack of a file')
  if (hash('sha256', bytes) !== file.sha256) throw refuse('content')
  return bytes
}

/**
 * Puts a built file into the next site: from the site that stands where that holds the same bytes, else from the output.
 *
 * @throws SourceError `publish-file` where it is not the file that the manifest lists
 */
export async function placeFile(
  entry: ManifestEntry,
  file: BuiltFile,
  way: { readonly output: string; readonly next: string; readonly standing: StandingSite | undefined }
): Promise<void> {
  const { output, next, standing } = way
  const place = join(next, file.path)
  if (standing?.checksums.get(file.path) === file.sha256 && isUntouched(join(output, file.path), standing)) {
    const isLinked = await link(join(standing.folder, file.path), place).then(
      () => true,
      () => false
    )
    if (isLinked) return
  }
  await writeFile(place, await builtBytes(output, entry, file), { flag: 'wx' })
}

/** The bytes of a file that is no link, nor anything that could keep a reader waiting. */
async function regularFile(path: string): Promise<Buffer | undefined> {
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
  try {
    return (await file.stat()).isFile() ? await file.readFile() : undefined
  } finally {
    await file.close()
  }
}
