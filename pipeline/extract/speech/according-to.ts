import { phraseAfter } from '../language/noun-phrases.ts'
import type { Range } from '../language/sentence-boundaries.ts'
import { isReference } from './speaker-words.ts'
import { isSpeaker } from './can-speak.ts'
import { type SpeechContext, tokenAt } from './speech-context.ts'
import type { SpeechDraft } from './speech-drafts.ts'

const according = /\baccording to\s+/i

/** What is said "according to" somebody: the clause after it where it opens the sentence, else the words before. */
export function accordingTo(context: SpeechContext, sentence: Range): SpeechDraft | undefined {
  const { text, tokens } = context.passage
  const match = according.exec(text.slice(sentence.from, sentence.to))
  if (!match) return undefined
  const from = sentence.from + match.index
  const start = tokenAt(context, from + match[0].length)
  if (context.quoted[start]) return undefined
  const speaker = phraseAfter(context.passage, start, Math.min(tokens.length, start + 16))
  if (!speaker || !names(context, speaker)) return undefined
  const cue = { from, to: from + match[0].trimEnd().length }
  const stop = sentence.to - (/[.?!]$/.test(text.slice(sentence.from, sentence.to)) ? 1 : 0)
  const after = /^[^,]{0,120},\s*/.exec(text.slice(speaker.to, stop))?.[0].length ?? 0
  const content =
    match.index < 3 && after
      ? { from: speaker.to + after, to: stop }
      : { from: asideBefore(text, sentence.from, speaker) ?? sentence.from, to: from }
  const to = content.from + trimEnd(text.slice(content.from, content.to))
  return to - content.from > 8
    ? { passage: context.passage, speaker, cue, content: { from: content.from, to }, kind: 'indirect' }
    : undefined
}

/** What opens an aside that another mark closes; dashes do both. */
const openers = new Map([
  [')', '('],
  ['- ', ' - ']
])

/** Where an aside between dashes or in brackets starts, if the words "according to X" end one. */
function asideBefore(text: string, start: number, speaker: Range): number | undefined {
  const closer = /^\s*([—–)]|- )/.exec(text.slice(speaker.to, speaker.to + 6))?.[1]
  if (closer === undefined) return undefined
  const opener = openers.get(closer) ?? closer
  const at = text.slice(start, speaker.from).lastIndexOf(opener)
  if (at <= 0) return undefined
  const from = start + at + opener.length
  return from + (/^\s*/.exec(text.slice(from, from + 4))?.[0].length ?? 0)
}

function names(context: SpeechContext, speaker: Range): boolean {
  const words = context.passage.text.slice(speaker.from, speaker.to)
  return isSpeaker(context, speaker) || isReference(words) || /\p{Lu}\p{Ll}/u.test(words)
}

/** The length of a stretch without the white space, commas, dashes and brackets at its end. */
function trimEnd(words: string): number {
  let end = words.length
  while (end > 0 && /[\s,(—–-]/.test(words[end - 1] ?? '')) end--
  return end
}
