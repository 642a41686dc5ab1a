import { sentenceAt } from '../../model/passage.ts'
import type { Quotation } from './quotations.ts'
import type { Range } from '../language/sentence-boundaries.ts'
import { tokenIndex } from '../language/token-index.ts'
import { isFiniteVerb } from './cue-tokens.ts'
import { cueVerbs } from './cue-verbs.ts'
import { namingVerbs } from './reporting-verbs.ts'
import { verbPatterns } from './verb-patterns.ts'
import { leadOf } from './reported-content.ts'
import { isSpeaker } from './can-speak.ts'
import { cueOf, earlierCue } from './speech-cues.ts'
import { endsInPronoun, headPart, isNobody, isThing } from './speaker-words.ts'
import { type SpeechContext, tokenAt } from './speech-context.ts'
import type { Cue, SpeechDraft } from './speech-drafts.ts'
import { labelledSpeech } from './speaker-labels.ts'
import { isTitle } from './titles.ts'
import { trimmedRange } from './trimmed-range.ts'
import { wholeSpeech } from './whole-sentences.ts'

/** Words between the marks that are too few to be speech where no cue stands by. */
const shortest = 5

/**
 * The quotations of a paragraph that are speech. One without a cue of its own takes the speaker of the one before
 * it, else of the one after it in the paragraph; a quotation inside a clause gives the words of the clause around
 * it, as mixed speech.
 *
 * @param carried the last direct speech of the paragraph before
 */
export function directSpeech(context: SpeechContext, carried?: SpeechDraft): SpeechDraft[] {
  const { quotes } = context
  const found: SpeechDraft[] = []
  let last = carried
  for (const [index, quote] of quotes.entries()) {
    const before = found.at(-1)
    if (before && quote.to <= before.content.to) continue
    const room = {
      from: Math.max(before?.content.to ?? 0, before?.cue?.to ?? 0),
      to: quotes[index + 1]?.before ?? context.passage.text.length
    }
    const labelled = labelledSpeech(context, quote)
    if (labelled) {
      found.push(labelled)
      last = labelled
      continue
    }
    const cue = cueOf(context, quote)
    if ((!cue || cue.place === 'clause') && isInWhole(context, quote, before)) continue
    const draft = cue ? withCue(context, quote, cue, room) : withoutCue(context, quote, last)
    if (!draft) continue
    found.push(continued(context, quote, draft, before))
    if (draft.cue) last = draft
  }
  return found.map((draft, index) => spokenLater(draft, found.slice(index + 1, index + 4)))
}

/** Whether a quotation is a part of what its whole sentence reports, which is found as such: no other speech is in it. */
function isInWhole(context: SpeechContext, quote: Quotation, before: SpeechDraft | undefined): boolean {
  const sentence = sentenceAt(context.passage, quote.from)
  const whole = wholeSpeech(context, sentence)
  if (!whole || (before && before.content.to > whole.content.from)) return false
  return whole.content.from <= quote.before && whole.content.to >= quote.to
}

/** A draft without a speaker takes the speaker of the next quotation of its paragraph. */
function spokenLater(draft: SpeechDraft, later: readonly SpeechDraft[]): SpeechDraft {
  if (draft.speaker || draft.carriedFrom) return draft
  const next = later.find(({ speaker }) => speaker)
  return next ? { ...draft, speaker: next.speaker, cue: next.cue } : draft
}

