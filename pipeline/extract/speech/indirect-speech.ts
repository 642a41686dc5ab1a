import { cueVerbs } from './cue-verbs.ts'
import { isTaken } from './direct-speech.ts'
import { isNominal, phraseAfter } from '../language/noun-phrases.ts'
import type { Range } from '../language/sentence-boundaries.ts'
import { canReport } from './speaker-words.ts'
import { isCue, subjectOf } from './speech-cues.ts'
import { type SpeechContext, tokenAt } from './speech-context.ts'
import type { SpeechDraft } from './speech-drafts.ts'

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
    if (!token || !isCue(context, at) || direct.some((one) => one.cue?.from === token.from)) continue
    const found = afterContent(context, sentence, at) ?? beforeContent(context, sentence, at)
    if (found) return found
  }
  return undefined
}

/** The content before its cue: "…, the minister said", "…, said the minister". */
function afterContent(
  { passage, ...context }: SpeechContext,
  sentence: Range,
  verb: number
): SpeechDraft | undefined {
  const whole = { passage, ...context }
  const { text, tokens } = passage
  const token = tokens[verb]
  if (!token || cueVerbs.get(token.text.toLowerCase())?.force !== 'says' || token.text.endsWith('ing'))
    return undefined
  const rest = text.slice(token.to, sentence.to)
  const isInverted = tokens[verb - 1]?.text === ','
  const speaker = isInverted
    ? phraseAfter(passage, verb + 1, Math.min(tokens.length, verb + 16))
    : subjectOf(whole, verb)
  if (
    !speaker ||
    (!isInverted && !/^(?:\s+(?:in|on|at|during|last|yesterday|this)\b[^,]{0,60})?[.?!]?$/.test(rest))
  )
    return undefined
  if (
    isInverted &&
    /^\s+(?:[a-z]+ed|has|have|had|is|are|was|were|will|would|can|could|may|might|should|must)\s/.test(
      text.slice(speaker.to, speaker.to + 20)
    )
  )
    return undefined
  const clause = text.slice(sentence.from, isInverted ? token.from : speaker.from).replace(/[\s,]+$/, '')
  if (
    clause.split(/\s+/).length < 4 ||
    !/^[,\s]+$/.test(text.slice(sentence.from + clause.length, isInverted ? token.from : speaker.from))
  )
    return undefined
  if (text[sentence.from + clause.length] !== ',') return undefined
  const content = { from: sentence.from, to: sentence.from + clause.length }
  return { passage, speaker, cue: { from: token.from, to: token.to }, content, kind: 'indirect' }
}

/** The content after its cue: "the minister said that …", "China opposes …". */
function beforeContent(context: SpeechContext, sentence: Range, verb: number): SpeechDraft | undefined {
  const { passage } = context
  const token = passage.tokens[verb]
  const speaker = subjectOf(context, verb)
  if (!token || !speaker || !canReport(passage.text.slice(speaker.from, speaker.to))) return undefined
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

/** The end of the content: before the final stop, and before a contrast, which may be the writer's own. */
function withoutContrast(text: string, from: number, end: number): number {
  const content = text.slice(from, end)
  const contrast = /,\s(?:but|although|though|even though|while|whereas|as (?:have|has|did|do|does))\s/.exec(
    content
  )
  if (contrast && contrast.index > 20) return from + contrast.index
  return end - (/[.?!]+["”’]?$/.exec(content)?.[0].length ?? 0)
}

/** Verbs after which only a clause counts, since their object is mostly no speech. */
const clauseOnly = new Set(
  `find show know see feel learn understand hold read want plan hope consider think expect maintain point charge
  respond comment reply answer conclude indicate decide intend prefer speak remark joke testify write reveal tell note
  object admit fear worry wonder`.split(/\s+/)
)

/** How much of what follows the verb stands before the content; undefined where no content follows. */
function leadOf(context: SpeechContext, verb: number, rest: string): number | undefined {
  const { tokens } = context.passage
  const lemma = cueVerbs.get(tokens[verb]?.text.toLowerCase() ?? '')?.lemma ?? ''
  const that =
    /^,?\s+that\s/.exec(rest) ??
    /^\s+(?:out\s+)?(?:[\p{L}\p{N}’'.-]+\s+){0,8}?that\s(?=[\p{L}“"])/u.exec(rest)
  if (that) return that[0].length
  const aside = /^,\s+(?:with|despite|given|however|in|on|at)\b[^,]{0,80},\s+/.exec(rest)
  if (aside) return aside[0].length
  if (/^\s*[.?!,;)]/.test(rest)) return undefined
  const gap = /^\s*:?\s*/.exec(rest)?.[0].length ?? 0
  const next = tokens[verb + 1]
  if (lemma === 'tell' || clauseOnly.has(lemma))
    return /^\s+to\s/.test(rest) || isClause(context, verb) ? gap : undefined
  if (next?.tag === 'ADP' && !/^(?:for|against|about|on|with|over|of)$/i.test(next.text)) return undefined
  if (lemma === 'say' && next?.tag === 'ADP') return undefined
  return gap
}

/** Whether a noun phrase and a finite verb follow a verb: "think the plan will work". */
function isClause({ passage, ending }: SpeechContext, verb: number): boolean {
  const { tokens } = passage
  let at = verb + 1
  while (
    at < Math.min(ending[verb] ?? 0, verb + 9) &&
    (isNominal(tokens[at]) || /^(?:of|and|’s|'s)$/.test(tokens[at]?.text ?? ''))
  )
    at++
  return at > verb + 1 && /^(?:VERB|AUX)$/.test(tokens[at]?.tag ?? '') && !/ing$/.test(tokens[at]?.text ?? '')
}

const according = /\baccording to\s+/i

function accordingTo(context: SpeechContext, sentence: Range): SpeechDraft | undefined {
  const { text, tokens } = context.passage
  const match = according.exec(text.slice(sentence.from, sentence.to))
  if (!match) return undefined
  const from = sentence.from + match.index
  const start = tokenAt(context, from + match[0].length)
  const speaker = phraseAfter(context.passage, start, Math.min(tokens.length, start + 16))
  if (!speaker) return undefined
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
