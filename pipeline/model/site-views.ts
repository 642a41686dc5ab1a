import { z } from 'zod'
import { documentNames } from './documents.ts'
import { labelsSchema } from './labels.ts'
import { siteWordsSchema } from './site-words.ts'

/** What a link to a page shows where it is shared (Open Graph). */
const cardSchema = z.object({
  address: z.string(),
  title: z.string(),
  description: z.string().optional(),
  image: z.string().optional()
})

/** What every page of a site carries around its content. */
export const siteFrameSchema = z.object({
  language: z.string(),
  /** The name of the site. */
  name: z.string(),
  /** The page's title, for the window. */
  title: z.string(),
  description: z.string().optional(),
  /** What leads from the page to the site's folder: nothing, or `../`. */
  root: z.string(),
  isHome: z.boolean(),
  isTags: z.boolean(),
  hasTags: z.boolean(),
  /** Whose site it is. */
  house: z.string(),
  logo: z.object({ address: z.string(), alternative: z.string() }).nullable(),
  contact: z.string().optional(),
  disclaimer: z.string().optional(),
  madeWith: z.string(),
  /** The page's own address, where the site has one. */
  address: z.string().optional(),
  card: cardSchema.optional(),
  /** What the page says to machines: JSON-LD. */
  data: z.string().optional()
})

const tagLinkSchema = z.object({ name: z.string(), href: z.string(), count: z.int() })

const documentLinkSchema = z.object({
  name: z.enum(documentNames),
  kind: z.string(),
  about: z.string(),
  html: z.string().optional(),
  pdf: z.string().optional(),
  pdfText: z.string()
})

/** A briefing as lists and its own page show it. */
export const entryViewSchema = z.object({
  href: z.string(),
  language: z.string(),
  title: z.string(),
  subtitle: z.string().optional(),
  byline: z.string(),
  series: z.string(),
  version: z.string().optional(),
  tlp: z.string().optional(),
  published: z.string(),
  publishedText: z.string(),
  revisedText: z.string(),
  summary: z.string(),
  introduction: z.string(),
  isWithdrawn: z.boolean(),
  tags: z.array(tagLinkSchema),
  documents: z.array(documentLinkSchema)
})

/** One step in a list that has several pages; a gap stands for those that are left out. */
const pageLinkSchema = z.object({
  number: z.int(),
  href: z.string(),
  isCurrent: z.boolean(),
  isGap: z.boolean()
})

const around = { frame: siteFrameSchema, labels: labelsSchema, words: siteWordsSchema }

/** A page of a list: of all briefings, or of those with a tag. */
export const listViewSchema = z.object({
  ...around,
  heading: z.string(),
  count: z.string(),
  /** Whether the search stands on it. */
  isSearchable: z.boolean(),
  entries: z.array(entryViewSchema),
  paging: z
    .object({
      text: z.string(),
      newer: z.string().optional(),
      older: z.string().optional(),
      links: z.array(pageLinkSchema)
    })
    .nullable(),
  /** The tags that are used most. */
  tags: z.array(tagLinkSchema)
})

/** The page of all tags. */
export const tagsViewSchema = z.object({ ...around, heading: z.string(), tags: z.array(tagLinkSchema) })

/** The page of one briefing. */
export const briefingViewSchema = z.object({
  ...around,
  entry: entryViewSchema,
  citation: z.string(),
  url: z.string().optional(),
  wordCount: z.string(),
  sha256: z.string(),
  /** The file of the findings, where it may be published. */
  findings: z.string().optional(),
  /** Why it was withdrawn. */
  reason: z.string().optional()
})

/** The templates of a site, with all that each can read. */
export const siteViewSchemas = { list: listViewSchema, tags: tagsViewSchema, briefing: briefingViewSchema }

/** What the pages of a site show, by template. */
export type SiteViews = { [Name in keyof typeof siteViewSchemas]: z.infer<(typeof siteViewSchemas)[Name]> }

/** What every page of a site carries around its content. */
export type SiteFrame = z.infer<typeof siteFrameSchema>

/** A briefing as lists and its own page show it. */
export type EntryView = z.infer<typeof entryViewSchema>

/** A tag with the address of its page. */
export type TagLink = z.infer<typeof tagLinkSchema>

/** A page of a site before it is HTML. */
export type SitePage = {
  [Name in keyof SiteViews]: {
    readonly path: string
    readonly template: Name
    readonly view: SiteViews[Name]
  }
}[keyof SiteViews]
