import type { Passage, PassageSentence, Token } from '../../model/passage.ts'
import { clauseBefore, isNoun } from './figure-clauses.ts'
import { hollowWords, prepositions } from './label-words.ts'
import { type Stretch, stretchAt } from '../language/stretches.ts'

/** How many tokens a changed thing may lie before its number. */
const reach = 16
const changing =
  /^(?:bring|cut|reduce|lower|raise|increase|lift|push|get|hold|shrink|drive|halve|double|limit|slash|trim|grow|expand|boost|keep|adjust|set|revise|amend|bump)(?:s|ing|ed)?$|^(?:chang(?:e|es|ed|ing)|revis(?:ed|es|ing)|brought|got|held|shrank|drove|grew|kept|reducing|reduced|raised|raising|increased|increasing|cutting|cuts|driving|getting|halved|doubled|limited|slashed|trimmed)$/i
const toward = /^(?:to|by|below|under|above|at|from)$/i
const particle = /^(?:down|up|back|again)$/i

/**
 * What a sentence says is brought to a number: "losses" in "must bring its losses down to 22%", "spending on roads" in
 * "raised spending on roads by 4%". Undefined where the number ends no such clause. English.
 */
export function targetBefore(
  passage: Passage,
  sentence: PassageSentence,
  to: number,
  dates: readonly Stretch[]
): Stretch | undefined {
  const run = clauseBefore(passage, sentence, to, reach)
  if (!toward.test(run.at(-1)?.text ?? '')) return undefined
  const verb = run.findLastIndex((token) => changing.test(token.text) && !isNoun(token))
  if (verb < 0) return undefined
  const thing = bare(run.slice(verb + 1, -1))
  const whole = thing.every((token) => isPlain(token) && stretchAt(dates, token.from) === undefined)
  const [first, last] = [thing[0], thing.at(-1)]
  const named = thing.some((token) => /^(?:NOUN|PROPN)$/.test(token.tag))
  return first && last && whole && named ? { from: first.from, to: last.to } : undefined
}

/** Without an article or possessive at the start, "down" and "from 22" at the end. */
function bare(run: readonly Token[]): Token[] {
  const cut = run.findIndex((token) => token.text.toLowerCase() === 'from' || /^[\p{N}$€£]/u.test(token.text))
  const kept = cut < 0 ? [...run] : run.slice(0, cut)
  while (kept.length && isLoose(kept.at(-1))) kept.pop()
  while (kept.length && hollowWords.has(kept[0]?.text.toLowerCase() ?? '')) kept.shift()
  return kept
}

function isLoose(token: Token | undefined): boolean {
  const word = token?.text.toLowerCase() ?? ''
  return particle.test(word) || prepositions.has(word) || hollowWords.has(word)
}

function isPlain(token: Token): boolean {
  return !/^[,;:()—–]$/.test(token.text)
}
