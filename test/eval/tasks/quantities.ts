import { z } from 'zod'
import type { QuantityAnswer } from '../answers.ts'
import { quantityPeers } from '../peers/quantity-peers.ts'
import { paired, ratios, share, together } from '../scoring/counts.ts'
import { equal, overlap, type Stretch } from '../scoring/stretches.ts'
import type { Answered, Task } from './task.ts'

const rowSchema = z.object({
  text: z.string(),
  lang: z.string().optional(),
  quantities: z.array(
    z.object({ s: z.number(), e: z.number(), value: z.union([z.number(), z.unknown()]).optional() })
  )
})

/** A text with its quantities: stretches of number and unit, some with their value. */
type QuantityRow = z.infer<typeof rowSchema>

/** Whether two values are equal but for rounding. */
function close(value: number | undefined, gold: number): boolean {
  return value !== undefined && Math.abs(value - gold) <= 1e-6 * Math.max(1, Math.abs(gold))
}

function scoreRow({ row, answer }: Answered<QuantityRow, readonly QuantityAnswer[]>) {
  const gold = row.quantities.map(({ s, e }): Stretch => [s, e])
  const found = answer.map(({ stretch }) => stretch)
  const valued = row.quantities.flatMap(({ s, e, value }) =>
    typeof value === 'number' ? [{ stretch: [s, e] as const, value }] : []
  )
  const right = valued.filter(({ stretch, value }) =>
    answer.some((one) => overlap(one.stretch, stretch) && close(one.value, value))
  )
  return {
    touching: paired(gold, found, overlap),
    exact: paired(gold, found, equal),
    valued: valued.length,
    right: right.length
  }
}

function score(answered: readonly Answered<QuantityRow, readonly QuantityAnswer[]>[]) {
  const rows = answered.map(scoreRow)
  const valued = rows.reduce((sum, row) => sum + row.valued, 0)
  const right = rows.reduce((sum, row) => sum + row.right, 0)
  return {
    ...ratios(together(rows.map(({ touching }) => touching))),
    exactF: ratios(together(rows.map(({ exact }) => exact))).F,
    ...(valued > 0 ? { valueAcc: share(right, valued) } : {})
  }
}

/**
 * Quantities: valueAcc is the share with the right value, F counts stretches that overlap, exactF those that are the
 * same, unit included.
 */
export const quantities: Task<QuantityRow, readonly QuantityAnswer[]> = {
  name: 'quantities',
  row: rowSchema,
  request: ({ text, lang }, { language }) => ({ text, format: 'plain', language: lang ?? language }),
  answer: (_, briefing) =>
    (briefing?.figures ?? []).map(({ start, end, unitSpan, value }) => ({
      stretch: [start, unitSpan?.end ?? end],
      value: typeof value === 'number' ? value : undefined
    })),
  score,
  shown: ['valueAcc', 'F', 'exactF'],
  peers: quantityPeers
}
