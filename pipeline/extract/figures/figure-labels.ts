import type { Passage, PassageSentence, Token } from '../../model/passage.ts'
import { isNumber, isVerb } from './figure-clauses.ts'
import { subjectBefore } from './figure-subjects.ts'
import { targetBefore } from './figure-targets.ts'
import { clauseOpeners, emptyWords, hollowWords, prepositions } from './label-words.ts'
import {
  completed,
  isTimeBound,
  longestLabel,
  losesLimit,
  opensCondition,
  opensLimit,
  withRate
} from './label-limits.ts'
import { isGoverned, isPredicate, isSubject, withoutPredicate } from './label-predicates.ts'
import type { Quantity } from './quantity.ts'
import { indexFrom, lengthOf, type Stretch, stretchAt } from '../language/stretches.ts'

const longest = 12
/** A relative clause is kept whole up to this length of the label, else left out. */
const longestWhole = 14
/** Marks that stand in code and formulas. */
const code = /[{}<>=`\\|]/
const stops = /^(?:[,;:!?()[\]—–"“”]|\.|--+)$/

/**
 * What a quantity measures, as one or two stretches of its sentence without the number: the words after it,
 * with the subject and verb before it where too little follows. Empty where it can't be told. English.
 *
 * @param dates stretches that no label takes in, save where they bound the number: "since 2018"
 */
export function figureLabel(
  passage: Passage,
  sentence: PassageSentence,
  quantity: Quantity,
  dates: readonly Stretch[]
): Stretch[] {
  if (passage.language.split('-')[0] !== 'en') return []
  const label = labelOf(passage, sentence, quantity, dates)
  const isCode = label.some(({ from, to }) => code.test(passage.text.slice(from, to)))
  if (isCode || label.length === 0) return []
  return withRate(passage, sentence, label).map((stretch) => wholeWords(passage.text, stretch, quantity.to))
}

function labelOf(
  passage: Passage,
  sentence: PassageSentence,
  quantity: Quantity,
  dates: readonly Stretch[]
): Stretch[] {
  const { unit, display } = quantity
  if (isAnaphor(passage.text.slice(display.to, display.to + 12))) return []
  const counts = unit !== undefined && quantity.kind === 'count' && unit.from >= quantity.to
  const rated = counts && unit && unit.until > unit.to && display.to >= unit.until
  const start = counts && unit ? unit.from : display.to
  const found = following(passage, sentence, rated ? display.to : start, dates)
  const run = counts && isGoverned(passage, display.from) ? trimmed(withoutPredicate(found)) : found
  if (isSaying(run, quantity)) return []
  const after = stretchOf(run)
  if (rated && unit && after) return [{ from: unit.from, to: unit.to }, after]
  if (!counts && startsPredicate(run, quantity)) return []
  const alone = after && tells(run, quantity)
  if (alone && (counts || !isShareOf(run, quantity) || isSubject(run))) return [after]
  if (after && isShareOf(run, quantity) && isVerb(run.at(-1)) && opensClause(passage, sentence, quantity))
    return [after]
  const target = targetBefore(passage, sentence, display.from, dates)
  if (target && !counts) return named(passage, sentence, target, quantity, dates)
  const apart = isOfTotal(passage, quantity) || (counts && passage.text[display.from - 1] === '(')
  const before = apart ? [] : subjectBefore(passage, sentence, display.from, dates)
  if (after && (isVague(run) || isSubject(run))) return isSubject(run) && !isVague(run) ? [after] : []
  const share = before.length === 0 && run[0]?.text === 'of' && /^(?:percent|ratio)$/.test(quantity.kind)
  if (share && !opensClause(passage, sentence, quantity)) return []
  if (!counts && isApart(passage, before, display.from)) return []
  if (after && lengthOf([...before, after]) <= longestLabel) return [...before, after]
  return before.length === 0 && after ? [after] : before
}

/** What is brought to a number, with who does so where it is one word: "the plan raises the budget". */
function named(
  passage: Passage,
  sentence: PassageSentence,
  target: Stretch,
  { display }: Quantity,
  dates: readonly Stretch[]
): Stretch[] {
  if (/\s/.test(passage.text.slice(target.from, target.to))) return [target]
  const whole = subjectBefore(passage, sentence, display.from, dates)
  const holds = whole.some(({ from, to }) => from < target.from && target.to <= to)
  return holds ? whole : [target]
}

/** Whether a number stands first in its clause, so that it is a subject; not before a predicate in quotation marks. */
function opensClause({ tokens, text }: Passage, sentence: PassageSentence, { display }: Quantity): boolean {
  const before = tokens[indexFrom(tokens, display.from) - 1]
  if (/\b(?:is|are|was|were)\s[“"]/.test(text.slice(display.to, Math.min(sentence.to, display.to + 80))))
    return false
  if (!before || before.from < sentence.from) return true
  const word = before.text.toLowerCase()
  return /^(?:and|or|but|[,;:(—–“"])$/.test(word) || clauseOpeners.has(word)
}

/** "The $400 figure" is told of before; "403 kb PDF" and "100% sure" measure nothing of the subject. */
function isAnaphor(tail: string): boolean {
  return /^\s(?:(?:figure|amount|sum|threshold|number|pdf|docx?|xlsx?|zip|file|sure|certain)\b)/i.test(tail)
}

/** Whether a label ends in a verb that waits for another number, which stands before its own. */
function isApart({ text, tokens }: Passage, before: readonly Stretch[], at: number): boolean {
  const last = [...before].sort((one, other) => one.from - other.from).at(-1)
  if (!last || !/\d/.test(text.slice(last.to, at))) return false
  return tokens[indexFrom(tokens, last.to) - 1]?.tag === 'VERB'
}

/** "41 per cent were failures": the number is itself the subject, of a whole that stands elsewhere. */
function startsPredicate(run: readonly Token[], { kind }: Quantity): boolean {
  const first = run[0]
  if (first?.tag === 'AUX') return true
  return first?.tag === 'VERB' && (kind === 'percent' || kind === 'ratio' || kind === 'number')
}

/** "37 of the 148 kilometres": what is said in the sentence is said of the part. */
function isOfTotal({ text }: Passage, { display }: Quantity): boolean {
  const head = text.slice(Math.max(0, display.from - 40), display.from)
  return /(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|million|third|half))\s(?:\p{L}+\s)?of\s(?:the|its|their|our|all|these|those)\s(?:\p{L}+[’']s\s)?$/u.test(
    head
  )
}

/** "28 per cent of the population", "€6 of damage": a part says little without what has it. */
function isShareOf(run: readonly Token[], { kind }: Quantity): boolean {
  const first = run[0]?.text.toLowerCase() ?? ''
  return /^(?:percent|ratio|money)$/.test(kind) && prepositions.has(first)
}

/** "Of them", "of those": what is meant stands elsewhere. */
function isVague(run: readonly Token[]): boolean {
  const [first, second] = run.map(({ text }) => text.toLowerCase())
  return first === 'of' && /^(?:them|those|these|it|this|that|us|you|which|whom)$/.test(second ?? '')
}

/** "Buy-outs" is one word: a label takes no half of it. */
function wholeWords(text: string, { from, to }: Stretch, number: number): Stretch {
  const start = from >= number ? number : 0
  const head = /[\p{L}\d]{1,30}[-‑]?$/u.exec(text.slice(Math.max(start, from - 31), from))?.[0].length ?? 0
  const tail = /^[-‑]\p{L}{1,30}/u.exec(text.slice(to, to + 31))?.[0].length ?? 0
  return { from: from - head, to: to + tail }
}

/** Whether the words behind a number say by themselves what it measures. */
function tells(run: readonly Token[], { kind, unit, to }: Quantity): boolean {
  const size = run.filter((token) => /[\p{L}\p{N}]/u.test(token.text)).length
  const first = run[0]?.text.toLowerCase() ?? ''
  if (kind === 'count' && unit && unit.from >= to) {
    const rest = run.filter((token) => token.from >= unit.to && isContent(token)).length
    return rest >= 2 || (rest === 1 && size >= 2 && !isThin(run, unit.to))
  }
  if (kind === 'percent' || kind === 'ratio') return size >= 3 || (first === 'of' && size >= 2)
  return size >= 4 && (first === 'of' || !prepositions.has(first))
}

function isContent(token: Token): boolean {
  return (
    /^(?:NOUN|PROPN|ADJ|VERB)$/.test(token.tag) &&
    !hollowWords.has(token.text.toLowerCase()) &&
    !emptyWords.has(token.text.toLowerCase())
  )
}

/** "Half of the story" measures nothing. */
function isSaying(run: readonly Token[], { kind }: Quantity): boolean {
  const words = run.map(({ text }) => text.toLowerCase()).join(' ')
  return kind === 'ratio' && /^of the (?:story|battle|picture|equation|problem|fun|truth)$/.test(words)
}

/** "Customers in the dark": a place or state alone, without what it is of. */
function isThin(run: readonly Token[], from: number): boolean {
  const rest = run.filter((token) => token.from >= from)
  return /^(?:in|on|at)$/i.test(rest[0]?.text ?? '') && !rest.some((token) => token.tag === 'PROPN')
}

/** The words from an offset on to the end of their phrase, at most twelve unless those behind limit them. */
function following(
  passage: Passage,
  sentence: PassageSentence,
  from: number,
  dates: readonly Stretch[]
): Token[] {
  const run: Token[] = []
  const { tokens } = passage
  for (let index = indexFrom(tokens, from); run.length < longest; index++) {
    const token = tokens[index]
    if (token?.text === ')' && run.length === 0) continue
    if (token?.text === '(' && run.length === 0) {
      const close = tokens.slice(index + 1, index + 6).findIndex((one) => one.text === ')')
      index += close + 1
      if (close >= 0) continue
    }
    if (!token || token.from >= sentence.to) return trimmed(run)
    const inside = token.text === '.' && tokens[index + 1]?.from === token.to && token.to < sentence.to
    if (stops.test(token.text) && !inside) return opensLimit(passage, token.to) ? [] : trimmed(run)
    const word = token.text.toLowerCase()
    if (clauseOpeners.has(word) && run.length > 0) {
      const hangs = isSubject(run) && opensCondition(passage, token.from)
      if (!hangs && opensLimit(passage, token.from)) return []
      return hangs ? completed(passage, sentence, run, dates) : withRelative(tokens, index, run, sentence.to)
    }
    if (/^(?:and|or|but)$/.test(word) && run.length === 0) return []
    const verbNext = tokens[index + 1]?.tag === 'VERB'
    const partNext = verbNext || /^an?$/i.test(tokens[index + 1]?.text ?? '')
    if (/^(?:and|or|but)$/.test(word) && (run.length >= 3 || partNext)) return trimmed(run)
    const date = stretchAt(dates, token.from)
    if (date && isTimeBound(run.at(-1))) return [...run, ...tokens.slice(index, indexFrom(tokens, date.to))]
    if (date) return opensLimit(passage, run.at(-1)?.from ?? from) ? [] : brokenOff(run)
    const bound =
      /^(?:over|under|aged|above|below|than)$/i.test(tokens[index - 1]?.text ?? '') && run.length > 1
    const isPart = tokens[index - 1]?.to === token.from && run.length > 0
    if (isNumber(token) && !bound && !isPart) return endedByNumber(run)
    if (/^(?:i|we|they|he|she|you)$/i.test(token.text) && tokens[index - 1]?.tag === 'ADV')
      return trimmed(run)
    run.push(token)
  }
  return completed(passage, sentence, trimmed(withoutTail(run)), dates)
}

/** A phrase that ends before a date: without a preposition, possessor or participle that waits for it. */
function brokenOff(run: Token[]): Token[] {
  if (/^[’']s?$/.test(run.at(-1)?.text ?? '')) return []
  const whole = isHollow(run.at(-1)) ? trimmed(withoutTail(run)) : [...run]
  while (whole.length > 1 && whole.at(-1)?.tag === 'VERB' && whole.at(-2)?.tag !== 'AUX') whole.pop()
  const kept = trimmed(whole)
  return losesLimit(run.slice(kept.length)) ? [] : kept
}

/** A phrase that another number ends: without the verb that has it as its object ("A wall … costs the city"). */
function endedByNumber(run: Token[]): Token[] {
  if (/^costs?$/.test(run[0]?.text ?? '')) return []
  const verb = run.findIndex(
    (token, index) =>
      index > 0 && (isPredicate(run, index) || /^costs?$/.test(token.text)) && token.tag !== 'PROPN'
  )
  const object = run[verb]?.tag === 'VERB' || /^costs?$/.test(run[verb]?.text ?? '')
  if (verb < 1 || !object || isHollow(run.at(-1))) return brokenOff(run)
  const before = run.slice(0, verb)
  const link = before.findIndex((token) => /^(?:and|or)$/i.test(token.text))
  return brokenOff(link > 0 ? before.slice(0, link) : before)
}

/** A run with the relative clause behind it ("the data that cross an ocean") where that ends soon enough. */
function withRelative(tokens: readonly Token[], at: number, run: readonly Token[], end: number): Token[] {
  const short = trimmed([...run])
  const opener = tokens[at]?.text.toLowerCase() ?? ''
  const noun = /^(?:NOUN|PROPN)$/.test(run.at(-1)?.tag ?? '')
  if (!noun || run[0]?.text !== 'of' || !/^(?:that|who)$/.test(opener)) return short
  const clause: Token[] = []
  for (const token of tokens.slice(at, at + longestWhole)) {
    const verbs = clause.filter((one) => isVerb(one)).length
    const over = clause.length > 2 && isVerb(token) && verbs > 0 && !isVerb(clause.at(-1))
    if (token.from >= end || stops.test(token.text) || over) break
    clause.push(token)
  }
  const whole = trimmed([...run, ...clause])
  return whole.length <= longestWhole && clause.some((one) => isVerb(one)) && whole.length > run.length + 1
    ? whole
    : short
}

/** A phrase that breaks off loses the preposition or conjunction it broke off behind, and what hangs on it. */
function withoutTail(run: Token[]): Token[] {
  const last = run.findLastIndex(
    (token, index) =>
      index > 0 && (prepositions.has(token.text.toLowerCase()) || /^(?:and|or)$/i.test(token.text))
  )
  if (last <= 0) return run
  const shorter = run.slice(0, last)
  return run[last]?.text === 'of' && last === run.length - 1 ? withoutTail(shorter) : shorter
}

function trimmed(run: Token[]): Token[] {
  let end = run.length
  while (end > 0 && isHollow(run[end - 1])) end--
  return run.slice(0, end)
}

function isHollow(token: Token | undefined): boolean {
  return (
    token !== undefined && (hollowWords.has(token.text.toLowerCase()) || !/[\p{L}\p{N}]/u.test(token.text))
  )
}

function stretchOf(run: readonly Token[]): Stretch | undefined {
  const [first, last] = [run[0], run.at(-1)]
  return first && last ? { from: first.from, to: last.to } : undefined
}
