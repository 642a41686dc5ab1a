import type { Passage, Token } from '../../model/passage.ts'
import type { Range } from './sentence-boundaries.ts'

const nominal = new Set(['NOUN', 'PROPN', 'PRON', 'NUM', 'ADJ', 'DET', 'X', 'SYM'])
const heads = new Set(['NOUN', 'PROPN', 'PRON', 'X'])
const links = new Set(['of', 'and', '&', "'s", '’s', "'", '’', '-', 'for', '.', 'in', 'at', 'on'])
const relatives = new Set(['who', 'which', 'that', 'what', 'whose', 'whom'])

/** The longest phrase, in tokens. */
const longest = 30

/**
 * The noun phrase that ends before a token, with its head: "a spokesman for the city", "Some scholars".
 *
 * @param index the token after the phrase
 * @param floor the first token that the phrase may take
 */
export function phraseBefore(passage: Passage, index: number, floor: number): Range | undefined {
  const { tokens } = passage
  if (!isHead(tokens[index - 1]) && !/^['’.]s?$/.test(tokens[index - 1]?.text ?? '')) return undefined
  let first = index
  for (let at = index - 1; at >= Math.max(floor, index - longest); at--) {
    const token = tokens[at]
    if (isNominal(token)) {
      if (first < index && (isPronoun(token) || opensPhrase(tokens[at + 1]))) break
      first = at
    } else if (!(links.has(token?.text ?? '') && at > floor && first < index && isNominal(tokens[at - 1])))
      break
  }
  return rangeOf(tokens, first, index)
}

/** The noun phrase that starts at a token; an initial preposition or mark gives none. */
export function phraseAfter(passage: Passage, index: number, ceiling: number): Range | undefined {
  const { tokens } = passage
  let end = index
  for (let at = index; at < ceiling; at++) {
    const token = tokens[at]
    if (isNominal(token)) {
      end = at + 1
      if (isPronoun(token)) break
    } else if (!(at > index && links.has(token?.text ?? '') && isNominal(tokens[at + 1]))) break
  }
  return isHead(tokens[end - 1]) || end > index + 1 ? rangeOf(tokens, index, end) : undefined
}

/** Whether a token can stand in a noun phrase. */
export function isNominal(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    nominal.has(token.tag) &&
    !relatives.has(token.text.toLowerCase()) &&
    /[\p{L}\p{N}]/u.test(token.text)
  )
}

/** Whether a token is a relative pronoun. */
export function isRelative(token: Token | undefined): boolean {
  return token !== undefined && relatives.has(token.text.toLowerCase())
}

function isHead(token: Token | undefined): boolean {
  return token !== undefined && heads.has(token.tag) && isNominal(token)
}

/** Whether a token is an article, left of which another phrase ends: "On Monday the mayor". */
function opensPhrase(token: Token | undefined): boolean {
  return token !== undefined && /^(?:the|an?)$/i.test(token.text)
}

function isPronoun(token: Token | undefined): boolean {
  return token !== undefined && /^(?:he|she|it|they|we|i|you)$/i.test(token.text)
}

function rangeOf(tokens: readonly Token[], first: number, end: number): Range | undefined {
  const from = tokens[first]?.from
  const to = tokens[end - 1]?.to
  return from === undefined || to === undefined || first >= end ? undefined : { from, to }
}
