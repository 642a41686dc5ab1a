import type { Passage, PassageSentence, Token } from '../../model/passage.ts'
import { clauseBefore, isNoun, isNumber, isVerb, stretchesOf } from './figure-clauses.ts'
import { clauseOpeners, hollowWords, prepositions } from './label-words.ts'
import { type Stretch, stretchAt } from '../language/stretches.ts'
import { unitKind } from './units.ts'

/** The longest subject with its predicate, in words. */
const longest = 16
/** How far a relative clause may reach from its pronoun to its verb. */
const relativeReach = 6
const relative = /^(?:who|which|that)$/i
const pronoun = /^(?:i|we|you|he|she|it|they|there)$/i
const determiner = /^(?:the|an?|our|their|its|his|her|my|your|this|that|these|those|every|each|no)$/i
const particle = /^(?:up|out|down|off|away|back|aside)$/i
const month =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/
const price = /^costs?$/i
const conjunction = /^(?:and|or|but)$/i
const level = /^(?:from|to|at)$/i
const adverb = /^(?:ADV|PART)$/
const opening =
  /^(?:and|or|but|also|then|only|both|yet|so|still|thus|however|instead|away|meanwhile|even|not|now|today|indeed|therefore|overall|finally|currently)$/i

/**
 * The subject of the clause that a number ends, with its predicate up to the number, as stretches without brackets and
 * dates; the subject alone where the number is a level it is at ("rose from 18 %"). Empty where the clause has none or
 * one too long to read. English.
 */
export function subjectBefore(
  passage: Passage,
  sentence: PassageSentence,
  to: number,
  dates: readonly Stretch[]
): Stretch[] {
  const clause = clauseBefore(passage, sentence, to)
  const own = gapped(clause)
  if (own) return [...stretchesOf(passage, own), ...stretchesOf(passage, sharedVerb(clause, own.length))]
  const verb = lastVerb(clause)
  const phrase = verb < 0 ? nounPhrase(clause, clause.length, dates) : []
  const run = trimmed(verb < 0 ? beforeNumber(phrase) : sentenceHead(clause, verb, dates))
  return run.length <= longest && /\p{L}/u.test(run.at(-1)?.text ?? '') ? stretchesOf(passage, run) : []
}

/** "Upkeep returned €6, new walls €1.90": a name with a value of its own behind another value, whose verb it shares. */
function gapped(clause: readonly Token[]): Token[] | undefined {
  const link = clause.findLastIndex((token) => /^(?:,|and|;)$/.test(token.text))
  const own = clause.slice(link + 1)
  const before = clause.slice(Math.max(0, link - 3), link)
  const named = own.every(
    (token) => isNoun(token) || /^(?:ADJ|DET|PUNCT|ADV|ADP)$/.test(token.tag) || isHalf(clause, token)
  )
  const bare =
    isNoun(own.at(-1)) &&
    (own.length > 1 || own[0]?.tag === 'PROPN') &&
    !prepositions.has(own[0]?.text.toLowerCase() ?? '')
  return link > 0 && bare && named && own.length <= 5 && before.some(isNumber) ? own : undefined
}

/** "Returned" in "Upkeep returned €6, new walls €1.90": without it a name alone would not say what it has. */
function sharedVerb(clause: readonly Token[], named: number): Token[] {
  const before = clause.slice(0, clause.length - named).filter((token) => !isInCompound(clause, token))
  const verb = before[lastVerb(before)]
  return verb?.tag === 'VERB' ? [verb] : []
}

/** "Buy" and "outs" in "buy-outs". */
function isInCompound(clause: readonly Token[], token: Token): boolean {
  return isHalf(clause, token) || clause[clause.indexOf(token) - 1]?.to === token.from
}

/** "Buy" in "buy-outs". */
function isHalf(clause: readonly Token[], token: Token): boolean {
  return clause[clause.indexOf(token) + 1]?.from === token.to
}

