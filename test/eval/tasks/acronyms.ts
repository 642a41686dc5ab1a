import { z } from 'zod'
import { compared, ratios, together } from '../scoring/counts.ts'
import { stretchSchema } from '../scoring/stretches.ts'
import type { Answered, Task } from './task.ts'

const pairSchema = z.object({ short: z.string(), long: z.string() })

const rowSchema = z.object({
  text: z.string(),
  pairs: z.array(pairSchema),
  short_spans: z.array(stretchSchema).optional()
})

type Row = z.infer<typeof rowSchema>
type Pair = z.infer<typeof pairSchema>

/** What a pair says, case, quotation marks, hyphens, outer marks and a leading article aside. */
function plain(text: string): string {
  const flat = text
    .toLowerCase()
    .replace(/["“”'‘’]/g, '')
    .replace(/[\s-]+/g, ' ')
  return flat
    .replace(/^[\s([,.;:]+/, '')
    .replace(/[\s)\],.;:]+$/, '')
    .replace(/^(?:the|an?) /, '')
}

function keyOf({ short, long }: Pair): string {
  return `${plain(short)}|${plain(long)}`
}

/** Acronyms that are marked in the text without an expansion: what is said of them is neither right nor wrong. */
function undecided({ text, pairs, short_spans = [] }: Row): Set<string> {
  const paired = new Set(pairs.map(({ short }) => plain(short)))
  const marked = short_spans.map(([start, end]) => plain(text.slice(start, end)))
  return new Set(marked.filter((short) => !paired.has(short)))
}

function score(answered: readonly Answered<Row, readonly Pair[]>[]) {
  const counts = answered.map(({ row, answer }) => {
    const open = undecided(row)
    const found = answer.filter(({ short }) => !open.has(plain(short)))
    return compared(new Set(row.pairs.map(keyOf)), new Set(found.map(keyOf)))
  })
  return ratios(together(counts))
}

/** Acronyms with their expansions. */
export const acronyms: Task<Row, readonly Pair[]> = {
  name: 'acronyms',
  row: rowSchema,
  request: ({ text }, { language }) => ({ text, format: 'plain', language }),
  answer: (_, briefing) =>
    (briefing?.acronyms ?? []).flatMap(({ acronym, expansion }) =>
      expansion ? [{ short: acronym, long: expansion }] : []
    ),
  score,
  shown: ['F'],
  peers: []
}
