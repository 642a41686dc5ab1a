import { z } from 'zod'

/** How tightly a page can be set, from a page with room to a full one. */
export const densities = ['airiest', 'airy', 'normal', 'tight', 'tightest'] as const

/** How tightly a page is set. */
export type Density = (typeof densities)[number]

/** How wide the column beside the facts of a fact sheet can be. */
export const asides = ['narrow', 'normal', 'wide'] as const

/** How wide the column beside the facts of a fact sheet is. */
export type Aside = (typeof asides)[number]

/** The most steps in which a page that stays partly empty is spread out. */
export const mostSpread = 4

/** What was decided so that a document keeps its pages; the same decision gives the same page again. */
export const fitSchema = z.object({
  density: z.enum(densities),
  /** Ids of what was left out. */
  dropped: z.array(z.string()),
  /** How many words of the bottom line are shown, where all of them would not fit. */
  words: z.int().positive().optional(),
  /** How wide the column beside the facts is, where `normal` would leave one of the two columns short. */
  aside: z.enum(asides).optional(),
  /** In how many steps the lines and parts of a page are moved apart, where it would stay partly empty. */
  spread: z.int().min(1).max(mostSpread).optional(),
  /** The pages on which the entries of the contents stand, by the id of each; without it there are no contents. */
  pages: z.record(z.string(), z.int().positive()).optional()
})

/** What was decided so that a document keeps its pages. */
export type Fit = z.infer<typeof fitSchema>
