import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { open, realpath } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { codeOf } from '../model/error-code.ts'
import { imagePath, imageProblem, maximumImageBytes, type SourceImage } from '../model/image.ts'
import { sha256 } from './sha256.ts'

/** So many addresses are looked at in one text, and so many characters before each ending. */
const mostAddresses = 1000
const longestAddress = 300

/** The images of one source may have so many bytes in all. */
const maximumBytesInAll = 20_000_000

/** Links are not followed, and opening a pipe that nobody writes to does not wait. */
const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)

/**
 * Loads the images that a text may mean: files below the folder of the source whose path stands in the text. They are
 * keyed by that path. What is a symbolic link or stands behind one, no regular file, too large or no image is listed
 * with its problem; a file that is not there is not listed.
 *
 * @param file the absolute path of the source
 */
export async function loadImages(file: string, text: string): Promise<ReadonlyMap<string, SourceImage>> {
  const images = new Map<string, SourceImage>()
  const folder = await realpath(dirname(file))
  let bytes = 0
  for (const path of [...pathsIn(text)].sort()) {
    const image = await loadImage(folder, path)
    if (!image) continue
    bytes += image.bytes?.length ?? 0
    const isTooMuch = bytes > maximumBytesInAll
    const problem = `Unexpected ${bytes} bytes of images, expected at most ${maximumBytesInAll} in one source`
    images.set(path, isTooMuch ? { sha256: image.sha256, problem } : image)
  }
  return images
}

/** One fingerprint (SHA-256, hexadecimal) of all images and of what is wrong with them. */
export function imagesSha256(images: ReadonlyMap<string, SourceImage>): string {
  const hash = createHash('sha256')
  for (const [path, { sha256: digest, problem = '' }] of images)
    hash.update(`${path}\0${digest}\0${problem}\n`)
  return hash.digest('hex')
}

/**
 * Paths of images in a text: each stretch before an ending such as `.png` from a sign that may stand before an
 * address. Three such signs are tried, since an address may hold spaces and brackets itself.
 */
function pathsIn(text: string): Set<string> {
  const paths = new Set<string>()
  let tried = 0
  for (const { index, 0: ending } of text.matchAll(/\.(?:png|jpe?g|gif|webp)/gi)) {
    if (tried++ >= mostAddresses) break
    const end = index + ending.length
    let signs = 0
    for (let at = index - 1; at >= Math.max(-1, index - longestAddress) && signs < 3; at--) {
      const sign = text.charAt(at)
      if (at >= 0 && !/[\s()<>"'=:]/.test(sign)) continue
      signs++
      const path = imagePath(text.slice(at + 1, end))
      if (path) paths.add(path)
      if (sign === '\n') break
    }
  }
  return paths
}

async function loadImage(folder: string, path: string): Promise<SourceImage | undefined> {
  const refused = (problem: string): SourceImage => ({ sha256: '', problem })
  const file = join(folder, ...path.split('/'))
  try {
    if ((await realpath(file)) !== file)
      return refused('Unexpected symbolic link to an image, expected the file itself')
    const handle = await open(file, flags)
    try {
      const stats = await handle.stat()
      if (!stats.isFile()) return refused('Unexpected special file, expected an image')
      if (stats.size > maximumImageBytes)
        return refused(`Unexpected image of ${stats.size} bytes, expected at most ${maximumImageBytes}`)
      const bytes = new Uint8Array(stats.size)
      const { bytesRead } = await handle.read(bytes, 0, stats.size, 0)
      const read = bytes.slice(0, bytesRead)
      const problem = imageProblem(read)
      const digest = sha256(read)
      return problem ? { sha256: digest, problem } : { sha256: digest, bytes: read }
    } finally {
      await handle.close()
    }
  } catch (cause) {
    const code = codeOf(cause) ?? 'unknown fault'
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') return undefined
    return refused(
      code === 'ELOOP'
        ? 'Unexpected symbolic link to an image, expected the file itself'
        : `Unexpected ${code}, expected to be able to read the image`
    )
  }
}
