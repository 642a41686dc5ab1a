import { z } from 'zod'
import { paired, ratios, together } from '../scoring/counts.ts'
import type { Task } from './task.ts'

const rowSchema = z.object({ text: z.string(), headings: z.array(z.object({ s: z.number() })) })

/** Heading lines in flat text, known by where they start. */
export const headings: Task<z.infer<typeof rowSchema>, readonly number[]> = {
  name: 'headings',
  row: rowSchema,
  request: ({ text }, { language }) => ({ text, format: 'txt', language }),
  answer: (_, briefing) =>
    (briefing?.sections ?? []).flatMap(({ inferred, heading }) =>
      inferred || heading === null ? [] : [heading.start]
    ),
  score: (answered) =>
    ratios(
      together(
        answered.map(({ row, answer }) => {
          const starts = row.headings.map(({ s }) => s)
          return paired(starts, answer, (one, other) => one === other)
        })
      )
    ),
  shown: ['F'],
  peers: []
}
