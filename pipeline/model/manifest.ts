import { z } from 'zod'
import { documentNames, formatNames, paperNames } from './documents.ts'
import { fitSchema } from './fit.ts'

/** One written file as the manifest lists it. */
export const manifestFileSchema = z.object({
  path: z.string(),
  sha256: z.string(),
  bytes: z.int().nonnegative(),
  pages: z.int().positive().optional()
})

/** What was written for one source. */
export const manifestEntrySchema = z.object({
  source: z.string(),
  slug: z.string(),
  sha256: z.string(),
  sidecarSha256: z.string().optional(),
  imagesSha256: z.string().optional(),
  earlierSha256: z.string().optional(),
  files: z.array(manifestFileSchema),
  paper: z.enum(paperNames),
  documents: z.array(z.enum(documentNames)),
  formats: z.array(z.enum(formatNames)),
  /** How each document was made to fit its pages. */
  fits: z.record(z.string(), fitSchema)
})

/** `output/manifest.json`: what was written, from what, by what. */
export const manifestSchema = z.object({
  version: z.literal('1.0'),
  precis: z.string(),
  browser: z.string().nullable(),
  theme: z.object({ name: z.string(), sha256: z.string() }),
  fonts: z.array(z.object({ name: z.string(), version: z.string() })),
  /** Which part of the sources this is of; in the manifest of a shard alone. */
  shard: z.object({ index: z.int().positive(), count: z.int().positive() }).optional(),
  entries: z.array(manifestEntrySchema)
})

/** `output/manifest.json`. */
export type Manifest = z.infer<typeof manifestSchema>

/** What was written for one source. */
export type ManifestEntry = z.infer<typeof manifestEntrySchema>
