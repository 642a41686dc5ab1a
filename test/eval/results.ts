import { z } from 'zod'

const measuresSchema = z.record(z.string(), z.number())

const resultSchema = z.object({
  task: z.string(),
  /** What the table calls the set. */
  set: z.string(),
  rows: z.int().nonnegative(),
  /** Rows whose text was refused: they count as unanswered. */
  refused: z.int().nonnegative(),
  /** Milliseconds that `extract` took for 1,000 words, parsing included. */
  milliseconds: z.number(),
  ours: measuresSchema,
  /** The measures of every peer that ran, by its name. */
  peers: z.record(z.string(), measuresSchema)
})

/** What a run found out, as it is saved. */
export const runSchema = z.object({
  /** The version of Précis. */
  precis: z.string(),
  node: z.string(),
  results: z.array(resultSchema),
  /** Packages that peers need and that are not installed. */
  notInstalled: z.array(z.string()),
  /** Peers that were left out, with why. */
  leftOut: z.array(z.string())
})

/** The measures of one set under one task. */
export type Result = z.infer<typeof resultSchema>

/** What a run found out. */
export type Run = z.infer<typeof runSchema>
