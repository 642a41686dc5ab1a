import { documentNames } from '../../model/documents.ts'
import { fill } from '../../model/labels.ts'
import type { PublishedEntry, SiteSetting } from '../../model/site.ts'
import type { EntryView, TagLink } from '../../model/site-views.ts'
import type { SiteWordName } from '../../model/site-words.ts'
import { pagePath } from './addresses.ts'
import { type Tag, tagPath } from './tags.ts'

/** What each document is, by the rights that limit the brief. */
const about = {
  'executive-summary': () => 'summaryAbout',
  'annotated-brief': (rights) =>
    (({ full: 'briefAbout', excerpts: 'briefExcerpts', none: 'briefStatements' }) as const)[rights],
  'fact-sheet': () => 'sheetAbout'
} satisfies Record<string, (rights: PublishedEntry['rights']) => SiteWordName>

/** The tags of a site, to be found by the briefings that carry them. */
export type TagsBySlug = ReadonlyMap<PublishedEntry, readonly Tag[]>

/** The tags of each briefing. */
export function tagsByEntry(tags: readonly Tag[]): TagsBySlug {
  const found = new Map<PublishedEntry, Tag[]>()
  for (const tag of tags)
    for (const entry of tag.entries) found.set(entry, [...(found.get(entry) ?? []), tag])
  return found
}

/** A tag as a link, from a page that stands so far below the site's folder. */
export function tagLink({ slug, name, entries }: Tag, root: string): TagLink {
  return { name, href: `${root}${tagPath(slug)}`, count: entries.length }
}

/**
 * A briefing as lists and its own page show it.
 *
 * @param root what leads from the page to the site's folder: nothing, or `../`
 */
export function entryView(
  entry: PublishedEntry,
  setting: SiteSetting,
  tags: TagsBySlug,
  root: string
): EntryView {
  const { slug, language, title, byline, series, published, publishedText, revisedText } = entry
  const { summary, introduction, subtitle, version, tlp, withdrawn } = entry
  return {
    href: `${root}${pagePath(slug)}`,
    language,
    title,
    byline,
    series,
    published,
    publishedText,
    revisedText: revisedText && fill(setting.words.revisedOn, { date: revisedText }),
    summary,
    introduction: summary ? introduction : '',
    isWithdrawn: withdrawn !== undefined,
    tags: (tags.get(entry) ?? []).map((tag) => tagLink(tag, root)),
    documents: documents(entry, setting, root),
    ...(subtitle === undefined ? {} : { subtitle }),
    ...(version === undefined ? {} : { version }),
    ...(tlp === undefined ? {} : { tlp: `TLP:${tlp}` })
  }
}

function documents(
  { slug, files, rights }: PublishedEntry,
  { labels, words }: SiteSetting,
  root: string
): EntryView['documents'] {
  return documentNames.flatMap((name) => {
    const file = (format: string) => files.find(({ path }) => path === `${slug}/${name}.${format}`)
    const [html, pdf] = [file('html'), file('pdf')]
    if (!html && !pdf) return []
    return [
      {
        name,
        kind: labels[name],
        about: words[about[name](rights)],
        pdfText: pdf?.pages ? fill(words.pdf, { pages: pdf.pages }) : 'PDF',
        ...(html ? { html: `${root}${html.path}` } : {}),
        ...(pdf ? { pdf: `${root}${pdf.path}` } : {})
      }
    ]
  })
}
