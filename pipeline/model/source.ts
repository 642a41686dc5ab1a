import { z } from 'zod'
import { authorSchema, type Matter, matterSchema } from './front-matter.ts'
import type { SourceImage } from './image.ts'
import type { EditField } from './edits.ts'
import type { Message, MessagePlace } from './message.ts'
import { spanSchema } from './span.ts'

/** How a text is read: Markdown, flat text with header lines and bare headings, or bare paragraphs. */
export const formatSchema = z.enum(['md', 'txt', 'plain'])

/** How a text is read. */
export type Format = z.infer<typeof formatSchema>

/** Where the entries of editors' lists stand in front matter or sidecar, by the names of the lists. */
export type EditPlaces = { readonly [field in EditField]?: readonly MessagePlace[] }

/** What `read` yields: a decoded text with what its editors say of it. */
export interface Source {
  /** The path as people name it, with `/` between folders. */
  readonly path: string
  /** The path below its source root: the same on every machine and from every folder. */
  readonly name: string
  /** `[a-z0-9-]{1,80}`: the folder its documents go to. */
  readonly slug: string
  readonly format: Format
  /** The decoded text; a byte order mark is removed, nothing else is changed. */
  readonly text: string
  /** SHA-256 of the file's bytes, in hexadecimal. */
  readonly sha256: string
  /** SHA-256 of the sidecar's bytes, where there is one. */
  readonly sidecarSha256?: string
  /** The images below its folder that its text may mean, by their paths from there; absent where there are none. */
  readonly images?: ReadonlyMap<string, SourceImage>
  /** One SHA-256 over all of them. */
  readonly imagesSha256?: string
  /** The version before, where it stands beside the source (`report.earlier.md`). */
  readonly earlier?: Source
  /** SHA-256 of its file's bytes. */
  readonly earlierSha256?: string
  /** BCP 47 tag: stated, else detected, else `en`. */
  readonly language: string
  readonly languageFrom: 'stated' | 'detected' | 'default'
  /** Front matter and sidecar, the sidecar's fields going first. */
  readonly matter: Matter
  /** Where the entries of editors' lists stand, by the names of the lists. */
  readonly editPlaces?: EditPlaces
  /** Where the text starts after the front matter. */
  readonly bodyStart: number
  readonly messages: readonly Message[]
}

/** What a line at the head of a flat text is. */
export const headerLineSchema = z.object({
  /** The line as it stands, trimmed. */
  line: z.string(),
  kind: z.enum(['title', 'subtitle', 'author', 'affiliation', 'date', 'other']),
  ...spanSchema.shape
})

/** What a line at the head of a flat text is. */
export type HeaderLine = z.infer<typeof headerLineSchema>

/** The source as `briefing.json` describes it. */
export const sourceRecordSchema = matterSchema
  .omit({ pin: true, drop: true, reword: true, retitle: true, order: true, notes: true, glossary: true })
  .extend({
    path: z.string(),
    slug: z.string(),
    format: formatSchema,
    sha256: z.string(),
    language: z.string(),
    languageFrom: z.enum(['stated', 'detected', 'default']),
    title: z.string(),
    /** True where the title is a heading or the file's name rather than a stated one. */
    titleInferred: z.boolean(),
    authors: z.array(authorSchema),
    tags: z.array(z.string()).optional(),
    /** The number of words of the body. */
    words: z.int().nonnegative(),
    header: z.array(headerLineSchema)
  })

/** The source as `briefing.json` describes it. */
export type SourceRecord = z.infer<typeof sourceRecordSchema>
