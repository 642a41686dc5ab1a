import { z } from 'zod'
import type { FigureAnswer } from '../answers.ts'
import { figurePeers } from '../peers/figure-peers.ts'
import { ratios, share, together } from '../scoring/counts.ts'
import { overlap } from '../scoring/stretches.ts'
import type { Answered, Task } from './task.ts'

const rowSchema = z.object({
  text: z.string(),
  lang: z.string().optional(),
  figures: z.array(z.object({ s: z.number(), e: z.number(), unit: z.string() }))
})

/** A text with its numbers and what each counts. */
type FigureRow = z.infer<typeof rowSchema>

/** A unit in lower case, its sign in place of its name. */
function signed(unit: string): string {
  return unit
    .toLowerCase()
    .replace(/dollars?|usd/g, '$')
    .replace(/per ?cent(?:age)?/g, '%')
    .replace(/pounds? sterling/g, '£')
}

/** A counted noun is known by its first letters, so that its number and its ending don't matter. */
const letters = 4

function scoreRow({ row, answer }: Answered<FigureRow, readonly FigureAnswer[]>) {
  const free = new Set(answer)
  let hits = 0
  let numbers = 0
  for (const { s, e, unit } of row.figures) {
    const touching = answer.filter((one) => overlap(one.stretch, [s, e]))
    if (touching.length > 0) numbers++
    const noun = signed(unit.toLowerCase().slice(0, letters))
    const hit = touching.find((one) => free.has(one) && one.unit && signed(one.unit).includes(noun))
    if (hit && free.delete(hit)) hits++
  }
  const wrong = [...free].filter(({ unit }) => unit).length
  return { counts: { hits, wrong, missed: row.figures.length - hits }, numbers, all: row.figures.length }
}

function score(answered: readonly Answered<FigureRow, readonly FigureAnswer[]>[]) {
  const rows = answered.map(scoreRow)
  const numbers = rows.reduce((sum, row) => sum + row.numbers, 0)
  const all = rows.reduce((sum, row) => sum + row.all, 0)
  return { ...ratios(together(rows.map(({ counts }) => counts))), numR: share(numbers, all) }
}

/** Numbers with what they count: F wants both, numR is the share of numbers that are found at all. */
export const figures: Task<FigureRow, readonly FigureAnswer[]> = {
  name: 'figures',
  row: rowSchema,
  request: ({ text, lang }, { language }) => ({ text, format: 'plain', language: lang ?? language }),
  answer: (_, briefing) =>
    (briefing?.figures ?? []).map(({ start, end, unit }) => ({ stretch: [start, end], unit: unit ?? '' })),
  score,
  shown: ['F', 'numR'],
  peers: figurePeers
}
