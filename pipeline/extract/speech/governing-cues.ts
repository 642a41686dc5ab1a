import { isSpeaker } from './can-speak.ts'
import { cueVerbs } from './cue-verbs.ts'
import { contentEnd, leadOf } from './reported-content.ts'
import { namingVerbs } from './reporting-verbs.ts'
import type { SpeechContext } from './speech-context.ts'
import type { Cue } from './speech-drafts.ts'
import { subjectOf } from './subjects.ts'
import { verbPatterns } from './verb-patterns.ts'

/** How many tokens before a cue an outer one is looked for. */
const farthest = 100

/** Whether a quotation can stand in what a verb reports: a clause, an object or a name follows it. */
export function canGovern({ passage: { tokens } }: SpeechContext, verb: number): boolean {
  const cue = cueVerbs.get(tokens[verb]?.text.toLowerCase() ?? '')
  const pattern = verbPatterns.get(cue?.lemma ?? '')
  if (!cue || cue.force === 'thinks') return false
  return namingVerbs.has(cue.lemma) || pattern?.clause === true || pattern?.object === true
}

/**
 * The first verb of saying in a sentence whose clause holds a cue and the quotation after it: in "the mayor said the
 * board had called it “a ruin”" the mayor says so.
 */
export function outermost(context: SpeechContext, inner: Cue, floor: number, before: number): Cue {
  const { tokens, text } = context.passage
  for (let at = Math.max(floor, inner.verb - farthest); at < inner.verb; at++) {
    const token = tokens[at]
    if (!token || !context.cues[at] || !isClauseVerb(token.text)) continue
    const speaker = subjectOf(context, at)
    if (!speaker || !isSpeaker(context, speaker)) continue
    const end = tokens[(context.ending[at] ?? tokens.length) - 1]?.to ?? text.length
    const lead = leadOf(context, at, text.slice(token.to, Math.min(end, token.to + 400)))
    if (lead === undefined || contentEnd(context, token.to + lead, end) < before) continue
    return { speaker, cue: { from: token.from, to: token.to }, verb: at, place: 'clause' }
  }
  return inner
}

function isClauseVerb(word: string): boolean {
  const cue = cueVerbs.get(word.toLowerCase())
  return cue !== undefined && cue.force !== 'thinks' && verbPatterns.get(cue.lemma)?.clause === true
}
