import type { PublishedEntry, SiteSetting } from '../../model/site.ts'
import { addressOf, idOf, pagePath } from './addresses.ts'
import { summaryOf } from './feed-entries.ts'

const mediaTypes = new Map([
  ['html', 'text/html'],
  ['pdf', 'application/pdf'],
  ['png', 'image/png'],
  ['json', 'application/json']
])

/** What kind of text a briefing is based on, as schema.org names it. */
const kinds = new Map([
  ['opinion', 'OpinionNewsArticle'],
  ['research', 'ScholarlyArticle'],
  ['law', 'Legislation']
])

/** What machines read of a briefing: a `Report` that is based on its source (schema.org), as JSON-LD. */
export function linkedData(entry: PublishedEntry, setting: SiteSetting): string {
  const { slug, title, language, published, revised, version, tags, files, withdrawn } = entry
  const publisher = entry.organisation ?? setting.organisation
  return JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'Report',
    identifier: idOf(setting, `${slug}/`),
    name: title,
    abstract: summaryOf(entry, setting) || undefined,
    inLanguage: language,
    datePublished: published || undefined,
    dateModified: revised || undefined,
    version,
    creativeWorkStatus: withdrawn === undefined ? undefined : 'Withdrawn',
    keywords: tags.length > 0 ? tags : undefined,
    url: addressOf(setting, pagePath(slug)),
    publisher: publisher && { '@type': 'Organization', name: publisher },
    isBasedOn: basis(entry),
    encoding: files.map(({ path, bytes, sha256 }) => ({
      '@type': 'MediaObject',
      contentUrl: addressOf(setting, path) ?? path.slice(slug.length + 1),
      encodingFormat: mediaTypes.get(path.split('.').at(-1) ?? ''),
      contentSize: String(bytes),
      sha256
    }))
  })
}

function basis({ genre = '', title, authors, published, publisher, url, language, sha256 }: PublishedEntry) {
  return {
    '@type': kinds.get(genre) ?? 'CreativeWork',
    name: title,
    author: authors.map(({ name, role, affiliation }) => ({
      '@type': 'Person',
      name,
      jobTitle: role,
      affiliation: affiliation && { '@type': 'Organization', name: affiliation }
    })),
    datePublished: published || undefined,
    publisher: publisher && { '@type': 'Organization', name: publisher },
    inLanguage: language,
    url,
    identifier: `sha256:${sha256}`
  }
}
