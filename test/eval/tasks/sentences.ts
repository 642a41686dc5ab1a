import { z } from 'zod'
import type { SentenceAnswer } from '../answers.ts'
import { sentencePeers } from '../peers/sentence-peers.ts'
import { compared, type Counts, ratios, share, together } from '../scoring/counts.ts'
import { type Part, partsOf } from '../scoring/parts.ts'
import { stretchSchema } from '../scoring/stretches.ts'
import type { Answered, Task } from './task.ts'

const rowSchema = z.union([
  z.object({ text: z.string(), lang: z.string().optional(), expect: z.array(z.string()) }),
  z.object({ text: z.string(), lang: z.string().optional(), sents: z.array(stretchSchema) })
])

/** A text with its sentences: as texts in the rules of a segmenter, as stretches in running text. */
type SentenceRow = z.infer<typeof rowSchema>

/**
 * Where sentences end inside a part, as the number of visible characters before: white space, which systems keep or
 * leave out as they like, does not count. The end of the part is no boundary.
 */
function boundaries(sentences: readonly string[]): Set<number> {
  const lengths = sentences.map((text) => text.replace(/[\s\u00a0\u200b]+/g, '').length).filter(Boolean)
  let sum = 0
  return new Set(
    lengths.slice(0, -1).map((length) => {
      sum += length
      return sum
    })
  )
}

function goldOf(row: SentenceRow, { start, end }: Part): readonly string[] {
  if ('expect' in row) return row.expect
  const inside = row.sents.filter(([from, to]) => from >= start && to <= end)
  return inside.map(([from, to]) => row.text.slice(from, to))
}

function score(answered: readonly Answered<SentenceRow, SentenceAnswer>[]) {
  const parts = answered.flatMap(({ row, answer }) =>
    partsOf(row).map((part, index) => scorePart(row, goldOf(row, part), answer[index] ?? []))
  )
  const exact = parts.filter((part) => part.exact).length
  return { ...ratios(together(parts.map(({ counts }) => counts))), exact: share(exact, parts.length) }
}

function scorePart(row: SentenceRow, gold: readonly string[], found: readonly string[]) {
  const counts: Counts = compared(boundaries(gold), boundaries(found))
  if (!('expect' in row)) return { counts, exact: counts.wrong === 0 && counts.missed === 0 }
  const said = found.map((text) => text.trim()).filter(Boolean)
  const wanted = gold.map((text) => text.trim())
  return { counts, exact: JSON.stringify(said) === JSON.stringify(wanted) }
}

/** Sentence boundaries: F counts those inside a paragraph; exact is the share of parts without a fault. */
export const sentences: Task<SentenceRow, SentenceAnswer> = {
  name: 'sentences',
  row: rowSchema,
  request: ({ text, lang }, { language }) => ({ text, format: 'plain', language: lang ?? language }),
  answer: (row, briefing) =>
    partsOf(row).map(({ text }) => {
      // A part that stands twice is looked up where it stands first: the rules know a part by its text alone.
      const start = row.text.indexOf(text)
      return (briefing?.sentences ?? [])
        .filter((sentence) => sentence.start >= start && sentence.end <= start + text.length)
        .map((sentence) => row.text.slice(sentence.start, sentence.end))
    }),
  score,
  shown: ['F', 'exact'],
  peers: sentencePeers
}
