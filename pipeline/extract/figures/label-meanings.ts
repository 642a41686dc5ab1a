import type { Passage, PassageSentence } from '../../model/passage.ts'
import { emptyWords, hollowWords, prepositions } from './label-words.ts'
import type { Quantity } from './quantity.ts'
import { indexFrom, type Stretch } from '../language/stretches.ts'

/** How far from a label a word may say that numbers stand for names in a row. */
const farthest = 400

/**
 * Whether a label tells a reader what is measured: a word of it must be more than a function word, a pronoun, a
 * bare "number" or the unit over again. English.
 */
function means(passage: Passage, label: readonly Stretch[], quantity: Quantity): boolean {
  const { unit } = quantity
  const said = new Set(
    (unit ? passage.text.slice(unit.from, unit.until) : '').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  )
  const counted = unit !== undefined && /^(?:count|ratio)$/.test(quantity.kind)
  if (label.some(({ from, to }) => /\bthose who \p{L}/u.test(passage.text.slice(from, to)))) return true
  const named = label.flatMap((stretch) => wordsIn(passage, stretch))
  return named.some(({ text, tag }) => {
    const word = text.toLowerCase()
    const plain = /^(?:NOUN|PROPN|ADJ)$/.test(tag) || (tag === 'VERB' && counted)
    const weak = hollowWords.has(word) || prepositions.has(word) || emptyWords.has(word) || said.has(word)
    return plain && !weak && /\p{L}{2}/u.test(word)
  })
}

/** A label without the part behind the number where that says nothing; empty where the rest says nothing either. */
export function meaningful(passage: Passage, label: readonly Stretch[], quantity: Quantity): Stretch[] {
  if (!means(passage, label, quantity) || isUnresolved(passage, label)) return []
  if (isPriced(passage, label, quantity)) return []
  const after = label.filter(({ from }) => from >= quantity.to)
  const before = label.filter(({ from }) => from < quantity.to)
  const idle = before.length > 0 && after.length > 0 && quantity.kind !== 'count'
  return idle && !means(passage, after, quantity) && means(passage, before, quantity) ? before : [...label]
}

/** "Put that figure at": the words name a number that stands elsewhere. */
function isUnresolved({ text }: Passage, label: readonly Stretch[]): boolean {
  const last = label.at(-1)
  return (
    last !== undefined &&
    /\b(?:this|that|these|those)\s(?:figure|number|amount|share|sum|total|rate)s?$|\b(?:times|half|double|twice)$/i.test(
      text.slice(last.from, last.to)
    )
  )
}

/** Things that are sums themselves: "a loan of €5" tells what the €5 are, "a wall of €5" does not. */
const sum =
  /(?:loan|grant|fund|budget|cost|price|fee|fine|charge|rate|share|investment|contract|award|debt|deficit|surplus|profit|loss|revenue|income|payment|subsidy|tax|bonus|salary|turnover|sale|damage|saving|sum|total|amount|value|deposit|rent|reward|prize|offer|bill|balance|aid|spending|payout|penalty|threshold|cap|limit)(?:e?s)?$/i

/** "A wall of €5 million costs the town …": a price that only tells one thing from another of its kind. */
function isPriced(
  { text, tokens }: Passage,
  label: readonly Stretch[],
  { kind, display }: Quantity
): boolean {
  const [only] = label
  if (kind !== 'money' || !only || label.length !== 1) return false
  const name = text.slice(only.from, only.to)
  const between = text.slice(only.to, display.from)
  const next = tokens[indexFrom(tokens, display.to)]
  const goesOn = /^(?:VERB|AUX)$/.test(next?.tag ?? '') || /^costs?$/.test(next?.text ?? '')
  return goesOn && between === ' of ' && /^(?:an? )?\p{L}+$/iu.test(name) && !sum.test(name)
}

/** Whether a verb that waits for the number is all that the label says of it ("two mayors held two rounds"). */
export function isAgentOnly(passage: Passage, label: readonly Stretch[], quantity: Quantity): boolean {
  const last = label.at(-1)
  if (label.length !== 1 || !last || last.from !== quantity.unit?.from || quantity.kind !== 'count')
    return false
  const token = passage.tokens[indexFrom(passage.tokens, last.to) - 1]
  const next = passage.tokens[indexFrom(passage.tokens, last.to)]
  return token?.tag === 'VERB' && (next?.tag === 'NUM' || /^\p{N}/u.test(next?.text ?? ''))
}

function wordsIn({ tokens }: Passage, { from, to }: Stretch) {
  return tokens.slice(indexFrom(tokens, from), indexFrom(tokens, to))
}

/**
 * Whether numbers in a row stand for names in a row ("A, B and C hold 3, 4 and 5 per cent respectively"), so that no
 * label is safe.
 *
 * @param listed whether the number is one of several with only commas or "and" between them
 */
export function isListOverList(
  passage: Passage,
  sentence: PassageSentence,
  label: readonly Stretch[],
  listed: boolean
): boolean {
  const [first] = label
  if (!first) return false
  const text = passage.text.slice(
    Math.max(sentence.from, first.from - farthest),
    Math.min(sentence.to, first.to + farthest)
  )
  if (/\brespectively\b/i.test(text)) return true
  if (!listed) return false
  const before = passage.text.slice(Math.max(sentence.from, first.from - 60), first.from)
  return /\p{L},?\sand\s$/u.test(before) || /,\s.*\band\b/.test(passage.text.slice(first.from, first.to))
}
