import type { PublishedEntry, Site, SiteSetting } from '../../model/site.ts'
import { addressOf, idOf, pagePath } from './addresses.ts'
import { momentOf } from './moments.ts'

/** So many changes stand in a feed, the latest first. */
const mostEntries = 100

/** The documents that go with an entry as files. */
const enclosed = 'fact-sheet.pdf'

/** What both feeds say of a briefing. */
export interface FeedEntry {
  readonly id: string
  readonly title: string
  readonly language: string
  readonly summary: string
  readonly updated: string
  readonly published?: string
  readonly authors: readonly string[]
  readonly tags: readonly string[]
  /** Its page: an address, else the way there from the site's folder. */
  readonly page: string
  /** The fact sheet to print, where there is one and the site has an address. */
  readonly sheet?: { readonly address: string; readonly bytes: number }
}

/** The latest changes of a site: by day, among equals by slug. */
export function feedEntries({ setting, entries }: Site): FeedEntry[] {
  return [...entries]
    .sort((one, other) => compare(other.updated, one.updated) || compare(one.slug, other.slug))
    .slice(0, mostEntries)
    .map((entry) => feedEntry(entry, setting))
}

/** Whose feed it is. */
export function feedAuthor({ organisation, name }: SiteSetting): string {
  return organisation ?? name
}

/** When the site last changed: the latest of all days, or the first of all where it holds nothing. */
export function lastChange(entries: readonly FeedEntry[]): string {
  return entries[0]?.updated ?? momentOf('1970')
}

/** The bottom line with whose claim it is, or that the briefing was withdrawn and why. */
export function summaryOf(entry: PublishedEntry, { words }: SiteSetting): string {
  const { withdrawn, introduction, summary } = entry
  if (withdrawn !== undefined) return [words.withdrawnText, withdrawn].filter(Boolean).join(' ')
  return introduction && summary ? `${introduction}: ${summary}` : summary
}

function feedEntry(entry: PublishedEntry, setting: SiteSetting): FeedEntry {
  const { slug, title, language, authors, tags, published, updated, files, withdrawn } = entry
  const file = files.find(({ path }) => path === `${slug}/${enclosed}`)
  const address = file && addressOf(setting, file.path)
  return {
    id: idOf(setting, `${slug}/`),
    title: withdrawn === undefined ? title : `${setting.labels.withdrawn}: ${title}`,
    language,
    summary: summaryOf(entry, setting),
    updated: momentOf(updated),
    ...(published ? { published: momentOf(published) } : {}),
    authors: authors.length > 0 ? authors.map(({ name }) => name) : [feedAuthor(setting)],
    tags,
    page: addressOf(setting, pagePath(slug)) ?? pagePath(slug),
    ...(file && address ? { sheet: { address, bytes: file.bytes } } : {})
  }
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
