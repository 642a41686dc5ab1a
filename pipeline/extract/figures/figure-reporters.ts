import type { Passage, PassageSentence, Token } from '../../model/passage.ts'
import { indexFrom, type Stretch, stretchAt } from '../language/stretches.ts'
import { isNoun } from './figure-clauses.ts'

const speaking =
  /^(?:say|claim|report|estimate|believe|warn|expect|argue|predict|calculate|announce|tell|admit|insist|find|forecast|reckon|put|observe|note|record)(?:e?s|e?d)?$|^(?:said|told|found)$/i
/** What somebody who is no person or body also does: these verbs need a name before them. */
const ofNames = /^(?:put|observe|note|record)/i
/** Heads that are evidence or the text itself rather than somebody who speaks. */
const evidence =
  /^(?:data|figures?|numbers?|surveys?|stud(?:y|ies)|statistics|results?|evidence|analys[ie]s|research|polls?|reports?|records?|maps?|tables?|charts?|models?|estimates?|census|audits?|papers?|articles?|tests?|scans?|sections?|rules?|bills?|acts?)$/i
const own = /^(?:we|i|our|my|this|these|who|which|that|it)$/i
const pronoun = /^(?:he|she|they)$/i
/** The longest name or description of somebody, in words. */
const longest = 8
const according = /\baccording to (?:(?!\bdata\b)[^,.;:()]){2,60}/i

/** Who is reported to give a number. */
export interface Reporter {
  /** The words that name who, with the verb of saying. */
  readonly stretch: Stretch
  /** False where only a pronoun says who. */
  readonly isNamed: boolean
}

/**
 * Who is reported to give a number, as far as its sentence says so: the subject of a verb of saying before it
 * ("Mozilla reports"), or "according to the board". Undefined where the author gives it. English.
 *
 * @param dates stretches that name nobody
 */
export function reporterOf(
  passage: Passage,
  sentence: PassageSentence,
  at: number,
  dates: readonly Stretch[]
): Reporter | undefined {
  const { tokens, text } = passage
  const first = indexFrom(tokens, sentence.from)
  const run = tokens.slice(first, indexFrom(tokens, at))
  const verb = run.findLastIndex((token, index) => token.tag === 'VERB' && isSaying(run, index))
  const said = verb < 1 ? undefined : run[verb]
  const holds = said && !/[;.]\s|,\s(?:and|but|while|whereas)\s/.test(text.slice(said.to, at))
  const reporter = holds ? subjectOf(run, verb, dates) : undefined
  if (reporter) return reporter
  const words = according.exec(text.slice(sentence.from, sentence.to))
  if (!words) return undefined
  const from = sentence.from + words.index
  return { stretch: { from, to: from + words[0].trimEnd().length }, isNamed: true }
}

function isSaying(run: readonly Token[], index: number): boolean {
  const [before, verb] = [run[index - 1], run[index]]
  if (!verb || !speaking.test(verb.text) || before?.text.toLowerCase() === 'to') return false
  return isNoun(before) || before?.text === ')' || pronoun.test(before?.text ?? '')
}

function subjectOf(run: readonly Token[], verb: number, dates: readonly Stretch[]): Reporter | undefined {
  const said = run[verb]
  let begin = verb
  while (begin > 0 && verb - begin < longest && isNominal(run[begin - 1])) begin--
  const [first, head] = [run[begin], run[verb - 1]]
  if (!first || !head || !said) return undefined
  const words = run.slice(begin, verb)
  if (own.test(first.text) || evidence.test(head.text)) return undefined
  if (words.some(({ from }) => stretchAt(dates, from) !== undefined)) return undefined
  if (begin > 0 && !/^(?:[,;:—–“”"]|and|but|that|while|as)$/i.test(run[begin - 1]?.text ?? ''))
    return undefined
  const isName = words.some(({ tag, text }) => tag === 'PROPN' && /^\p{Lu}/u.test(text))
  if (ofNames.test(said.text) && !isName) return undefined
  return { stretch: { from: first.from, to: said.to }, isNamed: !pronoun.test(head.text) }
}

function isNominal(token: Token | undefined): boolean {
  if (!token) return false
  return /^(?:NOUN|PROPN|DET|ADJ)$/.test(token.tag) || /^(?:of|[’']s?|he|she|they)$/i.test(token.text)
}
