import { toXml } from 'xast-util-to-xml'
import { x } from 'xastscript'
import type { Site } from '../../model/site.ts'
import { addressOf, idOf } from './addresses.ts'
import { type FeedEntry, feedAuthor, feedEntries, lastChange } from './feed-entries.ts'
import { wellFormed } from '../../model/xml-text.ts'

/** The name of its file. */
export const atomName = 'feed.xml'

/** The latest changes as an Atom feed (RFC 4287). */
export function atomFeed(site: Site): string {
  const { setting } = site
  const entries = feedEntries(site)
  const self = addressOf(setting, atomName)
  const home = addressOf(setting, 'index.html') ?? 'index.html'
  const feed = x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': setting.language }, [
    x('id', idOf(setting, '')),
    x('title', setting.name),
    x('updated', lastChange(entries)),
    x('author', [x('name', feedAuthor(setting))]),
    x('link', { rel: 'alternate', type: 'text/html', href: home }),
    ...(self ? [x('link', { rel: 'self', type: 'application/atom+xml', href: self })] : []),
    x('generator', { version: setting.precisVersion }, 'Précis'),
    ...entries.map(entryElement)
  ])
  return `<?xml version="1.0" encoding="utf-8"?>\n${wellFormed(toXml(feed))}\n`
}

function entryElement(entry: FeedEntry) {
  const { id, title, language, updated, published, authors, tags, page, sheet, summary } = entry
  return x('entry', { 'xml:lang': language }, [
    x('id', id),
    x('title', title),
    x('updated', updated),
    ...(published ? [x('published', published)] : []),
    ...authors.map((name) => x('author', [x('name', name)])),
    x('link', { rel: 'alternate', type: 'text/html', href: page }),
    ...(sheet
      ? [
          x('link', {
            rel: 'enclosure',
            type: 'application/pdf',
            href: sheet.address,
            length: String(sheet.bytes)
          })
        ]
      : []),
    ...tags.map((term) => x('category', { term })),
    x('summary', summary)
  ])
}
