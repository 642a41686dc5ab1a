import type { Quotation } from './quotations.ts'
import type { Range } from '../language/sentence-boundaries.ts'
import { type Cue, cueOf, earlierCue } from './speech-cues.ts'
import type { SpeechContext } from './speech-context.ts'
import type { SpeechDraft } from './speech-drafts.ts'

/** Words between the marks that are too few to be speech where no cue stands by. */
const shortest = 5

/**
 * The quotations of a paragraph that are speech. One without a cue of its own takes the speaker of the one before
 * it; a quotation inside a clause gives the words of the clause around it, as mixed speech.
 *
 * @param carried the last direct speech of the paragraph before
 */
export function directSpeech(context: SpeechContext, carried?: SpeechDraft): SpeechDraft[] {
  const { passage, quotes } = context
  const found: SpeechDraft[] = []
  let last = carried
  for (const [index, quote] of quotes.entries()) {
    const cue = cueOf(context, { from: quote.from - 1, to: quote.to + closingWidth(passage.text, quote) })
    const size = passage.text.slice(quote.from, quote.to).trim().split(/\s+/).length
    const room = {
      from: found.at(-1)?.content.to ?? 0,
      to: quotes[index + 1]?.from ?? passage.text.length + 1
    }
    const draft = cue ? withCue(context, quote, cue, size, room) : withoutCue(context, quote, size, last)
    if (!draft) continue
    found.push(draft)
    if (draft.cue) last = draft
  }
  return found
}

function closingWidth(text: string, quote: Quotation): number {
  return quote.closed ? (text.startsWith("''", quote.to) ? 2 : 1) : 0
}

function withCue(
  context: SpeechContext,
  quote: Quotation,
  cue: Cue,
  size: number,
  room: Range
): SpeechDraft | undefined {
  const { passage } = context
  const base = { passage, speaker: cue.speaker, cue: cue.cue }
  if (!cue.within) {
    const isSpeech = size > 1 || cue.cue.from > quote.to
    return isSpeech ? { ...base, content: inner(context, quote), kind: 'direct' } : undefined
  }
  if (size < 3) return undefined
  return { ...base, content: clauseAround(context, quote, cue, room), kind: 'mixed' }
}

/** The words of the clause that a cue governs, from after the cue to the end of the sentence or the next quotation. */
function clauseAround({ passage, ending }: SpeechContext, quote: Quotation, cue: Cue, room: Range): Range {
  const { text, tokens } = passage
  const rest = text.slice(cue.cue.to, quote.from)
  const that = /^[^"“”]{0,80}?\bthat\s/.exec(rest)
  const after = cue.cue.to + (that ? that[0].length : (/^\s*/.exec(rest)?.[0].length ?? 0))
  const from = Math.min(quote.from, Math.max(after, room.from + 1))
  const last = tokens[(ending[cue.verb] ?? tokens.length) - 1]
  const end = Math.max(quote.to + 1, Math.min(last?.to ?? quote.to, room.to - 1))
  const skip = /^[\s"”’,]*/.exec(text.slice(from, quote.from))?.[0].length ?? 0
  const stop =
    /[\s.?!,]*(?:\s(?:and|or|but)(?:\sthat)?\s*)?$/.exec(text.slice(quote.to + 1, end))?.[0].length ?? 0
  return { from: from + skip, to: Math.max(quote.to + 1, end - stop) }
}

function withoutCue(
  context: SpeechContext,
  quote: Quotation,
  size: number,
  last: SpeechDraft | undefined
): SpeechDraft | undefined {
  const { passage, quotes } = context
  const said = passage.text.slice(quote.from, quote.to)
  const opensSentence = passage.sentences.some((one) => one.from >= quote.from - 1 && one.from <= quote.from)
  const isSpeech = size > 7 || opensSentence || /^\p{Lu}|[,.?!]$/u.test(said)
  if (size < shortest || !isSpeech) return undefined
  const draft: SpeechDraft = {
    passage,
    speaker: undefined,
    cue: undefined,
    content: inner(context, quote),
    kind: 'direct'
  }
  if (last?.passage === passage) return { ...draft, speaker: last.speaker, cue: last.cue, ...from(last) }
  const earlier = earlierCue(context, quote)
  if (earlier) return { ...draft, speaker: earlier.speaker, cue: earlier.cue }
  const goesOn = last !== undefined && quote === quotes[0] && quote.from < 3
  if (goesOn) return { ...draft, ...from(last) }
  return opensSentence || (size > 7 && !isTitle(said)) ? draft : undefined
}

/** Whether most words have a capital, as in a title or a motto. */
function isTitle(said: string): boolean {
  const words = said.trim().split(/\s+/)
  return words.filter((word) => /^\p{Lu}/u.test(word)).length * 10 >= words.length * 6
}

function from(last: SpeechDraft): { carriedFrom: SpeechDraft } {
  return { carriedFrom: last.carriedFrom ?? last }
}

function inner({ passage }: SpeechContext, quote: Quotation): Range {
  const said = passage.text.slice(quote.from, quote.to)
  const from = quote.from + (said.length - said.trimStart().length)
  return { from, to: Math.max(from + 1, quote.from + said.trimEnd().length) }
}

/** Whether a stretch of the passage is already direct or mixed speech. */
export function isTaken(direct: readonly SpeechDraft[], range: Range): boolean {
  return direct.some((one) => one.content.from < range.to && range.from < one.content.to)
}
