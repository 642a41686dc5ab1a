import { toXml } from 'xast-util-to-xml'
import { x } from 'xastscript'
import type { Site } from '../../model/site.ts'
import { addressOf, pagePath } from './addresses.ts'
import { wellFormed } from '../../model/xml-text.ts'

/** The name of its file. */
export const sitemapName = 'sitemap.xml'

/** No sitemap may list more (sitemaps.org); what is older is still found by its links. */
const mostAddresses = 50_000

/**
 * The pages of a site for search engines; undefined where the site has no address.
 *
 * @param lists paths of the lists, the first page of all briefings first
 */
export function sitemap({ setting, entries }: Site, lists: readonly string[]): string | undefined {
  if (setting.url === undefined) return undefined
  const rows = [
    ...lists.slice(0, 1).map((path) => ({ path, updated: '' })),
    ...entries.map(({ slug, updated }) => ({ path: pagePath(slug), updated })),
    ...lists.slice(1).map((path) => ({ path, updated: '' }))
  ]
  const urls = rows
    .slice(0, mostAddresses)
    .map(({ path, updated }) =>
      x('url', [x('loc', addressOf(setting, path) ?? ''), ...(updated ? [x('lastmod', updated)] : [])])
    )
  const set = x('urlset', { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' }, urls)
  return `<?xml version="1.0" encoding="utf-8"?>\n${wellFormed(toXml(set))}\n`
}
