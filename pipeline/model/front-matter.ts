import { z } from 'zod'

const text = z.string().trim().min(1)
const list = z.union([text.transform((value) => [value]), z.array(text)])

/** A day, month or year as editors write it in front matter: `2016`, `2016-11`, `2016-11-23`. */
export const isoDateSchema = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'expected a date such as 2016-11-23')

/** A writer of the source. */
export const authorSchema = z.object({
  name: text,
  role: text.optional(),
  affiliation: text.optional()
})

/** A writer of the source. */
export type Author = z.infer<typeof authorSchema>

const authors = z.preprocess(
  (value) =>
    (Array.isArray(value) ? value : [value]).map((one) => (typeof one === 'string' ? { name: one } : one)),
  z.array(authorSchema)
)

/** Kinds of text; an `opinion` is introduced as its author's claim. */
export const genreSchema = z.enum(['opinion', 'research', 'notice', 'law', 'other'])

/** What may be printed of the source in published documents. */
export const rightsSchema = z.enum(['full', 'excerpts', 'none'])

/** Traffic Light Protocol 2.0 labels (FIRST), never translated. */
export const tlpSchema = z.enum(['RED', 'AMBER+STRICT', 'AMBER', 'GREEN', 'CLEAR'])

const quote = { quote: text, before: text.optional(), after: text.optional() }

/** A statement that an editor points at, by its words. */
export const pickSchema = z.union([text, z.object(quote)])

/** How many entries a list of editors may have, and how many characters what they write in them. */
const mostEntries = 200
const own = text.max(600)
const picked = z.array(pickSchema).max(mostEntries)

/** The fields that editors may set, in front matter or in a sidecar. */
export const matterSchema = z.object({
  title: text.optional(),
  subtitle: text.optional(),
  authors: authors.optional(),
  published: isoDateSchema.optional(),
  revised: isoDateSchema.optional(),
  publisher: text.optional(),
  url: z.url({ protocol: /^https?$/ }).optional(),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'expected a language tag such as en')
    .optional(),
  slug: z
    .string()
    .regex(/^[a-z0-9-]{1,80}$/, 'expected 1 to 80 of a-z, 0-9 and hyphen')
    .optional(),
  genre: genreSchema.optional(),
  rights: rightsSchema.optional(),
  tlp: tlpSchema.optional(),
  organisation: text.optional(),
  contact: text.optional(),
  series: text.optional(),
  number: text.optional(),
  version: text.optional(),
  tags: list.optional(),
  status: z.enum(['draft', 'final']).optional(),
  approvedBy: text.optional(),
  embargoUntil: isoDateSchema.optional(),
  withdrawn: z.union([z.boolean(), text]).optional(),
  disclaimer: text.optional(),
  /** The author's own summary, as other tools name it: description, excerpt, abstract. */
  abstract: text.optional(),
  pin: picked.optional(),
  drop: picked.optional(),
  /** Editors' words for a sentence. */
  reword: z
    .array(z.object({ ...quote, text: own }))
    .max(mostEntries)
    .optional(),
  /** Editors' words for a heading. */
  retitle: z
    .array(z.object({ heading: text, text: own }))
    .max(mostEntries)
    .optional(),
  /** The order of the key points. */
  order: picked.optional(),
  /** Editors' notes in the margin of the annotated brief. */
  notes: z
    .array(z.object({ ...quote, note: own }))
    .max(mostEntries)
    .optional(),
  glossary: z.record(z.string(), text).optional()
})

/** The fields that editors may set, in front matter or in a sidecar. */
export type Matter = z.infer<typeof matterSchema>
