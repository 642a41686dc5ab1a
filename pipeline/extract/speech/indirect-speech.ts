import { cueVerbs } from './cue-verbs.ts'
import { phraseAfter } from '../language/noun-phrases.ts'
import type { Range } from '../language/sentence-boundaries.ts'
import { leadOf, withoutContrast } from './reported-content.ts'
import { invertedVerbs, modals, reportingVerbs } from './reporting-verbs.ts'
import { isReference } from './speaker-words.ts'
import { helpersOf, isCue, isSpeaker, subjectOf } from './speech-cues.ts'
import { type SpeechContext, tokenAt } from './speech-context.ts'
import type { SpeechDraft } from './speech-drafts.ts'
import { trimmedRange } from './trimmed-range.ts'

/** Indirect speech of a paragraph: "X said that …", "…, X said", "…, said X", "according to X, …". */
export function indirectSpeech(context: SpeechContext, direct: readonly SpeechDraft[]): SpeechDraft[] {
  return context.passage.sentences.flatMap((sentence) => {
    const found = accordingTo(context, sentence) ?? reported(context, sentence, direct)
    return found && !isTaken(direct, found.content) ? [found] : []
  })
}

/** How many tokens of a sentence are looked through for a cue. */
const longest = 120

function reported(
  context: SpeechContext,
  sentence: Range,
  direct: readonly SpeechDraft[]
): SpeechDraft | undefined {
  const start = tokenAt(context, sentence.from)
  const end = tokenAt(context, sentence.to)
  for (let at = start; at < Math.min(end, start + longest); at++) {
    const token = context.passage.tokens[at]
    if (!token || !isReport(context, at) || direct.some((one) => one.cue?.from === token.from)) continue
    const found = afterContent(context, sentence, at) ?? beforeContent(context, sentence, at)
    if (found) return found
  }
  return undefined
}

/** Whether a verb says that something has been said: a verb of saying or thinking, without "would" or "if". */
function isReport(context: SpeechContext, at: number): boolean {
  const { tokens } = context.passage
  const lemma = cueVerbs.get(tokens[at]?.text.toLowerCase() ?? '')?.lemma
  if (lemma === undefined || !reportingVerbs.has(lemma) || !isCue(context, at)) return false
  return !helpersOf(tokens, at).some(({ text }) => modals.has(text.toLowerCase()))
}

/** The content before its cue: "…, the minister said", "…, said the minister". */
function afterContent(context: SpeechContext, sentence: Range, verb: number): SpeechDraft | undefined {
  const { passage } = context
  const { text, tokens } = passage
  const token = tokens[verb]
  if (!token || token.text.endsWith('ing')) return undefined
  const lemma = cueVerbs.get(token.text.toLowerCase())?.lemma ?? ''
  if (!invertedVerbs.has(lemma)) return undefined
  const isInverted = tokens[verb - 1]?.text === ','
  const speaker = isInverted
    ? phraseAfter(passage, verb + 1, Math.min(tokens.length, verb + 16))
    : subjectOf(context, verb)
  if (!speaker || !isSpeaker(context, speaker)) return undefined
  const rest = text.slice(isInverted ? speaker.to : token.to, sentence.to)
  if (!/^(?:\s+(?:in|on|at|during|last|yesterday|this)\b[^,]{0,60})?[.?!]?$/.test(rest)) return undefined
  const end = isInverted ? token.from : speaker.from
  const content = trimmedRange(text, sentence.from, end)
  const size = text.slice(content.from, content.to).split(/\s+/).length
  if (size < 4 || text[content.to] !== ',') return undefined
  return {
    passage,
    speaker,
    cue: { from: token.from, to: token.to },
    content,
    kind: 'indirect'
  }
}

/** The content after its cue: "the minister said that …", "China opposes …". */
function beforeContent(context: SpeechContext, sentence: Range, verb: number): SpeechDraft | undefined {
  const { passage } = context
  const token = passage.tokens[verb]
  const speaker = subjectOf(context, verb)
  if (!token || !speaker || !isSpeaker(context, speaker) || isConditional(passage.text, sentence, speaker))
    return undefined
  const rest = passage.text.slice(token.to, sentence.to)
  const lead = leadOf(context, verb, rest)
  if (lead === undefined) return undefined
  const from = token.to + lead
  const to = withoutContrast(passage.text, from, sentence.to)
  if (to - from < 10) return undefined
  return {
    passage,
    speaker,
    cue: { from: token.from, to: token.to },
    content: { from, to },
    kind: 'indirect'
  }
}

/** Whether "if" or its like opens the clause of a speaker. */
function isConditional(text: string, sentence: Range, speaker: Range): boolean {
  const before = text.slice(Math.max(sentence.from, speaker.from - 40), speaker.from)
  return /\b(?:if|unless|whether|until|should)\s+(?:[a-z]+\s+){0,2}$/i.test(before)
}

const according = /\baccording to\s+/i

function accordingTo(context: SpeechContext, sentence: Range): SpeechDraft | undefined {
  const { text, tokens } = context.passage
  const match = according.exec(text.slice(sentence.from, sentence.to))
  if (!match) return undefined
  const from = sentence.from + match.index
  const start = tokenAt(context, from + match[0].length)
  const speaker = phraseAfter(context.passage, start, Math.min(tokens.length, start + 16))
  if (
    !speaker ||
    !(isSpeaker(context, speaker) || isReference(context.passage.text.slice(speaker.from, speaker.to)))
  )
    return undefined
  const cue = { from, to: from + match[0].trimEnd().length }
  const stop = sentence.to - (/[.?!]$/.test(text.slice(sentence.from, sentence.to)) ? 1 : 0)
  const after = /^[^,]{0,120},\s*/.exec(text.slice(speaker.to, stop))?.[0].length ?? 0
  const content =
    match.index < 3 && after ? { from: speaker.to + after, to: stop } : { from: sentence.from, to: from }
  const to = content.from + text.slice(content.from, content.to).replace(/[\s,(—–-]+$/, '').length
  return to - content.from > 8
    ? { passage: context.passage, speaker, cue, content: { from: content.from, to }, kind: 'indirect' }
    : undefined
}

/** Whether a stretch of the passage is already direct or mixed speech. */
function isTaken(direct: readonly SpeechDraft[], range: Range): boolean {
  return direct.some((one) => one.content.from < range.to && range.from < one.content.to)
}
