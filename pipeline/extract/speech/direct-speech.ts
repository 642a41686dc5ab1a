import type { Quotation } from './quotations.ts'
import type { Range } from '../language/sentence-boundaries.ts'
import { cueVerbs } from './cue-verbs.ts'
import { namingVerbs, reportingVerbs } from './reporting-verbs.ts'
import { leadOf } from './reported-content.ts'
import { type Cue, cueOf, earlierCue, isSpeaker } from './speech-cues.ts'
import { headPart } from './speaker-words.ts'
import type { SpeechContext } from './speech-context.ts'
import type { SpeechDraft } from './speech-drafts.ts'
import { trimmedRange } from './trimmed-range.ts'

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
    const before = found.at(-1)
    if (before && cue && goesOn(context, before, quote, cue)) {
      found[found.length - 1] = {
        ...before,
        content: { from: before.content.from, to: inner(context, quote).to }
      }
      continue
    }
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

/** Whether a quotation goes on with the sentence of the one before, split by its cue: “It is,” he said, “too late.” */
function goesOn(
  { passage: { text }, quotes }: SpeechContext,
  before: SpeechDraft,
  quote: Quotation,
  cue: Cue
): boolean {
  const previous = quotes[quotes.indexOf(quote) - 1]
  if (!previous || before.kind !== 'direct' || before.cue?.from !== cue.cue.from) return false
  const between = text.slice(previous.to, quote.from - 1)
  return (
    before.cue.from > previous.to &&
    cue.cue.from < quote.from &&
    between.length < 160 &&
    !/[.?!:]\s*$/.test(between) &&
    /^\s*\p{Ll}/u.test(text.slice(quote.from, quote.from + 8))
  )
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
  const said = passage.text.slice(quote.from, quote.to)
  const lemma = cueVerbs.get(passage.text.slice(cue.cue.from, cue.cue.to).toLowerCase())?.lemma ?? ''
  if (!cue.within) {
    const isSpeech = size > 2 || /[,.?!]$/.test(said.trim()) || tiesBefore(passage.text, quote)
    if (!isSpeech || !cue.speaker || !maySpeak(context, cue.speaker)) return undefined
    return { ...base, content: inner(context, quote), kind: namingVerbs.has(lemma) ? 'mixed' : 'direct' }
  }
  if (size < 3 || isTitle(said) || !cue.speaker || !isSpeaker(context, cue.speaker)) return undefined
  if (namingVerbs.has(lemma)) return { ...base, content: inner(context, quote), kind: 'mixed' }
  const reports =
    reportingVerbs.has(lemma) && leadOf(context, cue.verb, sentenceEnd(context, cue)) !== undefined
  return reports ? { ...base, content: clauseAround(context, quote, cue, room), kind: 'mixed' } : undefined
}

/** Whether a stretch can be who says words in quotation marks: a speaker, the writer, or any capitalised name. */
function maySpeak(context: SpeechContext, speaker: Range): boolean {
  const words = context.passage.text.slice(speaker.from, speaker.to)
  const head = headPart(words).split(/\s+/).at(-1) ?? ''
  return /^(?:I|we)$/i.test(words) || isSpeaker(context, speaker) || /^\p{Lu}/u.test(head)
}

function tiesBefore(text: string, quote: Quotation): boolean {
  return /[:,]\s*$/.test(text.slice(Math.max(0, quote.from - 4), quote.from - 1))
}

function sentenceEnd({ passage: { tokens, text }, ending }: SpeechContext, cue: Cue): string {
  return text.slice(cue.cue.to, tokens[(ending[cue.verb] ?? tokens.length) - 1]?.to ?? text.length)
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
  const isCarried = last !== undefined && quote === quotes[0] && quote.from < 3
  if (isCarried) return { ...draft, ...from(last) }
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
  return trimmedRange(passage.text, quote.from, quote.to)
}
