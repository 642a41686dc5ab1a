import { phraseBefore } from '../language/noun-phrases.ts'
import { isSpeaker } from './can-speak.ts'
import type { Quotation } from './quotations.ts'
import { type SpeechContext, tokenAt } from './speech-context.ts'
import type { SpeechDraft } from './speech-drafts.ts'
import { trimmedRange } from './trimmed-range.ts'

/**
 * A quotation whose speaker a label names, with no verb: a name in capitals at its own head, as in the record of an
 * interview (“BERG: We build.”), or a speaker and a colon before it (Ada Berg: “We build.”). Undefined for others.
 */
export function labelledSpeech(context: SpeechContext, quote: Quotation): SpeechDraft | undefined {
  return ownLabel(context, quote) ?? labelBefore(context, quote)
}

const label = /^\s{0,3}(\p{Lu}[\p{Lu} .’'-]{1,40}):\s+(?=\S)/u

function ownLabel({ passage }: SpeechContext, quote: Quotation): SpeechDraft | undefined {
  const match = label.exec(passage.text.slice(quote.from, Math.min(quote.to, quote.from + 60)))
  if (!match?.[1]) return undefined
  const from = quote.from + match[0].indexOf(match[1])
  return {
    passage,
    speaker: { from, to: from + match[1].length },
    cue: undefined,
    content: trimmedRange(passage.text, quote.from + match[0].length, quote.to),
    kind: 'direct'
  }
}

/** What may stand before a label: the end of a sentence or of a quotation, a dash, or a word that presents. */
const opening = /(?:^|[.?!”"]\s|[–—•*-]\s|\b(?:From|Per|Here’s|Here's|Here is)\s)$/

function labelBefore(context: SpeechContext, quote: Quotation): SpeechDraft | undefined {
  const { passage } = context
  const { text, tokens } = passage
  if (!/:\s?$/.test(text.slice(Math.max(0, quote.before - 2), quote.before))) return undefined
  const colon = tokenAt(context, quote.before) - 1
  if (tokens[colon]?.text !== ':') return undefined
  const speaker = phraseBefore(passage, colon, Math.max(0, colon - 8))
  if (!speaker || !isSpeaker(context, speaker)) return undefined
  if (!opening.test(text.slice(Math.max(0, speaker.from - 10), speaker.from))) return undefined
  const content = trimmedRange(text, quote.from, quote.to)
  const isSpeech = /\S\s+\S+\s+\S/.test(text.slice(content.from, content.to))
  return isSpeech ? { passage, speaker, cue: undefined, content, kind: 'direct' } : undefined
}
