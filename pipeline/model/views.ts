import type { RootContent } from 'mdast'
import { z } from 'zod'
import {
  citedStatementSchema,
  citedSchema,
  figureViewSchema,
  frameSchema,
  speechViewSchema,
  termViewSchema,
  timelineRowsSchema,
  timelineViewSchema
} from './view-parts.ts'
import { spanSchema } from './span.ts'

const heading = z.object({
  /** The source's own words, or "". */
  heading: z.string(),
  /** True where the source has no heading here. */
  inferred: z.boolean(),
  /** True where the heading is an editor's: a page marks it. */
  isRetitled: z.boolean()
})

/** The executive summary: running text in source order. */
export const executiveSummarySchema = z.object({
  frame: frameSchema,
  /** The author's own summary from the front matter. */
  abstract: z.string().optional(),
  asked: z.array(citedStatementSchema),
  /** How many things the text asks for in all. */
  askedTotal: z.int().nonnegative(),
  /** Risks, limits and disputes that the text itself tells of. */
  concerns: z.array(citedStatementSchema),
  /** Statements that read as one paragraph each, under the heading they come from. */
  parts: z.array(heading.extend({ id: z.string(), statements: z.array(citedStatementSchema) })),
  figures: z.array(figureViewSchema),
  terms: z.array(termViewSchema),
  /** How many of the source's sentences are shown; `label` has places for both numbers. */
  selection: z.object({ label: z.string(), shown: z.int().nonnegative(), total: z.int().nonnegative() }),
  /** What else the summary does not show, in counts. */
  limits: z.array(z.string()),
  /** Ids in the order in which they are left out when pages run over: the first goes first. */
  dropOrder: z.array(z.string()),
  /** The ids that lead the drop order because they are shown only where a page would stay empty without them. */
  spare: z.array(z.string()),
  /** The ids that come next in it because they only fill the summary up to its length. */
  extras: z.array(z.string())
})

/** The executive summary. */
export type ExecutiveSummary = z.infer<typeof executiveSummarySchema>

/** A stretch of the source that is marked in the annotated brief. */
export const markSchema = z.object({
  id: z.string(),
  kind: z.enum(['key-point', 'figure', 'date', 'term']),
  ...spanSchema.shape
})

/** A stretch of the source that is marked. */
export type Mark = z.infer<typeof markSchema>

/** A note in the margin, beside the line that holds the offset `at` of the source. */
export const noteSchema = z.object({
  id: z.string(),
  at: z.int().nonnegative(),
  kind: z.enum(['key-point', 'asked', 'item', 'figure', 'date', 'says', 'term', 'editor']),
  /** The kind in the reader's language. */
  word: z.string(),
  text: z.string()
})

/** A note in the margin. */
export type Note = z.infer<typeof noteSchema>

/** The source as the annotated brief prints it. */
export const bodySchema = z.object({
  sections: z.array(
    heading.extend({
      id: z.string(),
      level: z.int(),
      /** The source's own heading where an editor has given another; it is printed beside that. */
      sourceHeading: z.string().optional(),
      /** The heading as the source sets it, with its links and note marks; null where there is none, or an editor's. */
      headingNode: z.custom<RootContent>().nullable(),
      /** The section's blocks, as mdast nodes with positions in the source. */
      nodes: z.array(z.custom<RootContent>())
    })
  ),
  /** The source text that positions count in. */
  text: z.string(),
  /** Paragraph numbers by the offset a paragraph starts at. */
  numbers: z.array(z.object({ start: z.int(), end: z.int(), number: z.int() })),
  marks: z.array(markSchema),
  notes: z.array(noteSchema)
})

/** The source as the annotated brief prints it. */
export type Body = z.infer<typeof bodySchema>

/** A part of an enumeration; `isReworded` where its words are an editor's. */
const part = citedSchema.extend({ isReworded: z.boolean() })

