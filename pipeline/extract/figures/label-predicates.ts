import type { Passage, Token } from '../../model/passage.ts'
import { isVerb } from './figure-clauses.ts'
import { indexFrom } from '../language/stretches.ts'

const participle =
  /(?:en|wn)$|^(?:spent|made|held|paid|set|sold|built|kept|left|lost|met|sent|told|found|bought|brought|laid|put|cut)$/i

/** Whether a number with the words behind it is the subject of a verb: of one that no relative clause holds. */
export function isSubject(run: readonly Token[]): boolean {
  let verbs = 0
  let clauses = 0
  for (const [index, token] of run.entries()) {
    if (/^(?:that|who|which|what)$/i.test(token.text)) clauses++
    if (!isVerb(token) || isVerb(run[index - 1]) || !isPredicate(run, index)) continue
    verbs++
    if (/^(?:it|we|they|he|she|i|you)$/i.test(run[index - 1]?.text ?? '')) clauses++
  }
  return verbs > clauses
}

/** Whether a word is a verb that is no participle behind its noun: "were built", "carries", not "the homes built". */
export function isPredicate(run: readonly Token[], verb: number): boolean {
  const { tag, text } = run[verb] ?? { tag: '', text: '' }
  const before = run[verb - 1]
  if (verb === 0 || before?.tag === 'ADP' || before?.text === 'to') return false
  const next = run[verb + 1]?.tag ?? ''
  if (tag === 'AUX') return true
  if (/ing$/.test(text) || !/^(?:DET|NOUN|PROPN|ADJ|ADV|ADP|PRON|PART|NUM|VERB)$/.test(next)) return false
  return next !== 'ADP' || !participle.test(text)
}

/** "Data from 500 accounts were stolen": what a preposition governs is not what the verb behind it tells of. */
export function isGoverned({ tokens }: Passage, at: number): boolean {
  const index = indexFrom(tokens, at)
  const opens = index < 2 || /^[,;:.(]$/.test(tokens[index - 2]?.text ?? '')
  return !opens && /^(?:from|of)$/i.test(tokens[index - 1]?.text ?? '')
}

/** The words up to the verb that has them as its subject. */
export function withoutPredicate(run: Token[]): Token[] {
  if (!isSubject(run)) return run
  return run.slice(
    0,
    run.findIndex((token, index) => isVerb(token) && isPredicate(run, index))
  )
}
