import { z } from 'zod'
import { documentNames, formatNames, paperNames } from '../model/documents.ts'
import { asides, densities } from '../model/fit.ts'
import { labelsSchema } from '../model/labels.ts'
import { figureViewSchema, frameSchema } from '../model/view-parts.ts'
import { annotatedBriefSchema, executiveSummarySchema, factSheetSchema } from '../model/views.ts'
import { colourNames } from './theme-colours.ts'
import type { MailTemplateName } from './theme-mail.ts'
import type { TemplateName } from './theme.ts'

/** How a page is set, as templates read it under `page`. */
export const pageSchema = z.object({
  document: z.enum(documentNames),
  format: z.enum(formatNames),
  paper: z.enum(paperNames),
  density: z.enum(densities),
  /** How wide the column beside the facts of a fact sheet is. */
  aside: z.enum(asides),
  /** In how many steps the lines and parts of a page that stays partly empty are moved apart, 0 to 4. */
  spread: z.int(),
  isPrint: z.boolean(),
  isScreen: z.boolean(),
  /** Whether the document lists its contents: on screens where there is much to list, on paper over four pages. */
  hasContents: z.boolean(),
  /** What stands before `#p7` in a link to a paragraph; null where such a link would lead nowhere. */
  linkBase: z.string().nullable(),
  /** The documents built beside this one. */
  others: z.array(z.object({ name: z.enum(documentNames), href: z.string() })),
  /** The file name of this document's PDF, where one is built. */
  pdf: z.string().nullable(),
  /** The address of the published folder, with a slash at the end. */
  published: z.string().nullable(),
  /** The theme's logo as a `data:` address, with what it says. */
  logo: z.object({ address: z.string(), alternative: z.string() }).nullable(),
  /** The address of the picture that links to the documents show, where it is made and published. */
  shareImage: z.string().nullable(),
  /** Styles and fonts of the page: the one value that a template may print unescaped. */
  style: z.string()
})

/** How a page is set, as templates read it under `page`. */
export type Page = z.infer<typeof pageSchema>

const around = { labels: labelsSchema, page: pageSchema }

/** What the picture of a fact sheet's head shows: the frame, its bottom line cut where it is long, or else a figure. */
export const shareImageSchema = z.object({ frame: frameSchema, figure: figureViewSchema.nullable() })

/** What the picture of a fact sheet's head shows. */
export type ShareImage = z.infer<typeof shareImageSchema>

/** All that the template of each document can read: the fields of its view, `labels` and `page`. */
export const templateRoots = {
  'executive-summary': executiveSummarySchema.extend(around),
  'annotated-brief': annotatedBriefSchema.extend(around),
  'fact-sheet': factSheetSchema.extend(around),
  'share-image': shareImageSchema.extend(around)
} satisfies Record<TemplateName, z.ZodObject>

const palette = z.record(z.enum(colourNames), z.string())

/** How a mail is set, as its templates read it under `mail`. */
export const mailSchema = z.object({
  /** The theme's colours by name, for light and for dark screens. */
  light: palette,
  dark: palette,
  /** Families of fonts: those of the theme, then those that mail programs have. */
  reading: z.string(),
  title: z.string(),
  sans: z.string(),
  /** Which way the language is written: `ltr` or `rtl`. */
  direction: z.enum(['ltr', 'rtl']),
  /** What is said first: that this corrects an earlier version, or that it was withdrawn; null where neither is so. */
  notice: z.string().nullable(),
  /** The reason for a withdrawal in the editor's words. */
  reason: z.string().nullable(),
  /** The address of the annotated brief, where it is built and published. */
  brief: z.string().nullable(),
  /** The address of the PDF, where it is published and not attached. */
  pdf: z.string().nullable(),
  isAttached: z.boolean(),
  /** Where a reader unsubscribes. */
  unsubscribe: z.string().nullable()
})

/** How a mail is set. */
export type MailSetting = z.infer<typeof mailSchema>

const mailRoot = factSheetSchema.extend({ labels: labelsSchema, mail: mailSchema })

/** All that the templates of a mail can read: the fact sheet's view, `labels` and `mail`. */
export const mailRoots = { 'mail.html': mailRoot, 'mail.text': mailRoot } satisfies Record<
  MailTemplateName,
  z.ZodObject
>
