import { z } from 'zod'
import { type Counts, nothing, ratios, together } from '../scoring/counts.ts'
import type { Answered, Task } from './task.ts'

const rowSchema = z.object({
  text: z.string(),
  /** What each line is; two kinds joined by `+` mean that either is right. */
  labels: z.array(z.string().nullable())
})

type Row = z.infer<typeof rowSchema>

interface Tally {
  readonly kind: string
  readonly counts: Counts
}

/** What one line adds, kind by kind; lines of no kind add nothing. */
function tallies(gold: string, said: string): Tally[] {
  const wanted = gold.split('+')
  if (wanted.includes(said)) return [{ kind: said, counts: { ...nothing, hits: 1 } }]
  const missed = wanted.map((kind) => ({ kind, counts: { ...nothing, missed: 1 } }))
  return [...missed, { kind: said, counts: { ...nothing, wrong: 1 } }]
}

function score(answered: readonly Answered<Row, readonly string[]>[]) {
  const found = answered
    .flatMap(({ row, answer }) =>
      row.text.split('\n').flatMap((_, line) => tallies(row.labels[line] || 'other', answer[line] || 'other'))
    )
    .filter(({ kind }) => kind !== 'other')
  const kinds = [...new Set(found.map(({ kind }) => kind))]
  const ofKind = (kind: string) => found.filter((one) => one.kind === kind).map(({ counts }) => counts)
  return {
    ...ratios(together(found.map(({ counts }) => counts))),
    ...Object.fromEntries(kinds.map((kind) => [kind, ratios(together(ofKind(kind))).F]))
  }
}

/** What the lines at the head of a text are: title, author, affiliation, date. */
export const header: Task<Row, readonly string[]> = {
  name: 'header',
  row: rowSchema,
  request: ({ text }, { language }) => ({ text, format: 'txt', language }),
  answer: ({ text }, briefing) =>
    text
      .split('\n')
      .map((line) => briefing?.source.header.find((one) => one.line === line.trim())?.kind ?? 'other'),
  score,
  shown: ['F'],
  peers: []
}