/** Subject and predicate before a number, without dates in the predicate. */
function sentenceHead(clause: readonly Token[], verb: number, dates: readonly Stretch[]): Token[] {
  const group = groupStart(clause, verb)
  const subject = subjectOf(clause, group, dates)
  if (
    !subject.some(
      (token) => isNoun(token) || pronoun.test(token.text) || /^(?:those|most|all)$/i.test(token.text)
    )
  )
    return []
  const behind = clause.slice(verb + 1)
  const opener = behind.findLastIndex(
    (token, index) => clauseOpeners.has(token.text.toLowerCase()) && !isNoun(behind[index - 1])
  )
  if (opener >= 0) return beforeNumber(nounPhrase(behind, behind.length, dates))
  const last = clause.at(-1)?.text ?? ''
  if (level.test(last) && behind.length > 0 && behind.every(isLoose)) return subject
  return [...subject, ...undated(predicate(clause, group, verb), dates)]
}

/** Words of a predicate up to a number: of a list the part before its first number, else all of it. */
function predicate(clause: readonly Token[], from: number, verb: number): readonly Token[] {
  const number = clause.findIndex((token, index) => index > verb && isNumber(token))
  if (number < 0) return withoutInsertion(clause.slice(from))
  const link = clause.findLastIndex((token) => /^(?:,|and|or)$/.test(token.text))
  if (link < number) return clause.slice(from)
  const tail = clause.slice(link + 1)
  const listed = tail.every((token) => isLoose(token))
  return listed ? clause.slice(from, number) : tail.filter((token, index) => index > 0 || !opens(token))
}

/** "Produce, by their own reckoning, 85 per cent": without what stands between commas. */
function withoutInsertion(run: readonly Token[]): readonly Token[] {
  const first = run.findIndex((token) => token.text === ',')
  return run.at(-1)?.text === ',' && first < run.length - 1 ? run.slice(0, first) : run
}

function isLoose(token: Token): boolean {
  if (isNumber(token) || /^[%,]$|^per\s?cent$/.test(token.text)) return true
  return adverb.test(token.tag) || hollowWords.has(token.text.toLowerCase()) || token.tag === 'ADP'
}

/** The finite verb nearest to the number that has words before it. */
function lastVerb(clause: readonly Token[]): number {
  return clause.findLastIndex(
    (token, index) =>
      index > 0 &&
      (isVerb(token) || isCost(clause, index)) &&
      !/ing$/.test(token.text) &&
      clause[index - 1]?.text.toLowerCase() !== 'to' &&
      !isParticiple(clause, index)
  )
}

/** "The wall costs €3 million": taken for a noun by the tagger. */
function isCost(clause: readonly Token[], index: number): boolean {
  const [before, word, next] = [clause[index - 1], clause[index], clause[index + 1]]
  if (!word || !price.test(word.text) || !(isNoun(before) || isNumber(before) || before?.text === ','))
    return false
  return next === undefined || isNumber(next) || /^(?:DET|PRON|ADV|ADP)$/.test(next.tag)
}

function groupStart(clause: readonly Token[], verb: number): number {
  let start = verb
  while (start > 0) {
    const before = clause[start - 1]
    const other = before?.tag === 'VERB' && clause[start]?.tag === 'AUX'
    if (other || !(isVerb(before) || adverb.test(before?.tag ?? ''))) break
    start--
  }
  return start
}

/** The subject of a verb group: before it, before an insertion in commas, before "which", or of the verb before "and". */
function subjectOf(clause: readonly Token[], group: number, dates: readonly Stretch[]): Token[] {
  const before = clause[group - 1]
  const word = before?.text ?? ''
  if (conjunction.test(word)) {
    const earlier = lastVerb(clause.slice(0, group - 1))
    return earlier < 0 ? [] : subjectOf(clause.slice(0, group - 1), groupStart(clause, earlier), dates)
  }
  if (relative.test(word) && group > 1) {
    const comma = clause[group - 2]?.text === ',' ? 1 : 0
    const whole = nounPhrase(clause, group - 1 - comma, dates)
    const antecedent = whole.slice(
      whole.findLastIndex(
        (token, index) =>
          token.tag === 'ADP' &&
          (token.text !== 'of' || /^(?:name|behalf|sake)$/i.test(whole[index - 1]?.text ?? ''))
      ) + 1
    )
    return antecedent.length > 0 && !antecedent.some(isNumber)
      ? [...antecedent, ...clause.slice(group - 1, group)]
      : []
  }
  if (word !== ',') return nounPhrase(clause, group, dates)
  const earlier = clause.slice(0, group - 1).findLastIndex((token) => token.text === ',')
  const own = nounPhrase(clause, earlier > 0 ? earlier : group - 1, dates)
  const verb = lastVerb(clause.slice(0, group - 1))
  return own.length > 0 || verb < 0 ? own : subjectOf(clause, groupStart(clause, verb), dates)
}

