import type { Token } from '../../model/passage.ts'
import { phraseAfter, phraseBefore } from '../language/noun-phrases.ts'
import type { Range } from '../language/sentence-boundaries.ts'
import { isFiniteVerb } from './cue-tokens.ts'
import { contentEnd } from './reported-content.ts'
import { isSpeaker } from './can-speak.ts'
import { type SpeechContext, tokenAt } from './speech-context.ts'
import type { SpeechDraft } from './speech-drafts.ts'

/** Nouns that bring what somebody says or thinks with "that". English. */
const nouns = new Set(
  `accusation admission allegation announcement argument assertion belief charge claim comment complaint conclusion
  concern contention declaration denial estimate explanation fear finding forecast hope insistence letter message
  objection opinion pledge prediction promise proposal remark reminder report statement suggestion suspicion theory
  threat tweet view vow warning`.split(/\s+/)
)

/**
 * What a noun brings: "dismissed the mayor's claim that the quay was safe", "a warning by engineers that it was not".
 * Only after a verb of its sentence: before it, nothing tells where what is claimed ends.
 */
export function nounReports(context: SpeechContext, sentence: Range): SpeechDraft[] {
  const { passage, quoted } = context
  const { tokens } = passage
  const start = tokenAt(context, sentence.from)
  const end = tokenAt(context, sentence.to)
  const found: SpeechDraft[] = []
  let verb = start
  for (let that = start + 3; that < end; that++) {
    if (tokens[that]?.text !== 'that' || quoted[that] || tokens[that + 1]?.tag === 'VERB') continue
    const noun = nounBefore(tokens, that, start)
    const cue = tokens[noun]
    const from = tokens[that + 1]?.from ?? 0
    if (!cue || from <= (found.at(-1)?.content.to ?? 0)) continue
    while (verb < noun && !isVerbAt(tokens, verb)) verb++
    if (verb >= noun) continue
    const speaker = noun === that - 1 ? owner(context, noun, start) : phraseAfter(passage, noun + 2, that)
    const to = contentEnd(context, from, sentence.to)
    if (speaker && to - from > 10 && isSpeaker(context, speaker))
      found.push({
        passage,
        speaker,
        cue: { from: cue.from, to: cue.to },
        content: { from, to },
        kind: 'indirect'
      })
  }
  return found
}

function isVerbAt(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  return token !== undefined && isFiniteVerb(token)
}

/** The index of the noun that brings a "that": right before it, or before "by" or "from" and a speaker; else -1. */
function nounBefore(tokens: readonly Token[], that: number, start: number): number {
  for (let at = that - 1; at > Math.max(start, that - 9); at--) {
    const isTied = at === that - 1 || /^(?:by|from)$/.test(tokens[at + 1]?.text ?? '')
    if (
      isTied &&
      tokens[at]?.tag === 'NOUN' &&
      nouns.has(tokens[at]?.text.toLowerCase().replace(/s$/, '') ?? '')
    )
      return at
  }
  return -1
}

/** Whose the noun is: the phrase before "'s". */
function owner({ passage }: SpeechContext, noun: number, start: number): Range | undefined {
  const { tokens } = passage
  for (let at = noun - 1; at > Math.max(start, noun - 4); at--) {
    if (/^['’]s?$/.test(tokens[at]?.text ?? '')) return phraseBefore(passage, at, start)
    if (!/^(?:ADJ|NOUN|NUM|PROPN)$/.test(tokens[at]?.tag ?? '')) return undefined
  }
  return undefined
}
