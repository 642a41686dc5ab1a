import { helpersOf } from './cue-tokens.ts'
import { cueVerbs } from './cue-verbs.ts'
import type { Range } from '../language/sentence-boundaries.ts'
import { nounReports } from './noun-cues.ts'
import { contentEnd, leadOf } from './reported-content.ts'
import { modals } from './reporting-verbs.ts'
import { runOn } from './run-on.ts'
import { isSpeaker } from './can-speak.ts'
import { endsInPronoun, isDocument, isThing } from './speaker-words.ts'
import { cuesBetween, type SpeechContext, tokenAt } from './speech-context.ts'
import type { SpeechDraft } from './speech-drafts.ts'
import { subjectOf } from './subjects.ts'
import { verbPatterns } from './verb-patterns.ts'
import { wholeSpeech } from './whole-sentences.ts'

/** Indirect speech of a paragraph: "X said that …", "…, X said", "…, said X", "according to X, …". */
export function indirectSpeech(context: SpeechContext, direct: readonly SpeechDraft[]): SpeechDraft[] {
  const found: SpeechDraft[] = []
  let next = 0
  for (const sentence of context.passage.sentences) {
    while ((direct[next]?.content.to ?? Infinity) <= sentence.from) next++
    // The one before is near, too: its tag may be this sentence, “Is it late?” Ada Berg asked the crew.
    const near: SpeechDraft[] = []
    for (let at = Math.max(0, next - 1); (direct[at]?.content.from ?? Infinity) < sentence.to; at++) {
      const one = direct[at]
      if (one) near.push(one)
    }
    found.push(...inSentence(context, sentence, near).map((draft) => ofKind(context, draft)))
  }
  return found
}

/** Indirect speech that holds a quotation of three words or more is mixed; fewer only set a word off. */
function ofKind({ quotes, passage: { text } }: SpeechContext, draft: SpeechDraft): SpeechDraft {
  const { from, to } = draft.content
  const isLong = quotes.some(
    (quote) =>
      quote.before >= from - 1 && quote.to <= to && /\S\s+\S+\s+\S/.test(text.slice(quote.from, quote.to))
  )
  return isLong ? { ...draft, kind: 'mixed' } : draft
}

/** How many tokens of a sentence are looked through for a cue. */
const longest = 120

/** What one sentence reports; what stands inside other speech is left to it. */
function inSentence(context: SpeechContext, sentence: Range, direct: readonly SpeechDraft[]): SpeechDraft[] {
  const whole = wholeSpeech(context, sentence)
  const found = whole && !isTaken(direct, whole.content) ? [whole] : []
  const start = tokenAt(context, sentence.from)
  const end = Math.min(tokenAt(context, sentence.to), start + longest)
  const isFree = (range: Range) => !isTaken(direct, range) && !isTaken(found, range)
  const isUsed = (from: number) =>
    [direct, found].some((drafts) => drafts.some(({ cue }) => cue?.from === from))
  for (const at of cuesBetween(context, start, end)) {
    const token = context.passage.tokens[at]
    if (!token || !isReport(context, at) || isUsed(token.from) || !isFree(token)) continue
    const draft = afterCue(context, sentence, at)
    if (draft && isFree(draft.content)) found.push(draft)
  }
  for (const draft of nounReports(context, sentence)) if (isFree(draft.content)) found.push(draft)
  return found
}

/** Whether a verb says that something has been said: a verb of saying or thinking, without "would" or "if". */
function isReport(context: SpeechContext, at: number): boolean {
  const { tokens } = context.passage
  const lemma = cueVerbs.get(tokens[at]?.text.toLowerCase() ?? '')?.lemma
  if (lemma === undefined || !verbPatterns.has(lemma)) return false
  return !helpersOf(tokens, at).some(({ text }) => modals.has(text.toLowerCase()))
}

/** The content after its cue: "the minister said that …", "China opposes …". */
function afterCue(context: SpeechContext, sentence: Range, verb: number): SpeechDraft | undefined {
  const { passage } = context
  const token = passage.tokens[verb]
  const speaker = subjectOf(context, verb)
  if (
    !token ||
    !speaker ||
    !maySay(context, speaker, token.text) ||
    isConditional(passage.text, sentence, speaker)
  )
    return undefined
  const rest = passage.text.slice(token.to, Math.min(sentence.to, token.to + 400))
  const lead = leadOf(context, verb, rest)
  if (lead === undefined) return undefined
  const from = token.to + lead
  const isSubordinate = opensClause(passage.text, sentence, speaker)
  const whole = contentEnd(context, from, sentence.to, isSubordinate)
  const to = pastQuotation(context, runOn(context, from, whole) ?? whole)
  if (to - from < 10 || isEmpty(passage.text.slice(from, to))) return undefined
  return {
    passage,
    speaker,
    cue: { from: token.from, to: token.to },
    content: { from, to },
    kind: 'indirect'
  }
}

/** An end that falls inside a quotation is moved behind it, so that no mark stays open. */
function pastQuotation({ quotes }: SpeechContext, end: number): number {
  return quotes.find(({ before, to }) => before < end && end < to)?.after ?? end
}

/** Whether words after a verb of saying tell nothing of what is said: "said little", "announced the following:". */
function isEmpty(content: string): boolean {
  return (
    /^(?:little|nothing|much|as much|so|more|something|anything|no more)\b|:$/.test(content) ||
    /^(?:an?|the|no|some|few|further|any)\s(?:[\p{L}-]+\s)?(?:explanation|detail|comment|remark|statement|description)s?\b/u.test(
      content
    )
  )
}

/** Whether "when", "after" or their like open the clause of a speaker, which then ends at a comma. */
function opensClause(text: string, sentence: Range, speaker: Range): boolean {
  const before = text.slice(Math.max(sentence.from, speaker.from - 60), speaker.from)
  return /(?:^|[,;]\s)(?:and\s|but\s)?(?:when|after|as|while|although|though|since|because|before|once|even though)\s[^,;]*$/i.test(
    before
  )
}

/** Verbs that only people, bodies and writings take for their subject. */
const speaking = new Set(
  'say tell argue claim add tweet insist complain vow pledge urge contend testify joke'.split(' ')
)

/** Whether a subject can have said something with a verb: with "say" any subject but a thing. */
function maySay(context: SpeechContext, speaker: Range, verb: string): boolean {
  const words = context.passage.text.slice(speaker.from, speaker.to)
  if (endsInPronoun(words)) return false
  if (/^show/.test(verb.toLowerCase())) return isDocument(words)
  if (isSpeaker(context, speaker)) return true
  if (
    /^(?:I|we|you|one|no|none|nobody|who|what|it|few|little|each|every|any)\b/i.test(words) ||
    isThing(words)
  )
    return false
  return speaking.has(cueVerbs.get(verb.toLowerCase())?.lemma ?? '')
}

/** Whether "if" or its like opens the clause of a speaker. */
function isConditional(text: string, sentence: Range, speaker: Range): boolean {
  const before = text.slice(Math.max(sentence.from, speaker.from - 40), speaker.from)
  return /\b(?:if|unless|whether|until|should)\s+(?:[a-z]+\s+){0,2}$/i.test(before)
}

/** Whether a stretch of the passage is already speech. */
function isTaken(drafts: readonly SpeechDraft[], range: Range): boolean {
  return drafts.some((one) => one.content.from < range.to && range.from < one.content.to)
}
