import { z } from 'zod'

/** Words printed with a pointer to the paragraph they stand in. */
export const citedSchema = z.object({
  /** Unique in its document: names the element that shows it, and what is dropped when a page is full. */
  id: z.string(),
  /** The source's words. */
  text: z.string(),
  /** The paragraph's number, the `7` of `¶ 7`; 0 where the words stand outside the numbered body. */
  paragraph: z.int().nonnegative()
})

/** Words printed with a pointer to the paragraph they stand in. */
export type Cited = z.infer<typeof citedSchema>

/** A statement as a document shows it. */
export const citedStatementSchema = citedSchema.extend({
  /** The statement's id in `briefing.json`. */
  statement: z.string(),
  /** True where the words are an editor's: a page marks them. */
  isReworded: z.boolean(),
  /** Whose claim it is, where the text says so. */
  attributedTo: z.string().optional()
})

/** A statement as a document shows it. */
export type CitedStatement = z.infer<typeof citedStatementSchema>

/** A number with what it measures, in the source's wording. */
export const figureViewSchema = citedSchema.extend({
  /** What it measures. */
  label: z.string(),
  /** True where the number has too many characters to be set at its largest. */
  isLong: z.boolean(),
  /** The date the figure is tied to, as printed. */
  asOf: z.string().optional(),
  sourced: z.boolean(),
  /** The share of a whole that it tells, 0 to 1; absent where it tells none. */
  share: z.number().optional()
})

/** A number with what it measures. */
export type FigureView = z.infer<typeof figureViewSchema>

/** A dated happening; `text` is what happened. Places on the drawing are shares of its width, 0 to 1. */
export const eventViewSchema = citedSchema.extend({
  /** The date as printed. */
  date: z.string(),
  /** Where the mark starts and ends: a year is as wide as a year. */
  from: z.number(),
  to: z.number(),
  /** True for what lasts longer than a month: drawn as a pale bar. */
  broad: z.boolean(),
  /** The middle of the event's column of words. */
  column: z.number()
})

/** A dated happening. */
export type EventView = z.infer<typeof eventViewSchema>

/** A drawing of events to scale, with the years it spans. */
export const timelineViewSchema = z.object({
  events: z.array(eventViewSchema),
  ticks: z.array(z.object({ label: z.string(), at: z.number() }))
})

/** A drawing of events to scale. */
export type TimelineView = z.infer<typeof timelineViewSchema>

/** A mark of a drawing with many events. Places are shares of its width, 0 to 1. */
export const timelineMarkSchema = z.object({
  from: z.number(),
  to: z.number(),
  broad: z.boolean(),
  /** The row it stands on, from 0 at the top. */
  row: z.int().nonnegative(),
  /** The places of its events in the list, such as `3` or `4–6`. */
  label: z.string(),
  /** True where the label stands before the mark, since the drawing ends behind it. */
  before: z.boolean()
})

/** A mark of a drawing with many events. */
export type TimelineMark = z.infer<typeof timelineMarkSchema>

/** A drawing of many events to scale, in rows, with what it shows in words. */
export const timelineRowsSchema = timelineViewSchema.extend({
  marks: z.array(timelineMarkSchema),
  rows: z.int().nonnegative(),
  /** The drawing in one sentence. */
  alternative: z.string()
})

/** A drawing of many events to scale, in rows. */
export type TimelineRows = z.infer<typeof timelineRowsSchema>

/** A term with what it means, or a short form with what it stands for. */
export const termViewSchema = citedSchema.extend({
  expansion: z.string(),
  /** The term as other sentences use it: one that none of them has goes from the page. */
  word: z.string(),
  /** True where the expansion is the rest of the sentence that opens with the term. */
  isSentence: z.boolean()
})

/** A term with what it means, or a short form with what it stands for; `text` is the term. */
export type TermView = z.infer<typeof termViewSchema>

/** Somebody's words. */
export const speechViewSchema = citedSchema.extend({ speaker: z.string(), cue: z.string() })

/** Somebody's words; `text` is what was said. */
export type SpeechView = z.infer<typeof speechViewSchema>

/** What all documents carry around their content. */
export const frameSchema = z.object({
  document: z.string(),
  /** The document's own name, such as "Fact sheet". */
  kind: z.string(),
  language: z.string(),
  slug: z.string(),
  title: z.string(),
  subtitle: z.string().optional(),
  /** Name, role, affiliation, as one line. */
  byline: z.string().optional(),
  /** What kind of text it is, where that matters to the reader. */
  genre: z.string().optional(),
  organisation: z.string().optional(),
  /** Series and number as one line. */
  series: z.string().optional(),
  tlp: z.string().optional(),
  status: z.string().optional(),
  /** The date as printed. */
  date: z.string().optional(),
  /** The editor's version. */
  version: z.string().optional(),
  /** Order of parts by ISO 690: creator, title, publisher, date, availability. */
  citation: z.string(),
  /** How the document was made. */
  method: z.string(),
  /** Whose words the statements are. */
  statementNote: z.string(),
  contact: z.string().optional(),
  disclaimer: z.string().optional(),
  url: z.string().optional(),
  /** Who claims the bottom line, such as "The author argues"; absent where nobody needs naming. */
  introduction: z.string().optional(),
  bottomLine: citedStatementSchema.nullable()
})

/** What all documents carry around their content. */
export type Frame = z.infer<typeof frameSchema>
