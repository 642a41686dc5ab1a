import { accordingTo } from './according-to.ts'
import { isFiniteVerb } from './cue-tokens.ts'
import type { Range } from '../language/sentence-boundaries.ts'
import { contentEnd } from './reported-content.ts'
import { type SpeechContext, tokenAt } from './speech-context.ts'
import type { SpeechDraft } from './speech-drafts.ts'
import { type Tag, tagOf } from './tags.ts'
import { trimmedRange } from './trimmed-range.ts'

/** What a sentence reports as a whole: "according to X, …", "…, X said", "…, said X", "…, X said, …". */
export function wholeSpeech(context: SpeechContext, sentence: Range): SpeechDraft | undefined {
  const { wholes } = context
  if (!wholes.has(sentence.from))
    wholes.set(sentence.from, accordingTo(context, sentence) ?? beforeTag(context, sentence))
  return wholes.get(sentence.from)
}

/** The content before its tag: "…, the minister said", "…, said the minister"; around it: "…, he said, …". */
function beforeTag(context: SpeechContext, sentence: Range): SpeechDraft | undefined {
  const { passage } = context
  const { text } = passage
  const tag = tagOf(context, sentence)
  if (!tag) return undefined
  const to = tag.isParenthesis ? contentEnd(context, tag.to, sentence.to) : tag.from
  const content = trimmedRange(text, sentence.from, to)
  if (to - content.from < 16 || !isClause(context, sentence, tag)) return undefined
  const parts = tag.isParenthesis
    ? { parts: [trimmedRange(text, sentence.from, tag.from), trimmedRange(text, tag.to, to)] }
    : {}
  return { passage, speaker: tag.speaker, cue: tag.cue, content, kind: 'indirect', ...parts }
}

/** Whether a finite verb stands before a tag, or after one that stands in the middle. */
function isClause(context: SpeechContext, sentence: Range, tag: Tag): boolean {
  const { tokens } = context.passage
  const start = tokenAt(context, sentence.from)
  const end = tag.isParenthesis ? tokenAt(context, sentence.to) : tokenAt(context, tag.from)
  return tokens.slice(start, end).some((token, at) => start + at !== tag.verb && isFiniteVerb(token))
}
