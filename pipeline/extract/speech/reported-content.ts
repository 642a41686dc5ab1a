import { isFiniteVerb } from './cue-tokens.ts'
import { cueVerbs } from './cue-verbs.ts'
import { isNominal } from '../language/noun-phrases.ts'
import type { SpeechContext } from './speech-context.ts'
import { verbPatterns } from './verb-patterns.ts'

/** How many characters of what is said are searched for its end. */
const farthest = 1200

/** A contrast, which may be the writer's own. */
const contrast = /,\s(?:but|although|though|even though|while|whereas|as (?:have|has|did|do|does))\s/

/** A participle after a comma, with which the same speaker may go on: ", adding that …". */
const participle = /,\s(?:and\s)?(?:(\p{L}+ing)|according to)\s/gu

/** A participle after a comma by which a writer tells what follows from the words: ", setting a precedent". */
const consequence =
  /,\s(?:thereby\s|thus\s)?(?:setting|raising|prompting|sparking|drawing|fuelling|fueling|marking|triggering|provoking|signalling|signaling|reviving|reigniting|dashing|angering|stunning)\s/

/** A second verb of saying after "and": "said the quay was safe and urged owners to return". */
const second = /,?\s(?:and|but)\s(?:also\s|then\s|later\s|he\s|she\s|they\s)?(\p{L}+)\s/gu

/**
 * The end of the content: before the final stop, a semicolon, a contrast, and what the speaker says with another
 * verb.
 *
 * @param isSubordinate whether a clause with "when" or its like brings the content, which a comma ends
 */
