import type { Passage, PassageSentence, Token } from '../../model/passage.ts'
import { indexFrom, type Stretch } from '../language/stretches.ts'

/** How many tokens a clause may reach back, so that a text without stops costs no more than others. */
const longestReach = 70
const breaks = /^(?:[;:()[\]—"“”]|--+)$/

/** The longest heading of a value: "Total cost of the works: £5 million". */
const longestHeading = 6

/**
 * The words before a number in its clause, without what stands in brackets between them: "The index (a subset)
 * covers". Where only a colon stands between, the words before that. A bracket right before the number is passed.
 *
 * @param reach how many tokens to go back at most
 */
export function clauseBefore(
  { tokens }: Passage,
  sentence: PassageSentence,
  to: number,
  reach = longestReach
): Token[] {
  const bracket = tokens[indexFrom(tokens, to) - 1]
  const end = indexFrom(tokens, bracket?.text === '(' ? bracket.from : to)
  const start = Math.max(indexFrom(tokens, sentence.from), end - reach)
  const run = withoutBrackets(tokens.slice(start, end))
  const cut = run.findLastIndex((token) => breaks.test(token.text) || token.text.toLowerCase() === 'but')
  const headed = cut === run.length - 1 && run[cut]?.text === ':'
  return headed ? heading(run.slice(0, cut)) : run.slice(cut + 1)
}

function withoutBrackets(run: readonly Token[]): Token[] {
  const kept: Token[] = []
  for (const token of run) {
    const open = token.text === ')' ? kept.findLastIndex(({ text }) => text === '(') : -1
    if (open < 0) kept.push(token)
    else kept.length = open
  }
  return kept
}

function heading(run: readonly Token[]): Token[] {
  const own = run.slice(run.findLastIndex((token) => breaks.test(token.text) || token.text === ',') + 1)
  return own.length <= longestHeading && !own.some(isVerb) ? own : []
}

/** Whether a token is tagged a verb or an auxiliary. */
export function isVerb(token: Token | undefined): boolean {
  return token?.tag === 'VERB' || token?.tag === 'AUX'
}

/** Whether a token is a number in digits, in words or with a sign of money. */
export function isNumber(token: Token | undefined): boolean {
  return token !== undefined && (token.tag === 'NUM' || /^[\p{N}$€£]/u.test(token.text))
}

/** Whether a token is a noun or a name. */
export function isNoun(token: Token | undefined): boolean {
  return token?.tag === 'NOUN' || token?.tag === 'PROPN'
}

/** Stretches of tokens in order: one for each run between which words were left out. */
export function stretchesOf({ text }: Passage, run: readonly Token[]): Stretch[] {
  const found: { from: number; to: number }[] = []
  for (const { from, to } of run) {
    const last = found.at(-1)
    if (last && !/[\p{L}\p{N}]/u.test(text.slice(last.to, from))) last.to = to
    else found.push({ from, to })
  }
  return found
}
