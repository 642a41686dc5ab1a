import { z } from 'zod'

/** The fixed words of a site's pages that no document has, by name. `{name}` in a text is filled in. */
export const siteWordNames = [
  'siteName',
  'home',
  'search',
  'searchHint',
  'searchFound',
  'searchNone',
  'searchFailed',
  'newestFirst',
  'tags',
  'allTags',
  'tagged',
  'briefingCount',
  'pages',
  'pageOf',
  'newer',
  'older',
  'feeds',
  'webPage',
  'pdf',
  'summaryAbout',
  'briefAbout',
  'briefExcerpts',
  'briefStatements',
  'sheetAbout',
  'data',
  'readSource',
  'sourceChecksum',
  'howToCheck',
  'checkText',
  'checksums',
  'revisedOn',
  'withdrawnText',
  'withdrawnReason',
  'empty',
  'madeWith'
] as const

/** A complete set of a site's words for one language. */
export const siteWordsSchema = z.strictObject(
  Object.fromEntries(siteWordNames.map((name) => [name, z.string()])) as Record<SiteWordName, z.ZodString>
)

/** The name of a fixed word of a site's pages. */
export type SiteWordName = (typeof siteWordNames)[number]

/** A complete set of a site's words for one language. */
export type SiteWords = Readonly<Record<SiteWordName, string>>
