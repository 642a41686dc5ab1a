/** A kind of change that an author makes to a sentence. */
export type EditKind =
  | 'typography'
  | 'word'
  | 'insertion'
  | 'removal'
  | 'number'
  | 'negation'
  | 'deletion'
  | 'move'

/** Words that mean nearly the same: a change of wording that leaves the claim. */
const alike: readonly (readonly [string, string])[] = [
  ['also', 'too'],
  ['however', 'yet'],
  ['because', 'since'],
  ['such as', 'like'],
  ['many', 'several'],
  ['use', 'apply'],
  ['used', 'applied'],
  ['need', 'require'],
  ['large', 'big'],
  ['begin', 'start'],
  ['help', 'assist'],
  ['shows', 'indicates'],
  ['important', 'central'],
  ['including', 'among them'],
  ['provide', 'offer'],
  ['provides', 'offers'],
  ['ensure', 'see to it'],
  ['within', 'inside'],
  ['the', 'this'],
  ['of the', 'of that'],
  ['that', 'which']
]

/** A sentence with some of its words said otherwise; undefined where it has none that can be. */
export function reworded(sentence: string, random: () => number): string | undefined {
  const possible = alike.filter(([from]) => new RegExp(`\\s${from}\\s`).test(sentence))
  const [from, to] = possible[Math.floor(random() * possible.length)] ?? []
  if (from === undefined || to === undefined) return undefined
  return sentence.replace(new RegExp(`(\\s)${from}(\\s)`), `$1${to}$2`)
}

/** A sentence with one of its numbers another one; undefined where it has none. */
export function renumbered(sentence: string, random: () => number): string | undefined {
  const numbers = [...sentence.matchAll(/(?<![\p{L}\d.,-])\d+(?:,\d{3})*(?![\p{L}\d-])/gu)]
  const one = numbers[Math.floor(random() * numbers.length)]
  if (!one) return undefined
  const value = Number(one[0].replaceAll(',', '')) + 1 + Math.floor(random() * 7)
  return sentence.slice(0, one.index) + String(value) + sentence.slice(one.index + one[0].length)
}

/** A sentence set otherwise: quotation marks, dashes, spaces, digits grouped or not. */
export function reset(sentence: string): string {
  return sentence
    .replaceAll('’', "'")
    .replaceAll(/[“”]/g, '"')
    .replaceAll(' – ', ' — ')
    .replace(/ (?=\S+$)/, '\u00a0')
    .replace(/(?<![\d,.])(\d{1,3}),(\d{3})(?![\d,])/, '$1$2')
    .replace(/(\d)%/, '$1 %')
}

/** A sentence that says the contrary; undefined where that can't be made. */
export function negated(sentence: string): string | undefined {
  const made = sentence.replace(/ (is|are|was|were|must|should|may|can|will|has|have) /, ' $1 not ')
  return made === sentence ? undefined : made
}

/** A sentence with words put in. */
export function extended(sentence: string): string | undefined {
  const at = sentence.indexOf(' ', Math.floor(sentence.length / 2))
  return at < 0 ? undefined : `${sentence.slice(0, at)}, as ever,${sentence.slice(at)}`
}
