import { z } from 'zod'

/** How tightly a page can be set, from a page with room to a full one. */
export const densities = ['airiest', 'airy', 'normal', 'tight', 'tightest'] as const

/** How tightly a page is set. */
export type Density = (typeof densities)[number]

/** What was decided so that a document keeps its pages; the same decision gives the same page again. */
export const fitSchema = z.object({
  density: z.enum(densities),
  /** Ids of what was left out. */
  dropped: z.array(z.string()),
  /** How many words of the bottom line are shown, where all of them would not fit. */
  words: z.int().positive().optional()
})

/** What was decided so that a document keeps its pages. */
export type Fit = z.infer<typeof fitSchema>
