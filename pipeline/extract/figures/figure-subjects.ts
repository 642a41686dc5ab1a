import type { Passage, PassageSentence, Token } from '../../model/passage.ts'
import { clauseOpeners, hollowWords, prepositions } from './label-words.ts'
import { indexFrom, type Stretch, stretchAt } from '../language/stretches.ts'

const longest = 12
/** How many tokens a clause may reach back, so that a text without stops costs no more than others. */
const reach = 120
const copulas =
  /^(?:is|are|was|were|be|been|being|’s|’re|stood|stands|reached|remained|remains|became|totals?|totalled)$/i
const breaks = /^(?:[;:()[\]—"“”]|--+)$/

/**
 * The subject of the clause that a number ends, with its verb where that is more than "is" and the number is no
 * level ("rose from 18 %"). Undefined where the clause has none. English.
 */
export function subjectBefore(
  passage: Passage,
  sentence: PassageSentence,
  to: number,
  dates: readonly Stretch[]
): Stretch | undefined {
  const { tokens } = passage
  const bracket = tokens[indexFrom(tokens, to) - 1]
  const end = indexFrom(tokens, bracket?.text === '(' ? bracket.from : to)
  const start = Math.max(indexFrom(tokens, sentence.from), end - reach)
  const run = tokens.slice(start, end)
  const cut = run.findLastIndex((token) => breaks.test(token.text))
  const clause = run.slice(cut + 1)
  const verb = lastVerb(clause)
  if (verb < 0) return stretch(nounPhrase(clause, clause.length, dates))
  const subjectAt = subjectEnd(clause, verb)
  const own = nounPhrase(clause, subjectAt, dates)
  const subject = own.length > 0 ? own : nounPhrase(clause, subjectAt - 1, dates)
  const whole = withVerb(clause, subject, verb, dates)
  return stretch(whole) ?? stretch(nounPhrase(clause, clause.length, dates))
}

function isVerb(token: Token | undefined): boolean {
  return token !== undefined && (token.tag === 'VERB' || token.tag === 'AUX')
}

/** The finite verb nearest to the number that has words before it. */
function lastVerb(clause: readonly Token[]): number {
  return clause.findLastIndex(
    (token, index) =>
      index > 0 && isVerb(token) && !/ing$/.test(token.text) && clause[index - 1]?.text.toLowerCase() !== 'to'
  )
}

/** Where the subject of a verb ends: before its auxiliaries and adverbs, and before an insertion in commas. */
function subjectEnd(clause: readonly Token[], verb: number): number {
  let end = verb
  while (end > 0 && (isVerb(clause[end - 1]) || /^(?:ADV|PART)$/.test(clause[end - 1]?.tag ?? ''))) end--
  if (clause[end - 1]?.text !== ',') return end
  const earlier = clause.slice(0, end - 1).findLastIndex((token) => token.text === ',')
  return earlier > 0 ? earlier : end - 1
}

/** The words of the noun phrase that ends before an index. */
function nounPhrase(clause: readonly Token[], end: number, dates: readonly Stretch[]): Token[] {
  let begin = end
  while (begin > 0) {
    const token = clause[begin - 1]
    if (!token || token.text === ',' || clauseOpeners.has(token.text.toLowerCase())) break
    if (isVerb(token) && !isParticiple(clause, begin - 1)) break
    if (/^(?:and|or|but)$/i.test(token.text) && isNumber(clause[begin - 2])) break
    if (stretchAt(dates, token.from) !== undefined) break
    begin--
  }
  const phrase = clause.slice(begin, end)
  const first = phrase.findIndex((token, index) => !opens(token, index, phrase))
  return first < 0 ? [] : phrase.slice(first)
}

function isNumber(token: Token | undefined): boolean {
  return token !== undefined && (token.tag === 'NUM' || /^[\p{N}$€£]/u.test(token.text))
}

/** "The amounts set forth in the rule": a verb right behind a noun, within what another verb's subject is. */
function isParticiple(clause: readonly Token[], index: number): boolean {
  const [before, verb] = [clause[index - 1], clause[index]]
  if (verb?.tag !== 'VERB' || !/^(?:NOUN|PROPN)$/.test(before?.tag ?? '')) return false
  return /(?:ed|en|ing|set|made|held|paid)$/i.test(verb.text)
}

/** A preposition, conjunction or mark at the head of a phrase is not part of it. */
function opens(token: Token, index: number, phrase: readonly Token[]): boolean {
  const word = token.text.toLowerCase()
  if (
    /^(?:and|or|but|also|then|only|both|yet|so|still|thus|however|instead|away|meanwhile)$/.test(word) ||
    prepositions.has(word)
  )
    return true
  return !/[\p{L}\p{N}]/u.test(word) && index < phrase.length
}

function withVerb(
  clause: readonly Token[],
  subject: Token[],
  verb: number,
  dates: readonly Stretch[]
): Token[] {
  const last = subject.at(-1)
  const main = clause[verb]
  const before = clause.at(-1)?.text.toLowerCase() ?? ''
  if (!last || !main || copulas.test(main.text) || /^(?:from|to|at)$/.test(before)) return subject
  const at = clause.indexOf(last)
  const between = clause.slice(at + 1, verb + 1)
  const apart = between.some((token) => token.text === ',' || stretchAt(dates, token.from) !== undefined)
  return apart ? subject : [...subject, ...between]
}

function stretch(run: readonly Token[]): Stretch | undefined {
  let end = run.length
  while (end > 0 && hollowWords.has(run[end - 1]?.text.toLowerCase() ?? '')) end--
  const kept = run.slice(Math.max(0, end - longest), end)
  const begin = kept.length < end ? kept.findIndex((token) => !hollowWords.has(token.text.toLowerCase())) : 0
  const [first, last] = [kept[Math.max(0, begin)], kept.at(-1)]
  return first && last && /\p{L}/u.test(last.text) ? { from: first.from, to: last.to } : undefined
}
