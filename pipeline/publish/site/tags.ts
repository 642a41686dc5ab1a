import { createHash } from 'node:crypto'
import type { PublishedEntry } from '../../model/site.ts'
import { collapse } from '../../model/statement.ts'

/** A tag with the briefings that carry it, in the order of the site. */
export interface Tag {
  readonly slug: string
  /** As it is written most often. */
  readonly name: string
  readonly entries: readonly PublishedEntry[]
}

const longestSlug = 40

/** What makes two spellings the same tag: capitals, white space and forms of characters do not count. */
function keyOf(tag: string): string {
  return collapse(tag.normalize('NFKC').toLowerCase())
}

/**
 * The part of a file's name that stands for a tag: `[a-z0-9-]`, the same in every archive, and another for every tag.
 * What is not plain words of Latin letters and digits carries eight digits of its SHA-256, since some of it is lost.
 */
export function tagSlug(tag: string): string {
  const key = keyOf(tag)
  const words = key.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')
  if (/^[a-z0-9]+(?: [a-z0-9]+)*$/.test(key) && words.length <= longestSlug) return words
  const digest = createHash('sha256').update(key).digest('hex').slice(0, 8)
  const head = words.slice(0, longestSlug).replace(/-$/, '')
  return head ? `${head}--${digest}` : `-${digest}`
}

/** The name of the file of a tag's page; the first has no number. */
export function tagPath(slug: string, page = 1): string {
  return page === 1 ? `tag-${slug}.html` : `tag-${slug}.${page}.html`
}

/** All tags of a site, in the order of their names' code units. */
export function tagsOf(entries: readonly PublishedEntry[]): Tag[] {
  const bySlug = new Map<string, { spellings: string[]; entries: Set<PublishedEntry> }>()
  for (const entry of entries)
    for (const tag of entry.tags.filter((one) => keyOf(one) !== '')) {
      const slug = tagSlug(tag)
      const known = bySlug.get(slug) ?? { spellings: [], entries: new Set() }
      known.spellings.push(collapse(tag))
      known.entries.add(entry)
      bySlug.set(slug, known)
    }
  return [...bySlug]
    .map(([slug, { spellings, entries: own }]) => ({ slug, name: usual(spellings), entries: [...own] }))
    .sort((one, other) => order(keyOf(one.name), keyOf(other.name)) || order(one.slug, other.slug))
}

/** The spelling that is used most often; among equals the first by code units. */
function usual(spellings: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const spelling of spellings) counts.set(spelling, (counts.get(spelling) ?? 0) + 1)
  const [first = ['']] = [...counts].sort(
    ([one, often], [other, seldom]) => seldom - often || order(one, other)
  )
  return String(first[0])
}

function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
