import type { Passage, PassageSentence, Token } from '../../model/passage.ts'
import { subjectBefore } from './figure-subjects.ts'
import { targetBefore } from './figure-targets.ts'
import { clauseOpeners, emptyWords, hollowWords, prepositions } from './label-words.ts'
import type { Quantity } from './quantities.ts'
import { indexFrom, type Stretch, stretchAt } from '../language/stretches.ts'

const longest = 12
/** A relative clause is kept whole up to this length of the label, else left out. */
const longestWhole = 14
const stops = /^(?:[,;:!?()[\]—–"“”]|\.|--+)$/

/**
 * What a quantity measures, as one or two stretches of its sentence without the number: the words after it,
 * with the subject and verb before it where too little follows. Empty where it can't be told. English.
 *
 * @param dates stretches that no label takes in
 */
export function figureLabel(
  passage: Passage,
  sentence: PassageSentence,
  quantity: Quantity,
  dates: readonly Stretch[]
): Stretch[] {
  if (passage.language.split('-')[0] !== 'en') return []
  return labelOf(passage, sentence, quantity, dates).map((stretch) => wholeWords(passage.text, stretch))
}

function labelOf(
  passage: Passage,
  sentence: PassageSentence,
  quantity: Quantity,
  dates: readonly Stretch[]
): Stretch[] {
  const { unit, display } = quantity
  const counts = unit !== undefined && quantity.kind === 'count' && unit.from >= quantity.to
  const rated = counts && unit && unit.until > unit.to && display.to >= unit.until
  const start = counts && unit ? unit.from : display.to
  const run = following(passage, sentence, rated ? display.to : start, dates)
  const after = stretchOf(run)
  if (rated && unit && after) return [{ from: unit.from, to: unit.to }, after]
  if (after && tells(run, quantity)) return [after]
  const target = targetBefore(passage, sentence, display.from, dates)
  if (target && !counts) return [target]
  const subject = subjectBefore(passage, sentence, display.from, dates)
  const before = subject && counts ? agent(passage, subject) : subject
  return [before, after].filter((stretch) => stretch !== undefined)
}

/** What does something to counted things: no clause before the last "and", no other number without its verb. */
function agent({ tokens, text }: Passage, subject: Stretch): Stretch | undefined {
  const all = tokens.slice(indexFrom(tokens, subject.from), indexFrom(tokens, subject.to))
  const run = /\d/.test(text.slice(subject.from, subject.to))
    ? all.slice(all.findLastIndex((token) => token.text === 'and') + 1)
    : all
  const [first, last] = [run[0], run.at(-1)]
  if (!first || !last) return undefined
  if (first.tag === 'VERB') return last.tag === 'VERB' ? { from: last.from, to: last.to } : undefined
  const numbered = /\d/.test(text.slice(first.from, last.to))
  return numbered && last.tag !== 'VERB' ? undefined : { from: first.from, to: last.to }
}

/** "Buy-outs" is one word: a label takes no half of it. */
function wholeWords(text: string, { from, to }: Stretch): Stretch {
  const head = /[\p{L}\d]{1,30}[-‑]$/u.exec(text.slice(Math.max(0, from - 31), from))?.[0].length ?? 0
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

/** "Customers in the dark": a place or state alone, without what it is of. */
function isThin(run: readonly Token[], from: number): boolean {
  const rest = run.filter((token) => token.from >= from)
  return /^(?:in|on|at)$/i.test(rest[0]?.text ?? '') && !rest.some((token) => token.tag === 'PROPN')
}

/** The words from an offset on to the end of their phrase, at most twelve. */
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
    if (!token || token.from >= sentence.to) return trimmed(run)
    const inside = token.text === '.' && tokens[index + 1]?.from === token.to && token.to < sentence.to
    if (stops.test(token.text) && !inside) return trimmed(run)
    const word = token.text.toLowerCase()
    if (clauseOpeners.has(word) && run.length > 0) return withRelative(tokens, index, run, sentence.to)
    if (/^(?:and|or|but)$/.test(word) && run.length === 0) return []
    const verbNext = tokens[index + 1]?.tag === 'VERB'
    if (/^(?:and|or|but)$/.test(word) && (run.length >= 3 || verbNext)) return trimmed(run)
    if (inDate(token, dates)) return trimmed(withoutTail(run))
    if (/^\p{N}|^[$€£]/u.test(token.text) || token.tag === 'NUM') return trimmed(withoutTail(run))
    run.push(token)
  }
  return trimmed(withoutTail(run))
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

function isVerb(token: Token | undefined): boolean {
  return token?.tag === 'VERB' || token?.tag === 'AUX'
}

function inDate(token: Token, dates: readonly Stretch[]): boolean {
  return stretchAt(dates, token.from) !== undefined
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
