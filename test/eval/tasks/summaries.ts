import { z } from 'zod'
import type { SummaryAnswer } from '../answers.ts'
import { summaryPeers } from '../peers/summary-peers.ts'
import { share } from '../scoring/counts.ts'
import { referenceSentences } from '../scoring/reference-sentences.ts'
import { type Rouge, rouge, stemsOf, wordsOf } from '../scoring/rouge.ts'
import { selection } from '../scoring/selection.ts'
import type { Answered, Task } from './task.ts'

const rowSchema = z
  .object({
    id: z.union([z.string(), z.number()]),
    text: z.string(),
    title: z.string().nullish(),
    published: z.string().nullish(),
    language: z.string().nullish(),
    format: z.enum(['md', 'txt', 'plain']).nullish(),
    summary: z.string().optional(),
    refs: z.array(z.string()).min(1).optional()
  })
  .refine(({ summary, refs }) => summary !== undefined || refs !== undefined, {
    error: 'expected `summary` or `refs`'
  })

/** A document with one or more summaries by people. */
type SummaryRow = z.infer<typeof rowSchema>

const fewestWords = 3

function referencesOf({ refs, summary = '' }: SummaryRow): readonly string[] {
  return refs ?? [summary]
}

/** The mean over the references of what a summary of their mean length scores. */
function rougeOf(row: SummaryRow, { sentences, order }: SummaryAnswer): Rouge {
  const references = referencesOf(row)
  const budget = references.reduce((sum, text) => sum + wordsOf(text).length, 0) / references.length
  const lengths = sentences.map((text) => wordsOf(text).length)
  const candidate = selection(order, lengths, budget).map((index) => stemsOf(sentences[index] ?? ''))
  const scores = references.map((text) =>
    rouge(
      candidate,
      referenceSentences(text)
        .map(stemsOf)
        .filter(({ length }) => length > 0)
    )
  )
  return mean(scores)
}

function mean(list: readonly Rouge[]): Rouge {
  const of = (name: keyof Rouge) =>
    share(
      list.reduce((sum, one) => sum + one[name], 0),
      list.length
    )
  return { r1: of('r1'), r2: of('r2'), rl: of('rl') }
}

function meanOf({ r1, r2, rl }: Rouge): number {
  return (r1 + r2 + rl) / 3
}

/** What the first sentences score, by row: every system is set beside them. */
const leads = new WeakMap<SummaryRow, Rouge>()

function leadOf(row: SummaryRow, answer: SummaryAnswer): Rouge {
  const lead = leads.get(row) ?? rougeOf(row, { ...answer, order: answer.sentences.map((_, index) => index) })
  leads.set(row, lead)
  return lead
}

function score(answered: readonly Answered<SummaryRow, SummaryAnswer>[]) {
  const scored = answered.filter(({ answer }) => answer.sentences.length > 0)
  const own = mean(scored.map(({ row, answer }) => rougeOf(row, answer)))
  const lead = mean(scored.map(({ row, answer }) => leadOf(row, answer)))
  return {
    r1: 100 * own.r1,
    r2: 100 * own.r2,
    rl: 100 * own.rl,
    mean: 100 * meanOf(own),
    overLead: 100 * (meanOf(own) - meanOf(lead)),
    missing: answered.length - scored.length
  }
}

/**
 * Summaries: sentences by falling salience up to the length of the summary that people wrote, in ROUGE F1 x 100. `mean`
 * is that of ROUGE-1, -2 and -Lsum; `overLead` is how much more than the document's first sentences.
 */
export const summaries: Task<SummaryRow, SummaryAnswer> = {
  name: 'summaries',
  row: rowSchema,
  request: ({ text, title, published, language, format }) => ({
    text,
    title,
    published,
    language,
    format: format ?? 'md'
  }),
  answer: (_, briefing) => {
    const kept = (briefing?.sentences ?? []).filter(({ text }) => wordsOf(text).length >= fewestWords)
    const ranked = kept
      .map(({ salience }, index) => ({ salience, index }))
      .sort((one, other) => other.salience - one.salience || one.index - other.index)
    return { sentences: kept.map(({ text }) => text), order: ranked.map(({ index }) => index) }
  },
  score,
  shown: ['mean', 'overLead'],
  peers: summaryPeers
}
