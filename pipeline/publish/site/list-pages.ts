import { fill } from '../../model/labels.ts'
import type { PublishedEntry, Site } from '../../model/site.ts'
import type { SitePage, SiteViews } from '../../model/site-views.ts'
import { tagsPath } from './addresses.ts'
import { entryView, type TagsBySlug, tagLink } from './entry-views.ts'
import { siteFrame } from './frames.ts'
import { type Tag, tagPath } from './tags.ts'

/** So many briefings stand on a page. */
const entriesAPage = 100
/** So many of the tags that are used most stand on the first page. */
const tagsShown = 24

/** A list before it is parted into pages. */
interface List {
  readonly heading: string
  /** Empty for the list of all. */
  readonly title: string
  readonly entries: readonly PublishedEntry[]
  readonly path: (page: number) => string
  /** What stands beside its first page. */
  readonly tags: readonly Tag[]
}

/** The pages that list briefings: all of them newest first, those of each tag, and the page of tags where there are any. */
export function listPages(site: Site, tags: readonly Tag[], byEntry: TagsBySlug): SitePage[] {
  const { setting, entries } = site
  const { words } = setting
  const most = [...tags].sort((one, other) => other.entries.length - one.entries.length).slice(0, tagsShown)
  const all: List = {
    heading: words.siteName,
    title: '',
    entries,
    tags: most,
    path: (page) => (page === 1 ? 'index.html' : `page-${page}.html`)
  }
  const tagged = tags.map(
    ({ slug, name, entries }): List => ({
      heading: fill(words.tagged, { tag: name }),
      title: fill(words.tagged, { tag: name }),
      entries,
      tags: [],
      path: (page) => tagPath(slug, page)
    })
  )
  return [
    ...[all, ...tagged].flatMap((list) => pagesOf(list, site, byEntry)),
    ...(tags.length > 0 ? [tagsPage(site, tags)] : [])
  ]
}

function tagsPage({ setting }: Site, tags: readonly Tag[]): SitePage {
  const { words, labels } = setting
  const path = tagsPath
  const frame = siteFrame(setting, { path, title: words.tags })
  return {
    path,
    template: 'tags',
    view: { frame, labels, words, heading: words.allTags, tags: tags.map((tag) => tagLink(tag, '')) }
  }
}

function pagesOf(list: List, { setting }: Site, byEntry: TagsBySlug): SitePage[] {
  const count = Math.max(1, Math.ceil(list.entries.length / entriesAPage))
  const { words, labels } = setting
  return Array.from({ length: count }, (_, index) => {
    const number = index + 1
    const path = list.path(number)
    const shown = list.entries.slice(index * entriesAPage, number * entriesAPage)
    const place = number === 1 ? '' : fill(words.pageOf, { page: number, pages: count })
    const title = [list.title, place].filter(Boolean).join(', ')
    const view: SiteViews['list'] = {
      frame: siteFrame(setting, { path, title }),
      labels,
      words,
      heading: list.heading,
      count: fill(words.briefingCount, { count: list.entries.length }),
      isSearchable: list.title === '' && number === 1 && list.entries.length > 0,
      entries: shown.map((entry) => entryView(entry, setting, byEntry, '')),
      paging: count > 1 ? paging(number, count, list, words.pageOf) : null,
      tags: number === 1 ? list.tags.map((tag) => tagLink(tag, '')) : []
    }
    return { path, template: 'list', view }
  })
}

/** The way to the other pages: the first, the last and those near by. */
function paging(number: number, count: number, { path }: List, label: string): SiteViews['list']['paging'] {
  const near = Array.from({ length: count }, (_, index) => index + 1).filter(
    (one) => one === 1 || one === count || Math.abs(one - number) <= 2
  )
  const links = near.flatMap((one, index) => {
    const link = { number: one, href: path(one), isCurrent: one === number, isGap: false }
    const isAfterGap = one - (near[index - 1] ?? 0) > 1
    return isAfterGap ? [{ ...link, isCurrent: false, isGap: true }, link] : [link]
  })
  return {
    text: fill(label, { page: number, pages: count }),
    links,
    ...(number > 1 ? { newer: path(number - 1) } : {}),
    ...(number < count ? { older: path(number + 1) } : {})
  }
}
