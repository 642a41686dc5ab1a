/**
 * When a happening lies, as far as the verbs around a date tell; `intended` in "agreed to sell it in March", where
 * the date may be that of the agreement or that of the sale. English.
 */
export type Tense = 'past' | 'future' | 'intended' | 'unknown'

const cue =
  /\b(?:(?<future>will|shall|won[’']t|going to|plan(?:s|ned|ning)? (?:to|for|on)|due|scheduled|expect(?:s|ed|ing)?|intend(?:s|ed|ing)? to|upcoming|hop(?:es|ed|ing) to|(?:was|were) to(?= [a-z]+)|about to|deadline|expires?|is to|are to|to be|would|set (?:for|to))|(?<past>was|were|had|did|said|made|held|took|began|became|came|gave|found|grew|rose|fell|led|left|lost|met|paid|put|saw|sent|told|won|went|wrote|got|brought|built|bought|sold|spoke|struck|has been|have been|fought|hit|ran|kept|cut|[a-z]{3,20}(?:[^e]ed|eed|ied)))\b/gi
const ahead = /\b(?:by|until|till|effective|next|coming|as (?:soon|early|late) as)\s(?:on\s|the\s)?$/i
/** "Until Thursday, they had not". */
const passed = /^,?\s(?:[\p{L}’'.-]+\s){0,4}(?:had|did|was|were)\b/u
const behind = /\b(?:since|last|past|previous)\s(?:on\s|the\s)?$/i
const intention =
  /\b(?:agree[ds]?|agreement|decid(?:es?|ed)|decision|vote[ds]?|pledge[ds]?|promise[ds]?|proposal|propose[ds]?|offer(?:s|ed)?|deal|option)\sto\s\p{L}+(?:\s[^\s.;:]+){1,14}\s$/iu
const reach = 160
/** "To be published": a participle this near behind a verb of the future belongs to it. */
const passive = 24
const farPassive = 44
const auxiliary = /^(?:was|were|had|did|said|has been|have been)$/i

/**
 * The tense around an offset of a sentence: told by the word before it ("since", "until"), else by the nearest
 * verb of its clause before it, then after it, then by the nearest verb of the sentence.
 */
export function tenseAround(sentence: string, from: number, to: number): Tense {
  const head = sentence.slice(Math.max(0, from - reach), from)
  const tail = sentence.slice(to, to + reach)
  if (ahead.test(head)) return /\b(?:by|until|till)\s$/i.test(head) && passed.test(tail) ? 'past' : 'future'
  if (behind.test(head)) return 'past'
  const clause = head.slice(Math.max(head.lastIndexOf(','), head.lastIndexOf(';'), head.lastIndexOf(':')) + 1)
  if (intention.test(clause)) return 'intended'
  return lastTense(clause) ?? firstTense(tail) ?? lastTense(head) ?? 'unknown'
}

function firstTense(words: string): Tense | undefined {
  const first = words.matchAll(cue).next().value
  return first && (isFuture(first) ? 'future' : 'past')
}

function lastTense(words: string): Tense | undefined {
  const found = [...words.matchAll(cue)]
  const last = found.at(-1)
  const previous = found.at(-2)
  if (!last) return undefined
  const near = auxiliary.test(last[0]) ? passive : farPassive
  const planned = previous && isFuture(previous) && last.index - previous.index < near
  return planned || isFuture(last) ? 'future' : 'past'
}

function isFuture({ groups = {} }: RegExpExecArray): boolean {
  const { future } = groups
  return future !== undefined
}
