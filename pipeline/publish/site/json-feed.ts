import type { Site } from '../../model/site.ts'
import { addressOf } from './addresses.ts'
import { type FeedEntry, feedAuthor, feedEntries } from './feed-entries.ts'

/** The name of its file. */
export const jsonFeedName = 'feed.json'

/** The latest changes as a JSON Feed 1.1; addresses stand in it where the site has one. */
export function jsonFeed(site: Site): string {
  const { setting } = site
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: setting.name,
    home_page_url: addressOf(setting, 'index.html'),
    feed_url: addressOf(setting, jsonFeedName),
    language: setting.language,
    authors: [{ name: feedAuthor(setting) }],
    items: feedEntries(site).map((entry) => item(entry, setting.url !== undefined))
  }
  return `${JSON.stringify(feed, null, 2)}\n`
}

function item(entry: FeedEntry, hasAddress: boolean) {
  const { id, title, language, summary, published, updated, authors, tags, page, sheet } = entry
  return {
    id,
    url: hasAddress ? page : undefined,
    title,
    content_text: summary,
    date_published: published,
    date_modified: updated,
    authors: authors.map((name) => ({ name })),
    tags,
    language,
    attachments: sheet && [
      { url: sheet.address, mime_type: 'application/pdf', title, size_in_bytes: sheet.bytes }
    ]
  }
}
