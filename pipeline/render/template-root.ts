import { z } from 'zod'
import { type DocumentName, documentNames, formatNames, paperNames } from '../model/config.ts'
import { densities } from '../model/fit.ts'
import { labelsSchema } from '../model/labels.ts'
import { annotatedBriefSchema, executiveSummarySchema, factSheetSchema } from '../model/views.ts'

/** How a page is set, as templates read it under `page`. */
export const pageSchema = z.object({
  document: z.enum(documentNames),
  format: z.enum(formatNames),
  paper: z.enum(paperNames),
  density: z.enum(densities),
  isPrint: z.boolean(),
  isScreen: z.boolean(),
  /** What stands before `#p7` in a link to a paragraph; null where such a link would lead nowhere. */
  linkBase: z.string().nullable(),
  /** The documents built beside this one. */
  others: z.array(z.object({ name: z.enum(documentNames), href: z.string() })),
  /** The file name of this document's PDF, where one is built. */
  pdf: z.string().nullable(),
  /** The address of the published folder, with a slash at the end. */
  published: z.string().nullable(),
  /** Styles and fonts of the page: the one value that a template may print unescaped. */
  style: z.string()
})

/** How a page is set, as templates read it under `page`. */
export type Page = z.infer<typeof pageSchema>

const around = { labels: labelsSchema, page: pageSchema }

/** All that the template of each document can read: the fields of its view, `labels` and `page`. */
export const templateRoots = {
  'executive-summary': executiveSummarySchema.extend(around),
  'annotated-brief': annotatedBriefSchema.extend(around),
  'fact-sheet': factSheetSchema.extend(around)
} satisfies Record<DocumentName, z.ZodObject>
