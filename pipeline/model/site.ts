import { z } from 'zod'
import { entitySchema } from './entity.ts'
import type { Author } from './front-matter.ts'
import type { Labels } from './labels.ts'
import type { ManifestEntry } from './manifest.ts'
import type { SiteWords } from './site-words.ts'
import { sourceRecordSchema } from './source.ts'
import { statementSchema } from './statement.ts'

/** What a site takes from a `briefing.json`: the rest is neither checked nor kept. */
export const publishableSchema = z.object({
  source: sourceRecordSchema,
  bottomLine: statementSchema.pick({ text: true, attributedTo: true, transforms: true }).nullable(),
  keyPoints: z.array(statementSchema.pick({ text: true })),
  entities: z.array(entitySchema.pick({ kind: true, name: true }))
})

/** What a site takes from a `briefing.json`. */
export type Publishable = z.infer<typeof publishableSchema>

/** What a site says of one briefing, as far as the rights of its source allow: all that pages, feeds and search read. */
export interface SiteEntry {
  readonly slug: string
  readonly language: string
  readonly title: string
  readonly subtitle?: string
  readonly authors: readonly Author[]
  readonly byline: string
  readonly organisation?: string
  readonly publisher?: string
  /** Series and number, as the documents print them. */
  readonly series: string
  readonly version?: string
  readonly genre?: string
  readonly tlp?: string
  /** When the source was published: a day, a month or a year; empty where it does not say. */
  readonly published: string
  readonly revised: string
  /** The two dates in the words of the site's language. */
  readonly publishedText: string
  readonly revisedText: string
  readonly tags: readonly string[]
  /** The bottom line, and whose claim it is; both empty where there is none, and for what is withdrawn. */
  readonly summary: string
  readonly introduction: string
  /** Key points and names, for the search alone. */
  readonly points: readonly string[]
  readonly names: readonly string[]
  /** The source as a reference in the order of ISO 690. */
  readonly citation: string
  readonly url?: string
  readonly wordCount: number
  /** SHA-256 of the source. */
  readonly sha256: string
  readonly rights: 'full' | 'excerpts' | 'none'
  /** Why it was withdrawn, empty where that is not said; absent where it stands. */
  readonly withdrawn?: string
}

/** A briefing on a site, with its files. */
export interface PublishedEntry extends SiteEntry {
  /** The day of its last change, `2026-11-23`. */
  readonly updated: string
  /** What is published of it, by path from the site's folder. */
  readonly files: ManifestEntry['files']
}

/** What all pages of a site share. */
export interface SiteSetting {
  /** The site's own name. */
  readonly name: string
  readonly language: string
  readonly labels: Labels
  readonly words: SiteWords
  /** Where the site will be, without a slash at the end. */
  readonly url?: string
  readonly organisation?: string
  readonly contact?: string
  readonly disclaimer?: string
  /** Whether any briefing of the site carries a tag. */
  readonly hasTags: boolean
  readonly logo: { readonly address: string; readonly alternative: string } | null
  readonly precisVersion: string
}

/** All that a site is made of. */
export interface Site {
  readonly setting: SiteSetting
  /** Newest first. */
  readonly entries: readonly PublishedEntry[]
}
