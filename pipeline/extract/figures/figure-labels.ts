import type { Passage, PassageSentence, Token } from '../../model/passage.ts'
import { subjectBefore } from './figure-subjects.ts'
import { clauseOpeners, hollowWords, prepositions } from './label-words.ts'
import type { Quantity } from './quantities.ts'
import { indexFrom, type Stretch, stretchAt } from '../language/stretches.ts'

const longest = 12
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
  const counts = quantity.unit !== undefined && quantity.kind === 'count' && quantity.unit.from >= quantity.to
  const rated =
    counts &&
    quantity.unit &&
    quantity.unit.until > quantity.unit.to &&
    quantity.display.to >= quantity.unit.until
  const start = counts && quantity.unit ? quantity.unit.from : quantity.display.to
  const run = following(passage, sentence, rated ? quantity.display.to : start, dates)
  const after = stretchOf(run)
  if (rated && quantity.unit && after) return [{ from: quantity.unit.from, to: quantity.unit.to }, after]
  if (after && tells(run, quantity.kind, counts)) return [after]
  const before = subjectBefore(passage, sentence, quantity.display.from, dates)
  return [before, after].filter((stretch) => stretch !== undefined)
}

/** Whether the words behind a number say by themselves what it measures. */
function tells(run: readonly Token[], kind: Quantity['kind'], counts: boolean): boolean {
  const size = run.filter((token) => /[\p{L}\p{N}]/u.test(token.text)).length
  const first = run[0]?.text.toLowerCase() ?? ''
  if (counts) return size >= 2
  if (kind === 'percent' || kind === 'ratio') return size >= 3 || (first === 'of' && size >= 2)
  return size >= 4 && (first === 'of' || !prepositions.has(first))
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
    if (clauseOpeners.has(word) && run.length > 0) return trimmed(run)
    const verbNext = tokens[index + 1]?.tag === 'VERB'
    if (/^(?:and|or|but)$/.test(word) && (run.length >= 3 || verbNext)) return trimmed(run)
    if (inDate(token, dates)) return trimmed(withoutTail(run))
    if (/^\p{N}|^[$€£]/u.test(token.text) || token.tag === 'NUM') return trimmed(withoutTail(run))
    run.push(token)
  }
  return trimmed(withoutTail(run))
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
