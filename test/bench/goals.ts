/** The rows of the bench. */
export const rowNames = [
  'printing',
  'printer',
  'build',
  'md-to-pdf',
  'typst',
  'cold',
  'no-op',
  'one-changed',
  'memory',
  'growth',
  'shards'
] as const

/** A row of the bench. */
export type RowName = (typeof rowNames)[number]

/** What a row must reach, and what it should. */
export interface Goal {
  /** What the figure is. */
  readonly what: string
  readonly must: number
  readonly aim: number
  /** Whether less is better. */
  readonly isLow: boolean
  readonly unit: 'times' | 'MB'
}

const times = (what: string, must: number, aim: number, isLow: boolean): Goal => ({
  what,
  must,
  aim,
  isLow,
  unit: 'times'
})

/** The goals, for two cores and the bundled browser. */
export const goals: Readonly<Record<RowName, Goal>> = {
  printing: times('browser CPU a PDF in a build, over raw Chromium', 1.2, 1.1, true),
  printer: times('CPU a PDF of the printer alone, over raw Chromium', 1.2, 1.1, true),
  build: times('time of a whole build, over raw Chromium', 1.6, 1.3, true),
  'md-to-pdf': times('speed a PDF, beside md-to-pdf', 4, 6, false),
  typst: times('speed a PDF, beside Typst', 0.6, 1, false),
  cold: times('speed of a cold start to three PDFs, beside md-to-pdf to one', 1, 1.6, false),
  'no-op': times('time of a build with nothing to do, over `node -e 0`', 4, 3, true),
  'one-changed': times('time with one source changed, over that one alone', 1.5, 1.2, true),
  memory: { what: 'most memory of all processes', must: 450, aim: 400, isLow: true, unit: 'MB' },
  growth: times('most memory of a large build, over that of a small one', 1.3, 1.15, true),
  shards: times('files that differ, of four shards merged and one build', 0, 0, true)
}
