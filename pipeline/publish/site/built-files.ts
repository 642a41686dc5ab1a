import { hash } from 'node:crypto'
import { closeSync, constants, fstatSync, linkSync, openSync, readSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ManifestEntry } from '../../model/manifest.ts'
import { SourceError } from '../../model/message.ts'
import { isUntouched, type StandingSite } from './standing-site.ts'

type BuiltFile = ManifestEntry['files'][number]

/** The files of a briefing are where its slug says, under plain names: a manifest leads nowhere else. */
const publishable = /^([a-z0-9-]{1,80})\/[a-z0-9-]{1,80}\.(?:html|pdf|png|json)$/

/** Opened without following a link, and without waiting for what is no file. */
const plainly = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK

/**
 * Reads built files one at a time into the same memory: thousands of them are gone through, and each is small. What a
 * reading gives holds until the next.
 */
export class BuiltFiles {
  readonly #output: string
  #memory = Buffer.allocUnsafe(1 << 20)

  /** @param output the output folder */
  constructor(output: string) {
    this.#output = output
  }

  /**
   * The bytes of a built file.
   *
   * @throws SourceError `publish-file` where it is not the file that the manifest lists
   */
  read({ slug, source }: ManifestEntry, file: BuiltFile): Buffer {
    const refuse = (found: string) =>
      new SourceError(
        'publish-file',
        `Unexpected ${found} at ${file.path}, expected the file that was built`,
        { path: source }
      )
    if (publishable.exec(file.path)?.[1] !== slug) throw refuse('file')
    const bytes = this.#regularFile(join(this.#output, file.path))
    if (!bytes) throw refuse('lack of a file')
    if (hash('sha256', bytes) !== file.sha256) throw refuse('content')
    return bytes
  }

  /**
   * Puts a built file into the next site: from the site that stands where that holds the same bytes, else from the output.
   *
   * @throws SourceError `publish-file` where it is not the file that the manifest lists
   */
  place(entry: ManifestEntry, file: BuiltFile, next: string, standing: StandingSite | undefined): void {
    const place = join(next, file.path)
    const isSame = standing?.checksums.get(file.path) === file.sha256
    if (standing && isSame && isUntouched(join(this.#output, file.path), standing))
      if (isLinked(join(standing.folder, file.path), place)) return
    writeFileSync(place, this.read(entry, file), { flag: 'wx' })
  }

  /** The bytes of a file; undefined where there is none, or a link or folder in its place. */
  #regularFile(path: string): Buffer | undefined {
    try {
      const file = openSync(path, plainly)
      try {
        const stats = fstatSync(file)
        return stats.isFile() ? this.#filled(file, stats.size) : undefined
      } finally {
        closeSync(file)
      }
    } catch {
      return undefined
    }
  }

  #filled(file: number, size: number): Buffer {
    if (size > this.#memory.length) this.#memory = Buffer.allocUnsafe(size * 2)
    let length = 0
    while (length < size) {
      const read = readSync(file, this.#memory, length, size - length, length)
      if (read === 0) break
      length += read
    }
    return this.#memory.subarray(0, length)
  }
}

/** Whether a file now has a second name; some disks know no links. */
function isLinked(path: string, name: string): boolean {
  try {
    linkSync(path, name)
    return true
  } catch {
    return false
  }
}
