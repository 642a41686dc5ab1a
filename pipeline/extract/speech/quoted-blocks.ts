import type { Range } from '../language/sentence-boundaries.ts'
import type { SpeechContext } from './speech-context.ts'
import type { SpeechDraft } from './speech-drafts.ts'
import { trimmedRange } from './trimmed-range.ts'

/** A line that names who is quoted above it: "— Ada Berg, harbour master". The name is at most 60 characters long. */
const signature =
  /(?:^|\n)[ \t]{0,20}(?:—|–|―|--)[ \t]{0,20}(\p{Lu}[^,;:()?!\n]{1,60})(?:[,;:(][^\n]{0,160})?\s{0,20}$/u

/**
 * A block of words that is all quotation, with its speaker in a line after a dash: in the block's own last line, or
 * in the passage after it.
 */
export function quotedBlock(
  context: SpeechContext,
  next: SpeechContext | undefined
): SpeechDraft | undefined {
  const { passage, quotes } = context
  const { text } = passage
  const own = signature.exec(text)
  const end = own ? own.index : text.length
  const last = quotes.findLast((quote) => quote.from < end)
  const isQuoted =
    quotes[0] !== undefined && /^\s*\S{1,2}$/.test(text.slice(0, quotes[0].from)) && last === quotes[0]
  const isWhole = isQuoted && last !== undefined && /^\W{0,4}$/.test(text.slice(last.to, end))
  if (!isWhole && passage.paragraph.kind !== 'quote') return undefined
  const content = isWhole ? trimmedRange(text, last.from, last.to) : trimmedRange(text, 0, end)
  if (content.to - content.from < 12) return undefined
  const said: SpeechDraft = { passage, speaker: undefined, cue: undefined, content, kind: 'direct' }
  if (own) return { ...said, speaker: nameIn(text, own) }
  const other = next && signature.exec(next.passage.text)
  if (!next || !other || other.index > 0 || signature.test(text)) return undefined
  const signed: SpeechDraft = { ...said, passage: next.passage, speaker: nameIn(next.passage.text, other) }
  return { ...said, carriedFrom: signed }
}

function nameIn(text: string, match: RegExpExecArray): Range {
  const name = (match[1] ?? '').trimEnd()
  const from = text.indexOf(name, match.index)
  return { from, to: from + name.length }
}