export function contentEnd(context: SpeechContext, from: number, end: number, isSubordinate = false): number {
  const { text } = context.passage
  const content = text.slice(from, Math.min(end, from + farthest))
  const stops = [contrast, consequence, /;\s/, ...(isSubordinate ? [/,["”’]?\s/] : [])]
    .map((pattern) => pattern.exec(content)?.index ?? -1)
    .concat(secondVerb(content), furtherVerb(content))
    .filter((index) => index > shortestContent)
  if (stops.length > 0) return from + Math.min(...stops)
  return end - (/[.?!]+$/.exec(text.slice(Math.max(from, end - 6), end))?.[0].length ?? 0)
}

/** How many characters of what is said come before its end is looked for. */
const shortestContent = 12

function furtherVerb(content: string): number {
  for (const match of content.matchAll(participle))
    if (match[1] === undefined || cueVerbs.has(match[1])) return match.index
  return -1
}

function secondVerb(content: string): number {
  for (const match of content.matchAll(second)) {
    const cue = cueVerbs.get(match[1] ?? '')
    const isPast = /(?:ed|said|told|says|wrote)$/.test(match[1] ?? '')
    if (
      match.index > shortestContent &&
      cue &&
      isPast &&
      /^(?:says|claims|warns|asks|promises|denies)$/.test(cue.force)
    )
      return match.index
  }
  return -1
}

/**
 * How much of what follows a reporting verb stands before the content; undefined where no content follows.
 *
 * @param verb the index of the verb's token
 * @param rest the words after the verb, to the end of its sentence
 */
export function leadOf(context: SpeechContext, verb: number, rest: string): number | undefined {
  const { tokens } = context.passage
  const lemma = cueVerbs.get(tokens[verb]?.text.toLowerCase() ?? '')?.lemma ?? ''
  const pattern = verbPatterns.get(lemma)
  if (!pattern || (asVerbs.has(lemma) && !/^[^.;]{0,120}\sas\s/.test(rest))) return undefined
  const that = pattern.clause ? thatLead(pattern.hearer, rest) : undefined
  if (that !== undefined) return opensFinitely(context, verb, that) ? undefined : that
  const aside = /^,\s+(?:with|despite|given|however|in|on|at)\b[^,]{0,80},\s+/.exec(rest)
  if (aside && pattern.clause) return aside[0].length
  if (/^\s*[.?!,;):]/.test(rest)) return undefined
  const time = timeAfter.exec(rest)?.[0].length ?? 0
  const gap = time + (/^\s*/.exec(rest.slice(time, time + 9))?.[0].length ?? 0)
  if (opensFinitely(context, verb, gap)) return undefined
  if (/^\s+to\s/.test(rest))
    return pattern.infinitive || pattern.prepositions.includes('to') ? gap : undefined
  const next = /^\s*(?:\p{L}+\s)?/u.exec(rest)?.[0].trim().toLowerCase() ?? ''
  if (pattern.prepositions.includes(next)) return gap
  if (pattern.object) return startsObject(context, verb, gap) ? gap : undefined
  const heard = pattern.hearer ? pastHearer(context, verb) : undefined
  return heard ?? (pattern.clause && isClause(context, verb, gap, lemma) ? gap : undefined)
}

/** Verbs that report only with "as": "described the quay as a ruin". */
const asVerbs = new Set(['describe', 'brand', 'label', 'portray'])

/** A day after the verb: "said Monday the quay". */
const timeAfter =
  /^\s+(?:(?:on|late|early|last)\s+)?(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|yesterday|today|again|recently|repeatedly)(?:\s(?:morning|night|afternoon|evening))?(?=\s)/

/** The length of "that" after the verb, and of what may stand between: a time, or whom it is said to. */
function thatLead(hearer: boolean, rest: string): number | undefined {
  const plain = /^,?\s+(?:out\s+)?that,?\s/.exec(rest)
  if (plain) return plain[0].length
  const spaced = /^\s+(?:[\p{L}\p{N}’'.-]+,?\s+){1,9}?that\s(?=[\p{L}“"$\p{N}])/u.exec(rest)
  const isAdverbial =
    /^\s+(?:on|in|at|to|during|yesterday|last|this|again|also|publicly|late|early|\p{Lu}\p{Ll}+day)\s/u.test(
      rest
    )
  return spaced && (hearer || isAdverbial) ? spaced[0].length : undefined
}

/** Whether the content would start with a finite verb, so that its subject stands elsewhere: "proposed would cost". */
function opensFinitely({ passage: { tokens } }: SpeechContext, verb: number, lead: number): boolean {
  const from = (tokens[verb]?.to ?? 0) + lead
  for (let at = verb + 1; at < Math.min(tokens.length, verb + 14); at++) {
    const token = tokens[at]
    if (token && token.from >= from)
      return (
        token.tag === 'AUX' ||
        (token.tag === 'VERB' && !/ing$/.test(token.text)) ||
        /^(?:and|or|by)$/.test(token.text)
      )
  }
  return false
}

/** Whether the object of a verb opens where its content would: no preposition and no adverb, save before a gerund. */
function startsObject({ passage: { tokens } }: SpeechContext, verb: number, gap: number): boolean {
  const from = (tokens[verb]?.to ?? 0) + gap
  const next = tokens.slice(verb + 1, verb + 6).find((token) => token.from >= from)
  if (!next) return false
  return next.tag !== 'ADP' || /^(?:for|against|on)$/i.test(next.text)
}

/** How far a clause may take before its verb, in tokens. */
const clauseReach = 30

/** Verbs after which an object is as common as a clause, so that the clause must show at once. */
const transitive = new Set(
  'add observe write report find show learn know see feel imagine read state mention repeat announce reveal disclose hold answer note remember indicate suggest conclude hear'.split(
    ' '
  )
)

/** Marks and words other than nouns and adverbs that can open a reported clause. */
const openers =
  /^(?:["“‘]+|there|when|if|in|on|by|under|neither|both|because|although|while|unless|despite)$/i

/** Verbs that nothing but what is said follows, even where no finite verb is known in it. */
const sure = new Set(['say', 'claim', 'argue', 'insist', 'believe', 'predict'])

/** Whether a clause follows a verb: a noun phrase, or an adverb or a subordinate clause before it, and a finite verb. */
function isClause({ passage, ending }: SpeechContext, verb: number, gap: number, lemma: string): boolean {
  const { tokens } = passage
  const from = (tokens[verb]?.to ?? 0) + gap
  let at = verb + 1
  while ((tokens[at]?.from ?? Infinity) < from) at++
  const end = Math.min(ending[verb] ?? 0, at + clauseReach)
  const first = tokens[at]
  if (!first) return false
  if (transitive.has(lemma)) return opensWithClause(tokens, at, Math.min(end, at + 11))
  const opens = isNominal(first) || first.tag === 'ADV' || openers.test(first.text)
  if (!opens || /^as$/i.test(first.text)) return false
  if (sure.has(lemma) && end - at > 6) return true
  for (let verb = at + 1; verb < end; verb++) {
    const token = tokens[verb]
    if (token && isFiniteVerb(token) && tokens[verb - 1]?.text !== 'to') return true
  }
  return false
}

function opensWithClause(tokens: SpeechContext['passage']['tokens'], start: number, end: number): boolean {
  if (!isNominal(tokens[start])) return false
  let at = start
  while (at < end && (isNominal(tokens[at]) || isLink(tokens, at))) at++
  while (at < end && tokens[at]?.tag === 'ADV') at++
  return /^(?:VERB|AUX)$/.test(tokens[at]?.tag ?? '') && !/ing$/.test(tokens[at]?.text ?? '')
}

/** Whether a word ties parts of one noun phrase: no "and" before an article, where another clause may open. */
function isLink(tokens: SpeechContext['passage']['tokens'], at: number): boolean {
  const text = tokens[at]?.text ?? ''
  return text === 'and' ? tokens[at + 1]?.tag !== 'DET' : /^(?:of|’s|'s|in|for|on)$/.test(text)
}

/** What stands before the content of "told reporters the quay was safe": a pronoun, a name or a group of people. */
function pastHearer({ passage: { tokens, text }, ending }: SpeechContext, verb: number): number | undefined {
  const end = Math.min(ending[verb] ?? 0, verb + 7)
  let at = verb + 1
  if (tokens[at]?.tag === 'DET') at++
  const start = at
  while (
    at < end &&
    (tokens[at]?.tag === 'PROPN' || (at === start && /^(?:PRON|NOUN)$/.test(tokens[at]?.tag ?? '')))
  )
    at++
  const next = tokens[at]
  if (
    at === start ||
    !next ||
    !/^(?:DET|PRON|PROPN)$|^$/.test(next.tag) ||
    !opensWithClause(tokens, at, at + 10)
  )
    return undefined
  const cue = tokens[verb]
  return cue && !text.slice(cue.to, next.from).includes(',') ? next.from - cue.to : undefined
}
