import type { Token } from '../../model/passage.ts'
import { cueVerbs } from './cue-verbs.ts'
import { isNegation } from './reporting-verbs.ts'

/**
 * Tags set right where the tagger is known to go wrong about speech: a capitalised word after a small one is a name
 * (“…,” Lynch said), and a form in -ing of a verb of speech after a comma or "is" is a verb. English.
 */
export function speechTokens(tokens: readonly Token[], quoted: readonly boolean[]): readonly Token[] {
  let changed: Token[] | undefined
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (!token || quoted[at]) continue
    const tag = tagOf(tokens, at)
    if (tag === token.tag) continue
    changed ??= [...tokens]
    changed[at] = { ...token, tag }
  }
  return changed ?? tokens
}

function tagOf(tokens: readonly Token[], at: number): string {
  const token = tokens[at]
  if (!token) return ''
  const { text, tag } = token
  const before = tokens[at - 1]
  const after = tokens[at + 1]
  if ((tag === 'VERB' || tag === 'AUX') && /^\p{Lu}\p{Ll}/u.test(text)) {
    const isName = tag === 'AUX' ? after?.tag === 'PROPN' : !cueVerbs.has(text.toLowerCase())
    return isName && (isInside(before) || saying.has(after?.text ?? '')) ? 'PROPN' : tag
  }
  if (tag === 'ADJ' && text.endsWith('ing') && cueVerbs.has(text.toLowerCase()))
    return /^(?:,|is|are|was|were)$/.test(before?.text ?? '') ? 'VERB' : tag
  if (tag === 'NOUN' && text.endsWith('ing') && cueVerbs.has(text.toLowerCase()))
    return isGerund(tokens, at) ? 'VERB' : tag
  const isBetween =
    tag === 'NOUN' &&
    (before?.tag === 'PROPN' || before?.tag === 'PRON' || isThirdPerson(text, before)) &&
    /^(?:that|he|she|they|it)$/.test(after?.text ?? '')
  return isBetween && cueVerbs.has(text.toLowerCase()) ? 'VERB' : tag
}

/** Forms that a name opens a sentence before: "Lynch said". */
const saying = new Set(['said', 'says', 'told', 'added'])

/** Whether a form in -ing brings a clause: ", warning that …", "by warning darkly that …". */
function isGerund(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]?.tag === 'ADV' ? tokens[at + 2] : tokens[at + 1]
  return next?.text === 'that' && /^(?:,|by|and|while)$/.test(tokens[at - 1]?.text ?? '')
}

/** Whether a word in -s can be the verb of a noun in the singular before it: "the board estimates". */
function isThirdPerson(text: string, before: Token | undefined): boolean {
  return text.endsWith('s') && before?.tag === 'NOUN' && !before.text.endsWith('s')
}

/** Whether a sentence goes on after a token; a closing quotation mark is followed by its tag more often than not. */
function isInside(token: Token | undefined): boolean {
  return token !== undefined && !/^[.?!:]$/.test(token.text)
}

/** For each token, whether it is a verb that can tie a speaker to what is said. */
export function cueTokens(tokens: readonly Token[], quoted: readonly boolean[]): boolean[] {
  return tokens.map((_, at) => isCue(tokens, quoted, at))
}

function isCue(tokens: readonly Token[], quoted: readonly boolean[], at: number): boolean {
  const token = tokens[at]
  if (!token || quoted[at] || token.tag !== 'VERB' || !cueVerbs.has(token.text.toLowerCase())) return false
  const before = tokens[at - 1]
  if (!before) return true
  if (before.tag === 'DET' || before.text === '-') return false
  if (before.text === 'to') return goesOn(tokens, at)
  if (/^[’']s$/.test(before.text) && !(before.tag === 'AUX' && token.text.endsWith('ing'))) return false
  const helpers = helpersOf(tokens, at)
  const isPassive =
    !token.text.endsWith('ing') &&
    helpers.some(({ lemma, text }) => lemma === 'be' || /^(?:got|gets?)$/.test(text))
  return !isPassive && !helpers.some(({ text }) => isNegation(text))
}

/** Whether "went on to" stands before a verb, which then tells what was said as the bare verb does. */
export function goesOn(tokens: readonly Token[], verb: number): boolean {
  const [first, second] = [tokens[verb - 3]?.text ?? '', tokens[verb - 2]?.text ?? '']
  return tokens[verb - 1]?.text === 'to' && second === 'on' && /^(?:went|goes|gone|going)$/.test(first)
}

/** The auxiliaries, adverbs and particles before a verb, the nearest first: "did", "not" of "did not say". */
export function helpersOf(tokens: readonly Token[], verb: number): Token[] {
  const found: Token[] = []
  for (let at = verb - 1; at >= Math.max(0, verb - 8); at--) {
    const token = tokens[at]
    if (!token || !(/^(?:AUX|ADV|PART)$/.test(token.tag) || isNegation(token.text))) break
    found.push(token)
  }
  return found
}

/** Whether a token can be the verb of a clause: no participle in -ing. */
export function isFiniteVerb({ tag, text }: Token): boolean {
  return tag === 'AUX' || (tag === 'VERB' && !text.endsWith('ing'))
}
