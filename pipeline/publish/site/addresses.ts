import { createHash } from 'node:crypto'
import type { SiteSetting } from '../../model/site.ts'

/** What every site's `urn:uuid:` begins its count with: chosen once, by chance. */
const namespace = '0c1c7c3e-7d0f-4b52-9a63-5f6a2f1f6b0e'

/** The path of a briefing's own page, from the site's folder. */
export function pagePath(slug: string): string {
  return `${slug}/index.html`
}

/** The page of all tags. */
export const tagsPath = 'tags.html'

/** Where a file of the site will be; undefined where nobody has said where the site is. The index of a folder is the folder. */
export function addressOf({ url }: Pick<SiteSetting, 'url'>, path: string): string | undefined {
  return url === undefined ? undefined : `${url}/${path.replace(/(^|\/)index\.html$/, '$1')}`
}

/**
 * A name that stands for a thing for ever, whatever is built anew: its address where the site has one, else a
 * `urn:uuid:` made of whose site it is and of the thing's name (RFC 9562, version 8).
 *
 * @param path the slug with a slash behind it, or nothing for the site itself
 */
export function idOf(
  { url, organisation = '' }: Pick<SiteSetting, 'url' | 'organisation'>,
  path: string
): string {
  if (url !== undefined) return `${url}/${path}`
  const bytes = createHash('sha256').update(`${namespace}\0${organisation}\0${path}`).digest().subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  const parts = [
    [0, 8],
    [8, 12],
    [12, 16],
    [16, 20],
    [20, 32]
  ].map(([from, to]) => hex.slice(from, to))
  return `urn:uuid:${parts.join('-')}`
}
