import { z } from 'zod'
import { paired, ratios, together } from '../scoring/counts.ts'
import type { Answered, Task } from './task.ts'

const rowSchema = z.object({
  text: z.string(),
  /** `ordinal`: items are given by their opening words; `none`: a text without a list. */
  kind: z.string().optional(),
  items: z.array(z.string()),
  /** True where not every item of the text is given, so that none can be wrong. */
  partial: z.boolean().optional()
})

type Row = z.infer<typeof rowSchema>

const openingWords = 3
const alike = 0.6

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []
}

function opensWith(found: string, gold: string): boolean {
  const words = wordsOf(found)
  return wordsOf(gold)
    .slice(0, openingWords)
    .every((word, index) => words[index] === word)
}

function sharesWords(found: string, gold: string): boolean {
  const [one, other] = [new Set(wordsOf(found)), new Set(wordsOf(gold))]
  const common = one.intersection(other).size
  return common / (one.size + other.size - common) >= alike
}

function countsOf({ row, answer }: Answered<Row, readonly string[]>) {
  const counts = paired(row.items, answer, row.kind === 'ordinal' ? opensWith : sharesWords)
  return row.partial ? { ...counts, wrong: 0 } : counts
}

/** Items of enumerations: F counts those that share their words; falseItems are items found where there is no list. */
export const enumerations: Task<Row, readonly string[]> = {
  name: 'enumerations',
  row: rowSchema,
  request: ({ text }, { language }) => ({ text, format: 'plain', language }),
  answer: (_, briefing) =>
    (briefing?.enumerations ?? []).flatMap(({ items }) => items.map(({ text }) => text)),
  score: (answered) => ({
    ...ratios(together(answered.map(countsOf))),
    falseItems: answered.filter(({ row }) => row.kind === 'none').flatMap(({ answer }) => answer).length
  }),
  shown: ['F', 'falseItems'],
  peers: []
}
