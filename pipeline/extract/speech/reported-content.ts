import { cueVerbs } from './cue-verbs.ts'
import { isNominal } from '../language/noun-phrases.ts'
import { hearerVerbs, objectVerbs } from './reporting-verbs.ts'
import type { SpeechContext } from './speech-context.ts'

/** The end of the content: before the final stop, and before a contrast, which may be the writer's own. */
export function withoutContrast(text: string, from: number, end: number): number {
  const content = text.slice(from, end)
  const contrast = /,\s(?:but|although|though|even though|while|whereas|as (?:have|has|did|do|does))\s/.exec(
    content
  )
  if (contrast && contrast.index > 20) return from + contrast.index
  return end - (/[.?!]+["”’]?$/.exec(content)?.[0].length ?? 0)
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
  const that = thatLead(lemma, rest)
  if (that !== undefined) return opensFinitely(context, verb, that) ? undefined : that
  const aside = /^,\s+(?:with|despite|given|however|in|on|at)\b[^,]{0,80},\s+/.exec(rest)
  if (aside) return aside[0].length
  if (/^\s*[.?!,;):]/.test(rest)) return undefined
  const gap = /^\s*/.exec(rest)?.[0].length ?? 0
  const next = tokens[verb + 1]
  if (opensFinitely(context, verb, gap)) return undefined
  if (/^\s+to\s/.test(rest)) return objectVerbs.has(lemma) ? gap : undefined
  if (!objectVerbs.has(lemma)) return isClause(context, verb) ? gap : undefined
  if (next?.tag === 'ADP' && !/^(?:for|against|on)$/i.test(next.text)) return undefined
  return gap
}

/** The length of "that" after the verb, and of what may stand between: a time, or whom it is said to. */
function thatLead(lemma: string, rest: string): number | undefined {
  const plain = /^,?\s+(?:out\s+)?that\s/.exec(rest)
  if (plain) return plain[0].length
  const spaced = /^\s+(?:[\p{L}\p{N}’'.-]+\s+){1,8}?that\s(?=[\p{L}“"])/u.exec(rest)
  const isAdverbial = /^\s+(?:on|in|at|to|during|yesterday|last|this|again|also|publicly)\s/.test(rest)
  return spaced && (hearerVerbs.has(lemma) || isAdverbial) ? spaced[0].length : undefined
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

/** Whether a noun phrase and a finite verb follow a verb: "think the plan will work". */
function isClause({ passage, ending }: SpeechContext, verb: number): boolean {
  const { tokens } = passage
  const end = Math.min(ending[verb] ?? 0, verb + 12)
  if (!isNominal(tokens[verb + 1])) return false
  let at = verb + 1
  while (at < end && (isNominal(tokens[at]) || /^(?:of|and|’s|'s|in|for|on)$/.test(tokens[at]?.text ?? '')))
    at++
  while (at < end && tokens[at]?.tag === 'ADV') at++
  return /^(?:VERB|AUX)$/.test(tokens[at]?.tag ?? '') && !/ing$/.test(tokens[at]?.text ?? '')
}
