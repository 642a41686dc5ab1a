import type { Artefact } from '../../model/artefact.ts'
import type { Site } from '../../model/site.ts'
import type { SitePage } from '../../model/site-views.ts'
import { atomFeed, atomName } from './atom.ts'
import { briefingPages } from './briefing-pages.ts'
import { tagsByEntry } from './entry-views.ts'
import { jsonFeed, jsonFeedName } from './json-feed.ts'
import { listPages } from './list-pages.ts'
import { searchIndex, searchIndexName } from './search-index.ts'
import { sitemap, sitemapName } from './sitemap.ts'
import { tagsOf } from './tags.ts'

/** What turns views into a site's pages, and what its pages run. */
export interface SiteMakers {
  page(page: SitePage): string
  style(pages: readonly string[]): string
  /** The script of the search, and the library that it takes. */
  readonly script: string
  readonly library: string
}

/** All files of a site but for the documents themselves: pages, style, search, feeds and sitemap. */
export function siteFiles(site: Site, makers: SiteMakers): Artefact[] {
  const tags = tagsOf(site.entries)
  const byEntry = tagsByEntry(tags)
  const lists = listPages(site, tags, byEntry)
  const pages = [...lists, ...briefingPages(site, byEntry)].map((page) => ({
    path: page.path,
    text: makers.page(page)
  }))
  const map = sitemap(
    site,
    lists.map(({ path }) => path)
  )
  const texts = [
    ...pages,
    { path: 'site.css', text: makers.style(pages.map(({ text }) => text)) },
    { path: 'search.js', text: makers.script },
    { path: 'minisearch.js', text: makers.library },
    { path: searchIndexName, text: searchIndex(site) },
    { path: atomName, text: atomFeed(site) },
    { path: jsonFeedName, text: jsonFeed(site) },
    ...(map === undefined ? [] : [{ path: sitemapName, text: map }])
  ]
  return texts.map(({ path, text }) => ({ path, bytes: Buffer.from(text) }))
}
