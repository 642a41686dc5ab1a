import type { Token } from '../../model/passage.ts'
import { isFiniteVerb } from './cue-tokens.ts'
import { type SpeechContext, tokenAt } from './speech-context.ts'

/** Words that open a clause which depends on another one. English. */
const subordinators = new Set(
  `that which who whom whose where when while if because although though since before after until unless as than how
  what why whether whatever whoever`.split(/\s+/)
)

/** How many characters of what is said are searched. */
const farthest = 600

/**
 * Where a report that is no clause of its own stops because the sentence goes on with another one: "agreed on a
 * hotline, and by November the towns had …", "promised a review in March, and will ask …". The offset of what comes
 * before "and"; undefined where the content is a clause, which may go on, or a list.
 */
export function runOn(context: SpeechContext, from: number, to: number): number | undefined {
  const { tokens, text } = context.passage
  const last = Math.min(to, from + farthest)
  if (!/\s(?:and|but)\s/.test(text.slice(from, last))) return undefined
  const start = tokenAt(context, from)
  const end = tokenAt(context, last)
  for (let at = start + 1; at < end; at++) {
    if (context.quoted[at] || !/^(?:and|but)$/.test(tokens[at]?.text ?? '')) continue
    const isApart = tokens[at - 1]?.text === ','
    if (!isApart && tokens[at + 1]?.tag !== 'AUX') continue
    if (mainVerb(tokens, start, at) >= 0) return undefined
    if (mainVerb(tokens, at + 1, end) >= 0) return tokens[isApart ? at - 2 : at - 1]?.to
  }
  return undefined
}

/** The index of the first finite verb of a stretch that no word before it makes depend on another; else -1. */
function mainVerb(tokens: readonly Token[], start: number, end: number): number {
  for (let at = start; at < end; at++) {
    const token = tokens[at]
    if (!token || subordinators.has(token.text.toLowerCase())) return -1
    if (isFiniteVerb(token) && tokens[at - 1]?.text !== 'to') return at
  }
  return -1
}
