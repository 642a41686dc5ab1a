import { cueVerbs } from './cue-verbs.ts'
import { isNominal, isRelative, phraseAfter, phraseBefore } from '../language/noun-phrases.ts'
import type { Passage, Token } from '../../model/passage.ts'
import { isNegation } from './reporting-verbs.ts'
import { headPart, isSpeakingNoun, isThing } from './speaker-words.ts'
import type { Range } from '../language/sentence-boundaries.ts'
import { type SpeechContext, tokenAt } from './speech-context.ts'

/** A cue with its speaker. */
export interface Cue {
  readonly speaker: Range | undefined
  readonly cue: Range
  /** The index of the cue verb among the tokens. */
  readonly verb: number
  /** True where the quotation is a part of a clause: 'said the plan was “dead on arrival”'. */
  readonly within: boolean
}

/** Whether the token at an index is a verb that can tie a speaker to what is said. */
export function isCue({ passage: { tokens }, quoted }: SpeechContext, at: number): boolean {
  const token = tokens[at]
  if (!token || quoted[at] || token.tag !== 'VERB' || !cueVerbs.has(token.text.toLowerCase())) return false
  const before = tokens[at - 1]
  if (!before) return true
  if (before.tag === 'DET' || /^(?:to|-|’s|'s)$/.test(before.text)) return false
  const helpers = helpersOf(tokens, at)
  const isPassive =
    !token.text.endsWith('ing') &&
    helpers.some(({ lemma, text }) => lemma === 'be' || /^(?:got|gets?)$/.test(text))
  return !isPassive && !helpers.some(({ text }) => isNegation(text))
}

/** The auxiliaries, adverbs and particles before a verb, the nearest first: "did", "not" of "did not say". */
export function helpersOf(tokens: readonly Token[], verb: number): Token[] {
  const found: Token[] = []
  for (let at = verb - 1; at >= Math.max(0, verb - 8); at--) {
    const token = tokens[at]
    if (!token || !(/^(?:AUX|ADV|PART)$/.test(token.tag) || isNegation(token.text))) break
    found.push(token)
  }
  return found
}

/** Whether a stretch can be who says something: a name of a person, a body or a country, or a noun for one. */
export function isSpeaker({ passage, named }: SpeechContext, { from, to }: Range): boolean {
  const words = passage.text.slice(from, to)
  if (isSpeakingNoun(words)) return true
  const head = from + headPart(words).trimEnd().length
  return named.some((name) => name.from < head && name.to >= head && name.to <= to)
}

/** The cue of a quotation, marks included in the range: after it, else before it in its sentence. */
export function cueOf(context: SpeechContext, quotation: Range): Cue | undefined {
  return cueAfter(context, quotation) ?? cueBefore(context, quotation)
}

/** How many tokens a clause about the speaker may take before the verb: ", the mayor of the town, said". */
const clauseReach = 40

function cueAfter(context: SpeechContext, { from, to }: Range): Cue | undefined {
  const { tokens, text } = context.passage
  const pause =
    /[,?!.—–-]['’"”»]{0,3}$/.test(text.slice(Math.max(from, to - 4), to)) ||
    /^\s*,/.test(text.slice(to, to + 3))
  let start = tokenAt(context, to)
  while (/^[,"”’»']+$/.test(tokens[start]?.text ?? '')) start++
  const end = Math.min(context.ending[start] ?? 0, start + (pause ? clauseReach : 5))
  if (text.slice(to, tokens[start]?.from ?? to).includes('\n')) return undefined
  if (
    /[.?!]['’"”»]{0,3}$/.test(text.slice(to - 3, to)) &&
    /^\p{Lu}/u.test(tokens[start]?.text ?? '') &&
    !followsDirectly(context, start)
  ) {
    return undefined
  }
  for (let at = start; at < end; at++) {
    if (context.quoted[at]) return undefined
    if (!isCue(context, at)) continue
    const token = tokens[at]
    if (!token) return undefined
    const cue = { from: token.from, to: token.to }
    if (at === start)
      return {
        speaker: phraseAfter(context.passage, at + 1, Math.min(context.ending[at] ?? 0, at + 16)),
        cue,
        verb: at,
        within: false
      }
    const first = phraseAfter(context.passage, start, at)
    if (!first || isThing(text.slice(first.from, first.to))) return undefined
    return { speaker: first, cue, verb: at, within: false }
  }
  return undefined
}

/** Whether a new sentence is only the tag of the quotation before it: “…?” Mr Bell asked. */
function followsDirectly(context: SpeechContext, start: number): boolean {
  const end = Math.min(context.ending[start] ?? 0, start + 6)
  for (let at = start; at < end; at++) {
    if (isCue(context, at))
      return /^[.,;—–-]?$|^(?:in|on|at|during|to)$/.test(context.passage.tokens[at + 1]?.text ?? '')
    if (!isNominal(context.passage.tokens[at]) && context.passage.tokens[at]?.text !== '.') return false
  }
  return false
}

/** How many tokens before a quotation, or before a verb, are looked through. */
const farthest = 100

function cueBefore(context: SpeechContext, { from }: Range): Cue | undefined {
  const { tokens, text } = context.passage
  const end = tokenAt(context, from)
  const floor = context.opening[Math.min(end, tokens.length - 1)] ?? 0
  let weak: Cue | undefined
  for (let at = end - 1; at >= Math.max(floor, end - farthest); at--) {
    const token = tokens[at]
    if (!token || !isCue(context, at)) continue
    const speaker = subjectOf(context, at)
    if (!speaker || isThing(text.slice(speaker.from, speaker.to))) continue
    const tie = text.slice(token.to, from)
    const found = {
      speaker,
      cue: { from: token.from, to: token.to },
      verb: at,
      within: !/^\s*[,:]?\s*$|^[^"“”]{0,80}:\s*$/.test(tie)
    }
    const force = cueVerbs.get(token.text.toLowerCase())?.force
    if (force !== 'thinks') return found
    weak ??= found
  }
  return weak
}

/** The nearest cue of speech in the sentences before a quotation, as far back as a reader remembers. */
export function earlierCue(context: SpeechContext, quotation: Range): Cue | undefined {
  const { tokens } = context.passage
  const end = tokenAt(context, quotation.from)
  for (let at = end - 1; at >= Math.max(0, end - 80); at--) {
    const token = tokens[at]
    const force = token && isCue(context, at) ? cueVerbs.get(token.text.toLowerCase())?.force : undefined
    if (!token || (force !== 'says' && force !== 'claims' && force !== 'warns')) continue
    const speaker = subjectOf(context, at)
    const isSpeaker = speaker && !isThing(context.passage.text.slice(speaker.from, speaker.to))
    if (isSpeaker) return { speaker, cue: { from: token.from, to: token.to }, verb: at, within: false }
  }
  return undefined
}

/**
 * The subject of a verb: the noun phrase before it, past auxiliaries, adverbs and an apposition between commas;
 * after "and", and for "saying" or "adding", the subject that opens the sentence.
 */
export function subjectOf(context: SpeechContext, verb: number): Range | undefined {
  const { passage, opening } = context
  const { tokens } = passage
  const floor = opening[verb] ?? 0
  let at = verb
  while (at > floor && /^(?:AUX|ADV|PART)$/.test(tokens[at - 1]?.tag ?? '')) at--
  const before = tokens[at - 1]
  if (!before || at <= floor) return undefined
  if (isRelative(before)) return phraseBefore(passage, tokens[at - 2]?.text === ',' ? at - 2 : at - 1, floor)
  const participle = tokens[verb]?.text.endsWith('ing') === true && at === verb
  if (
    /^(?:and|but|or|then)$/.test(before.text) ||
    (participle && !isNominal(before)) ||
    (before.text === ',' && participle)
  ) {
    return firstSubject(context, verb)
  }
  if (/^[,)]$/.test(before.text)) return pastApposition(context, at - 1, floor)
  return withoutDate(passage, phraseBefore(passage, at, floor))
}

const date =
  /^(?:(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|\d{4})\s+)+(?=\S)/

/** A subject without the date that stands before it: "In March the mayor", "In September Yahoo". */
function withoutDate({ text }: Passage, subject: Range | undefined): Range | undefined {
  if (
    !subject ||
    !/\b(?:in|on|by|since|until|last|this)\s+$/i.test(text.slice(Math.max(0, subject.from - 8), subject.from))
  )
    return subject
  const lead = date.exec(text.slice(subject.from, subject.to))?.[0].length ?? 0
  return { from: subject.from + lead, to: subject.to }
}

/** The noun phrase before an apposition that ends at a comma or bracket. */
function pastApposition({ passage }: SpeechContext, comma: number, floor: number): Range | undefined {
  const { tokens } = passage
  for (let at = comma - 1; at >= Math.max(floor, comma - 30); at--) {
    if (!/^[,(]$/.test(tokens[at]?.text ?? '')) continue
    const found = phraseBefore(
      passage,
      tokens[at - 1]?.text === ')' ? bracketStart(passage.tokens, at - 1) : at,
      floor
    )
    if (found) return found
  }
  return undefined
}

function bracketStart(tokens: readonly { readonly text: string }[], close: number): number {
  for (let at = close; at > Math.max(0, close - 12); at--) if (tokens[at]?.text === '(') return at
  return close
}

/** The noun phrase before the first finite verb of the sentence that a token stands in, up to that token. */
export function firstSubject(context: SpeechContext, verb: number): Range | undefined {
  const { passage, opening, quoted } = context
  const floor = opening[verb] ?? 0
  for (let at = Math.max(floor, verb - farthest) + 1; at < verb; at++) {
    const tag = passage.tokens[at]?.tag
    if (quoted[at] || (tag !== 'VERB' && tag !== 'AUX')) continue
    const found = phraseBefore(passage, at, floor)
    if (found) return found
  }
  return undefined
}
