import { isSpeaker } from './can-speak.ts'
import { cueVerbs } from './cue-verbs.ts'
import { isNominal, phraseAfter, phraseBefore } from '../language/noun-phrases.ts'
import type { Token } from '../../model/passage.ts'
import type { Range } from '../language/sentence-boundaries.ts'
import { tokenIndex } from '../language/token-index.ts'
import type { Quotation } from './quotations.ts'
import { canGovern, outermost } from './governing-cues.ts'
import { isNobody, isThing } from './speaker-words.ts'
import type { Cue } from './speech-drafts.ts'
import { type SpeechContext, tokenAt } from './speech-context.ts'
import { subjectOf } from './subjects.ts'
import { verbPatterns } from './verb-patterns.ts'

/** The cue of a quotation: after it, else before it in its sentence. */
export function cueOf(context: SpeechContext, quotation: Quotation): Cue | undefined {
  return cueAfter(context, quotation) ?? cueBefore(context, quotation)
}

/** How many tokens a clause about the speaker may take before the verb: ", the mayor of the town, said". */
const clauseReach = 40

/** How many marks may stand between a quotation and its tag. */
const mostMarks = 6

function cueAfter(context: SpeechContext, quotation: Quotation): Cue | undefined {
  const { tokens, text } = context.passage
  const { after } = quotation
  const isPause =
    /[,?!.—–-]['’"”»]{0,4}$/.test(text.slice(Math.max(quotation.from, after - 5), after)) ||
    /^\s*,/.test(text.slice(after, after + 3))
  let start = tokenAt(context, after)
  const most = start + mostMarks
  while (start < most && /^[,"”’»'—–-]+$/.test(tokens[start]?.text ?? '')) start++
  const end = Math.min(context.ending[start] ?? 0, start + (isPause ? clauseReach : 5))
  if (text.slice(after, Math.min(tokens[start]?.from ?? after, after + 20)).includes('\n')) return undefined
  const isStop = /[.?!]['’"”»]{0,4}$/.exec(text.slice(Math.max(0, after - 5), after))
  if (
    isStop &&
    /^\p{Lu}/u.test(tokens[start]?.text ?? '') &&
    !followsDirectly(context, start, isStop[0].startsWith('?'))
  )
    return undefined
  for (let at = start; at < end; at++) {
    if (context.quoted[at]) return undefined
    const token = tokens[at]
    if (!token || !(context.cues[at] || (isPause && at < start + 6 && isTagVerb(context, at)))) continue
    if (at === start && token.text.endsWith('ing')) return undefined
    const speaker =
      at === start
        ? phraseAfter(context.passage, at + 1, Math.min(context.ending[at] ?? 0, at + 16))
        : subjectIn(context, start, at)
    if (at > start && (!speaker || isThing(text.slice(speaker.from, speaker.to)))) return undefined
    return { speaker, cue: { from: token.from, to: token.to }, verb: at, place: 'after' }
  }
  return undefined
}

/** The noun phrase that opens a stretch before a verb; where a comma parts its adjectives, the one that ends it. */
function subjectIn({ passage }: SpeechContext, start: number, verb: number): Range | undefined {
  const first = phraseAfter(passage, start, verb)
  const last = first && passage.tokens[tokenIndex(passage.tokens, first.to) - 1]
  return last?.tag === 'ADJ' ? (phraseBefore(passage, verb, start) ?? first) : first
}

/** Whether any finite verb stands as the verb of a tag: “…,” he continued. */
function isTagVerb({ passage: { tokens } }: SpeechContext, at: number): boolean {
  const { tag = '', text = '' } = tokens[at] ?? {}
  const isPast = tag === 'VERB' && /(?:ed|s|sang|went|began|put|spoke|cried|hit)$/.test(text)
  if (!isPast || tokens[at - 1]?.tag === 'AUX') return false
  const next = tokens[at + 1]
  return next === undefined || /^[.,;:]$/.test(next.text) || /^(?:ADP|ADV|PROPN|PRON)$/.test(next.tag)
}

/** Words after "asked" that bring a question of their own, so that the one in marks before is another. */
const asking = new Set([
  'that',
  'if',
  'whether',
  'for',
  'about',
  'to',
  'why',
  'how',
  'what',
  'when',
  'where',
  'who'
])

/** Whether a new sentence is only the tag of the quotation before it: “…?” Mr Bell asked. */
function followsDirectly(context: SpeechContext, start: number, isAsked: boolean): boolean {
  const { tokens } = context.passage
  const end = Math.min(context.ending[start] ?? 0, start + 6)
  for (let at = start; at < end; at++) {
    if (context.cues[at] && isAsked && /^asks?(?:ed)?$/.test(tokens[at]?.text ?? ''))
      return !tokens.slice(at + 1, context.ending[at]).some(({ text }) => asking.has(text))
    if (context.cues[at])
      return /^[.,;—–-]?$|^(?:in|on|at|during|to)$/.test(context.passage.tokens[at + 1]?.text ?? '')
    if (!isNominal(context.passage.tokens[at]) && context.passage.tokens[at]?.text !== '.') return false
  }
  return false
}

/** How many tokens before a quotation are looked through. */
const farthest = 100

function cueBefore(context: SpeechContext, { before }: Quotation): Cue | undefined {
  const { tokens, text } = context.passage
  const end = tokenAt(context, before)
  const floor = context.opening[Math.min(end, tokens.length - 1)] ?? 0
  let weak: Cue | undefined
  for (let at = end - 1; at >= Math.max(floor, end - farthest); at--) {
    const token = tokens[at]
    if (!token || !context.cues[at]) continue
    const speaker = subjectOf(context, at) ?? announced(context, at, floor, before)
    if (!speaker || isThing(text.slice(speaker.from, speaker.to))) continue
    const cue = { from: token.from, to: token.to }
    const isTied = ties(context, token, before)
    const found: Cue = { speaker, cue, verb: at, place: isTied ? 'before' : 'clause' }
    if (isTied || canGovern(context, at)) return isTied ? found : outermost(context, found, floor, before)
    if (verbPatterns.has(cueVerbs.get(token.text.toLowerCase())?.lemma ?? '')) weak ??= found
  }
  return weak ?? doerBefore(context, end, floor, before) ?? putBefore(context, end, floor, before)
}

/** The speaker after a verb that opens its sentence, up to the colon before a quotation: “Continued Ada Berg: “…””. */
function announced(context: SpeechContext, verb: number, floor: number, before: number): Range | undefined {
  const { tokens, text } = context.passage
  if (verb !== floor) return undefined
  const found = phraseAfter(context.passage, verb + 1, Math.min(tokens.length, verb + 8))
  return found && /^\s?:\s*$/.test(text.slice(found.to, before)) ? found : undefined
}

/** Verbs that name their hearer with "to": "wrote to the owners, “…”". */
const toHearers = /^(?:said|says|wrote|writes|shouted|explained|whispered|tweeted)$/

/** Whether nothing but whom it is said to, or a colon, stands between a verb and a quotation. */
function ties({ passage: { text } }: SpeechContext, verb: Token, before: number): boolean {
  if (before - verb.to > 100) return false
  const between = text.slice(verb.to, before)
  return (
    /^\s*[,:]?\s*$|^[^"“”]*:\s*$/.test(between) ||
    /^(?:\s+that)?,?\s*$|^\s+(?:\p{L}[\p{L}’'.-]*\s?){1,4},\s*$/u.test(between) ||
    (/^\s+to\s[^"“”;]{1,80},\s*$/.test(between) && toHearers.test(verb.text)) ||
    (/^\s+\p{Lu}[^"“”;,]{1,60}(?:, that|,)\s*$/u.test(between) && /^(?:told|tells)$/.test(verb.text))
  )
}

/** The nearest verb before a colon and a quotation whose subject can speak, whatever the verb: “fired back: “…””. */
function doerBefore(context: SpeechContext, end: number, floor: number, before: number): Cue | undefined {
  const { tokens, text } = context.passage
  if (!/:\s*$/.test(text.slice(Math.max(0, before - 3), before))) return undefined
  for (let at = end - 1; at >= Math.max(floor, end - 24); at--) {
    const token = tokens[at]
    if (token?.tag !== 'VERB' || context.quoted[at]) continue
    const speaker = subjectOf(context, at)
    if (
      speaker &&
      (isSpeaker(context, speaker) || /(?:^|\s)\p{Lu}\S*$/u.test(text.slice(speaker.from, speaker.to)))
    )
      return { speaker, cue: { from: token.from, to: token.to }, verb: at, place: 'before' }
  }
  return undefined
}

/** The speaker and the verb of "As Ada Berg put it," before a quotation. */
function putBefore(context: SpeechContext, end: number, floor: number, before: number): Cue | undefined {
  const { tokens, text } = context.passage
  if (!/\bas\s[^,;:.“"]{2,60}\sputs?\sit[,:]?\s{0,2}$/i.test(text.slice(Math.max(0, before - 80), before)))
    return undefined
  let verb = end - 1
  while (verb > floor && !/^puts?$/.test(tokens[verb]?.text ?? '')) verb--
  const token = tokens[verb]
  const speaker = verb > floor ? phraseBefore(context.passage, verb, floor) : undefined
  return token && speaker
    ? { speaker, cue: { from: token.from, to: token.to }, verb, place: 'before' }
    : undefined
}

/** The nearest cue of speech in the sentences before a quotation, as far back as a reader remembers. */
export function earlierCue(context: SpeechContext, { before }: Quotation): Cue | undefined {
  const { tokens } = context.passage
  const end = tokenAt(context, before)
  for (let at = end - 1; at >= Math.max(0, end - 80); at--) {
    const token = tokens[at]
    const force = token && context.cues[at] ? cueVerbs.get(token.text.toLowerCase())?.force : undefined
    if (!token || (force !== 'says' && force !== 'claims' && force !== 'warns')) continue
    const speaker = subjectOf(context, at)
    const words = speaker && context.passage.text.slice(speaker.from, speaker.to)
    const speaks = words !== undefined && !isThing(words) && !isNobody(words)
    if (speaks) return { speaker, cue: { from: token.from, to: token.to }, verb: at, place: 'before' }
  }
  return undefined
}

/** Who is said to speak by the sentence that ends a paragraph with a colon: "Ada Berg put it like this:". */
export function introduction(context: SpeechContext): { speaker: Range; cue: Range } | undefined {
  const { text } = context.passage
  if (!/:\s*$/.test(text.slice(-4))) return undefined
  const found = cueBefore(context, {
    from: text.length,
    to: text.length,
    before: text.length,
    after: text.length,
    closed: true
  })
  return found?.speaker && { speaker: found.speaker, cue: found.cue }
}