/** Marks a quotation that goes on with the sentence of the one before, split by its cue: “It is,” he said, “late.” */
function continued(
  { passage: { text } }: SpeechContext,
  quote: Quotation,
  draft: SpeechDraft,
  before: SpeechDraft | undefined
): SpeechDraft {
  if (!before?.cue || before.kind !== 'direct' || draft.kind !== 'direct') return draft
  const between = text.slice(before.content.to, quote.before)
  const isOne =
    before.cue.from === draft.cue?.from &&
    between.length < 160 &&
    !/[.?!:]["”’]?\s*$/.test(between) &&
    /^\s*\p{Ll}/u.test(text.slice(quote.from, quote.from + 8))
  return isOne ? { ...draft, continues: true } : draft
}

/** How many words stand in a stretch; beyond its first 200 characters nobody asks. */
function wordCount(words: string): number {
  return words.slice(0, 200).split(/\s+/).filter(Boolean).length
}

/** Verbs that say something only with a clause; with a quotation elsewhere in theirs they are deeds. */
const doing = new Set('write read show find learn know see hold point offer'.split(' '))

function withCue(context: SpeechContext, quote: Quotation, cue: Cue, room: Range): SpeechDraft | undefined {
  const { passage } = context
  if (!cue.speaker || endsInPronoun(passage.text.slice(cue.speaker.from, cue.speaker.to))) return undefined
  const base = { passage, speaker: cue.speaker, cue: cue.cue }
  const said = passage.text.slice(quote.from, quote.to).trim()
  const size = wordCount(said)
  const lemma = cueVerbs.get(passage.text.slice(cue.cue.from, cue.cue.to).toLowerCase())?.lemma ?? ''
  const isTerm = size < 3 || (isTitle(said) && isEmbedded(passage.text, quote))
  if (cue.place === 'clause' && cue.cue.to <= room.from)
    return isTerm ? undefined : { ...base, content: inner(context, quote), kind: 'direct' }
  if (cue.place !== 'clause') {
    const isLetter = /^it$/i.test(textAt(context, cue.speaker)) && letters.has(lemma)
    if (!isLetter && !maySpeak(context, cue.speaker, lemma)) return undefined
    const lead = cue.place === 'after' ? leadingWords(context, quote, room) : undefined
    if (lead !== undefined)
      return saysSomething(context, lead, quote)
        ? { ...base, content: { from: lead, to: quote.after }, kind: size < 3 ? 'indirect' : 'mixed' }
        : undefined
    const isSpeech =
      size > 2 || /[,.?!]$/.test(said) || /[:,]\s*$/.test(passage.text.slice(room.from, quote.before))
    if (!isSpeech || (isTitle(said) && isEmbedded(passage.text, quote))) return undefined
    return { ...base, content: inner(context, quote), kind: namingVerbs.has(lemma) ? 'mixed' : 'direct' }
  }
  if (size < 3 || !maySpeak(context, cue.speaker, '') || isTitle(said)) return undefined
  const reports =
    verbPatterns.has(lemma) && leadOf(context, cue.verb, sentenceEnd(context, cue)) !== undefined
  if (reports && !namingVerbs.has(lemma))
    return { ...base, content: clauseAround(context, quote, cue, room), kind: 'mixed' }
  return doing.has(lemma) ? undefined : { ...base, content: inner(context, quote), kind: 'mixed' }
}

/** Verbs with which a letter, a paper or a body that has been named speaks as "it": “…,” it added. */
const letters = new Set('say add read write continue conclude note state go'.split(' '))

function textAt({ passage: { text } }: SpeechContext, { from, to }: Range): string {
  return text.slice(from, to)
}

/** Whether a finite verb stands from the start of a sentence to the end of its quotation. */
function saysSomething({ passage: { tokens } }: SpeechContext, from: number, quote: Quotation): boolean {
  const first = tokenIndex(tokens, from)
  const end = tokenIndex(tokens, quote.to)
  return tokens.slice(first, end).some(isFiniteVerb)
}

/** Where the sentence of an embedded quotation starts: 'Biden “has a role to play,” said Mr Bell'. */
function leadingWords(context: SpeechContext, quote: Quotation, room: Range): number | undefined {
  const { passage, opening, cues } = context
  const at = tokenAt(context, quote.before)
  const first = opening[Math.min(at, passage.tokens.length - 1)] ?? 0
  const start = passage.tokens[first]?.from ?? 0
  if (!/[,?!—–]['’"”»]{0,4}$/.test(passage.text.slice(quote.after - 3, quote.after))) return undefined
  if (start < room.from || at - first < 1 || at - first > 40 || !isEmbedded(passage.text, quote))
    return undefined
  for (let index = first; index < at; index++) if (cues[index]) return undefined
  return start
}

/** Whether a quotation stands in the middle of a clause, with a word before it and no colon. */
function isEmbedded(text: string, quote: Quotation): boolean {
  return /[\p{L}\p{N}],?\s$/u.test(text.slice(Math.max(0, quote.before - 3), quote.before))
}

/** Whether a stretch can be who says words in quotation marks: a speaker, the writer, or any capitalised name. */
function maySpeak(context: SpeechContext, speaker: Range, lemma: string): boolean {
  const words = context.passage.text.slice(speaker.from, speaker.to)
  const head = headPart(words).split(/\s+/).at(-1) ?? ''
  if (isNobody(words)) return false
  const isSaying = !isThing(words) && (cueVerbs.get(lemma)?.force ?? 'thinks') !== 'thinks'
  return isSaying || /^(?:I|we)$/i.test(words) || isSpeaker(context, speaker) || /^\p{Lu}/u.test(head)
}

function sentenceEnd({ passage: { tokens, text }, ending }: SpeechContext, cue: Cue): string {
  return text.slice(cue.cue.to, tokens[(ending[cue.verb] ?? tokens.length) - 1]?.to ?? text.length)
}

/** The words of the clause that a cue governs, from after the cue to the end of the sentence or the next quotation. */
function clauseAround({ passage, ending }: SpeechContext, quote: Quotation, cue: Cue, room: Range): Range {
  const { text, tokens } = passage
  const rest = text.slice(cue.cue.to, quote.before)
  const that = /^[^"“”]{0,80}?\bthat\s/.exec(rest)
  const after = cue.cue.to + (that ? that[0].length : (/^\s*/.exec(rest)?.[0].length ?? 0))
  const from = Math.min(quote.before, Math.max(after, room.from + 1))
  const last = tokens[(ending[cue.verb] ?? tokens.length) - 1]
  const end = Math.max(quote.after, Math.min(last?.to ?? quote.to, room.to))
  const skip = /^[\s"”’,]*/.exec(text.slice(from, quote.before))?.[0].length ?? 0
  const stop =
    /[\s.?!,]*(?:\s(?:and|or|but)(?:\sthat)?\s*)?$/.exec(text.slice(quote.after, end))?.[0].length ?? 0
  return { from: from + skip, to: Math.max(quote.after, end - stop) }
}

function withoutCue(
  context: SpeechContext,
  quote: Quotation,
  last: SpeechDraft | undefined
): SpeechDraft | undefined {
  const { passage, quotes } = context
  const said = passage.text.slice(quote.from, quote.to)
  const size = wordCount(said)
  const opensSentence = passage.sentences.some((one) => one.from >= quote.before && one.from <= quote.from)
  const isSpeech = size > 7 || opensSentence || /^\p{Lu}|[,.?!]$/u.test(said)
  if (size < (opensSentence ? 3 : shortest) || !isSpeech) return undefined
  const draft: SpeechDraft = {
    passage,
    speaker: undefined,
    cue: undefined,
    content: inner(context, quote),
    kind: 'direct'
  }
  const whole = wholeSpeech(context, sentenceAt(passage, quote.from))
  if (whole && whole.content.from <= quote.before && whole.content.to > quote.from)
    return { ...draft, speaker: whole.speaker, cue: whole.cue }
  if (last?.passage === passage) return { ...draft, speaker: last.speaker, cue: last.cue, ...from(last) }
  const earlier = earlierCue(context, quote)
  if (earlier) return { ...draft, speaker: earlier.speaker, cue: earlier.cue }
  const isCarried = last !== undefined && quote === quotes[0] && quote.before < 2
  if (isCarried) return { ...draft, ...from(last) }
  return opensSentence || (size > 7 && !isTitle(said)) ? draft : undefined
}

function from(last: SpeechDraft): { carriedFrom: SpeechDraft } {
  return { carriedFrom: last.carriedFrom ?? last }
}

function inner({ passage }: SpeechContext, quote: Quotation): Range {
  return trimmedRange(passage.text, quote.from, quote.to)
}