/** The words of the noun phrase that ends before an index, with a relative clause inside it. */
function nounPhrase(clause: readonly Token[], end: number, dates: readonly Stretch[]): Token[] {
  const verb = clause.findIndex((token, index) => index > 0 && isVerb(token) && !isParticiple(clause, index))
  let begin = end
  while (begin > 0) {
    const token = clause[begin - 1]
    if (!token || token.text === ',' || clauseOpeners.has(token.text.toLowerCase())) break
    if (isVerb(token) && !isParticiple(clause, begin - 1)) {
      const opener = relativeBefore(clause, begin - 1)
      if (opener < 0) break
      begin = opener
      continue
    }
    if (opensNext(clause, begin)) break
    if (conjunction.test(token.text) && (isNumber(clause[begin - 2]) || (verb > 0 && verb < begin))) break
    if (/^[’']s$/.test(clause[begin]?.text ?? '') && stretchAt(dates, token.from) !== undefined) return []
    if (stretchAt(dates, token.from) !== undefined && !/^(?:NOUN|PROPN|ADJ)$/.test(clause[begin]?.tag ?? ''))
      break
    begin--
  }
  const phrase = clause.slice(begin, end)
  if (prepositions.has(phrase[0]?.text.toLowerCase() ?? '') && month.test(phrase[1]?.text ?? ''))
    phrase.splice(0, 2)
  const first = phrase.findIndex((token) => !opens(token))
  return first < 0 ? [] : phrase.slice(first)
}

/** "At this pace | the fund": a noun before an article or pronoun belongs to another phrase. */
function opensNext(clause: readonly Token[], begin: number): boolean {
  const [before, first] = [clause[begin - 1], clause[begin]]
  if (!first || !(isNoun(before) || before?.tag === 'ADV')) return false
  if (/^an?$/i.test(first.text) && unitKind(clause[begin + 1]?.text ?? '') === 'duration') return false
  return pronoun.test(first.text) || (determiner.test(first.text) && !relative.test(first.text))
}

/** Where the relative pronoun of a verb stands that follows a noun: "a household that uses". */
function relativeBefore(clause: readonly Token[], verb: number): number {
  if (clause[verb - 1]?.text === 'to' && isNoun(clause[verb - 2])) return verb - 1
  for (let at = verb - 1; at > 0 && at >= verb - relativeReach; at--) {
    const token = clause[at]
    if (!token || token.text === ',') return -1
    if (relative.test(token.text)) return isNoun(clause[at - 1]) ? at : -1
  }
  return -1
}

/** "The amounts set forth in the rule": a verb right behind a noun, within what another verb's subject is. */
function isParticiple(clause: readonly Token[], index: number): boolean {
  const [before, verb, next] = [clause[index - 1], clause[index], clause[index + 1]]
  if (verb?.tag !== 'VERB' || !isNoun(before)) return false
  const later = clause.slice(index + 1).some((token) => isVerb(token) && !/ing$/.test(token.text))
  return /(?:ed|en|ing|set|made|held|paid)$/i.test(verb.text) && later && next?.tag !== 'DET'
}

/** A preposition, conjunction or mark at the head of a phrase is not part of it. */
function opens({ text }: Token): boolean {
  return opening.test(text) || prepositions.has(text.toLowerCase()) || !/[\p{L}\p{N}]/u.test(text)
}

/** What a fragment without a verb says right before its number: nothing from before another number. */
function beforeNumber(phrase: readonly Token[]): Token[] {
  return phrase.slice(phrase.findLastIndex(isNumber) + 1)
}

/** Without dates and the prepositions before them. */
function undated(run: readonly Token[], dates: readonly Stretch[]): Token[] {
  return run.filter((token, index) => {
    const next = run[index + 1]
    const leads = next && prepositions.has(token.text.toLowerCase()) && stretchAt(dates, next.from)
    return stretchAt(dates, token.from) === undefined && !leads
  })
}

function trimmed(run: readonly Token[]): Token[] {
  const end = run.findLastIndex(
    ({ text }, index) =>
      (!hollowWords.has(text.toLowerCase()) && /[\p{L}\p{N}]/u.test(text)) ||
      (particle.test(text) && run[index - 1]?.tag === 'VERB')
  )
  return run.slice(0, end + 1)
}
