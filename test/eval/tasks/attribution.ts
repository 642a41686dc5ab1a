import { z } from 'zod'
import type { AttributionAnswer } from '../answers.ts'
import { attributionPeers } from '../peers/attribution-peers.ts'
import { goldQuotations, sameSpeaker } from '../scoring/quotations.ts'
import { paired, ratios, together } from '../scoring/counts.ts'
import { type Stretch, shared, stretchSchema } from '../scoring/stretches.ts'
import type { Answered, Task } from './task.ts'

const rowSchema = z.object({
  text: z.string(),
  attr: z.array(z.object({ content: z.array(stretchSchema), source: z.array(stretchSchema) }))
})

/** A text with what is said in it, and by whom. */
type AttributionRow = z.infer<typeof rowSchema>

type Said = AttributionRow['attr'][number]

/** The share of code units that what was found and what was looked for have in common. */
function likeness(found: Stretch, gold: Said): number {
  const wanted = new Set(
    gold.content.flatMap(([start, end]) => Array.from({ length: end - start }, (_, at) => start + at))
  )
  let common = 0
  for (let at = found[0]; at < found[1]; at++) if (wanted.has(at)) common++
  return common / (found[1] - found[0] + wanted.size - common)
}

function scoreRow({ row, answer }: Answered<AttributionRow, readonly AttributionAnswer[]>) {
  const isBy = (one: AttributionAnswer, speakers: readonly Stretch[]) =>
    sameSpeaker(row.text, one.source, speakers)
  const told = answer.filter(({ content }) => content !== null)
  const alike = (one: AttributionAnswer, gold: Said) =>
    one.content !== null && likeness(one.content, gold) >= 0.5
  const quoted = answer.filter(({ quote }) => quote !== null)
  const quotations = goldQuotations(row.text, row.attr)
  const covers = (one: AttributionAnswer, { stretch }: (typeof quotations)[number]) =>
    one.quote !== null && shared(one.quote, stretch) > 0.5 * (stretch[1] - stretch[0])
  return {
    content: paired(row.attr, told, alike),
    full: paired(row.attr, told, (one, gold) => alike(one, gold) && isBy(one, gold.source)),
    quote: paired(quotations, quoted, covers),
    speaker: paired(quotations, quoted, (one, gold) => covers(one, gold) && isBy(one, gold.source))
  }
}

function score(answered: readonly Answered<AttributionRow, readonly AttributionAnswer[]>[]) {
  const rows = answered.map(scoreRow)
  const content = ratios(together(rows.map((row) => row.content)))
  const quote = ratios(together(rows.map((row) => row.quote)))
  return {
    ...ratios(together(rows.map(({ full }) => full))),
    contentP: content.P,
    contentR: content.R,
    contentF: content.F,
    quoteF: quote.F,
    quoteR: quote.R,
    quoteSpeakerAcc: ratios(together(rows.map(({ speaker }) => speaker))).R
  }
}

/**
 * Who said what: F wants half of the content and the speaker, contentF the content, quoteF the quotation;
 * quoteSpeakerAcc is the share of quotations that are found with the right speaker.
 */
export const attribution: Task<AttributionRow, readonly AttributionAnswer[]> = {
  name: 'attribution',
  row: rowSchema,
  request: ({ text }, { language }) => ({ text, format: 'plain', language }),
  answer: (_, briefing) =>
    (briefing?.attributions ?? []).map(({ spans: { speaker, content }, kind }) => {
      const told: Stretch | null = content ? [content.start, content.end] : null
      return {
        source: speaker ? [speaker.start, speaker.end] : null,
        content: told,
        quote: kind === 'indirect' ? null : told
      }
    }),
  score,
  shown: ['F', 'contentF', 'quoteF', 'quoteSpeakerAcc'],
  peers: attributionPeers
}