/** The annotated brief: the whole source with what was found in it. */
export const annotatedBriefSchema = z.object({
  frame: frameSchema,
  /** Words, paragraphs and the like, as printed. */
  measures: z.array(z.string()),
  points: z.array(citedStatementSchema),
  asked: z.array(citedStatementSchema),
  /** How many things the text asks for in all. */
  askedTotal: z.int().nonnegative(),
  /** Risks, limits and disputes that the text itself tells of. */
  concerns: z.array(citedStatementSchema),
  contents: z.array(heading.extend({ id: z.string(), level: z.int(), paragraphs: z.string() })),
  /** What has changed since the version before; undefined where none stands beside the source. */
  changes: z
    .object({
      heading: z.string(),
      counts: z.array(z.string()),
      items: z.array(
        z.object({
          id: z.string(),
          /** "New", "Gone" or "Reworded" in the reader's language. */
          kind: z.string(),
          /** Numbers that are others now, as `47 % → 41 %`. */
          numbers: z.array(z.string()),
          before: z.string().nullable(),
          after: z.string().nullable(),
          /** 0 for what is gone. */
          paragraph: z.int().nonnegative()
        })
      ),
      /** How many more there are, in words; "" where all are listed. */
      more: z.string()
    })
    .optional(),
  body: bodySchema,
  structure: z.array(z.object({ id: z.string(), lead: part, count: z.string(), items: z.array(part) })),
  direct: z.array(speechViewSchema),
  indirect: z.array(speechViewSchema),
  timeline: timelineRowsSchema,
  figures: z.array(figureViewSchema),
  names: z.array(
    z.object({
      heading: z.string(),
      entries: z.array(z.object({ name: z.string(), paragraphs: z.array(z.int()) }))
    })
  ),
  glossary: z.array(termViewSchema),
  /** Short forms that the text never spells out. */
  unknownTerms: z.array(citedSchema),
  looseEnds: z.array(
    z.object({ heading: z.string(), entries: z.array(citedSchema), more: z.string().optional() })
  )
})

/** The annotated brief. */
export type AnnotatedBrief = z.infer<typeof annotatedBriefSchema>

/** The fact sheet: one page, always. */
export const factSheetSchema = z.object({
  frame: frameSchema,
  figures: z.array(figureViewSchema),
  /** Facts; a list that the text announces by number `isWhole`: it is shown with all its items or not at all. */
  groups: z.array(
    heading.extend({
      id: z.string(),
      isWhole: z.boolean(),
      /** True where the heading announces a list and its words are an editor's. */
      isReworded: z.boolean(),
      /** The paragraph that all its statements stand in; 0 where they stand in several. */
      paragraph: z.int().nonnegative(),
      statements: z.array(citedStatementSchema)
    })
  ),
  timeline: timelineViewSchema,
  terms: z.array(termViewSchema),
  /** Short forms that the text never spells out. */
  unknownTerms: z.array(citedSchema),
  quotation: speechViewSchema.nullable(),
  asked: z.array(citedStatementSchema),
  /** How many things the text asks for in all. */
  askedTotal: z.int().nonnegative(),
  /** Risks, limits and disputes that the text itself tells of. */
  concerns: z.array(citedStatementSchema),
  /** Modules of the QR code as an SVG path, with the code's width in modules. */
  code: z.object({ path: z.string(), size: z.int() }).optional(),
  /** Ids in the order in which they are left out when the page is full: the first goes first. */
  dropOrder: z.array(z.string()),
  /** The ids that lead the drop order because they only fill a page that would be half empty. */
  extras: z.array(z.string())
})

/** The fact sheet. */
export type FactSheet = z.infer<typeof factSheetSchema>

/** All three views of one briefing; they share its statements by id. */
export interface Views {
  readonly 'executive-summary': ExecutiveSummary
  readonly 'annotated-brief': AnnotatedBrief
  readonly 'fact-sheet': FactSheet
}
