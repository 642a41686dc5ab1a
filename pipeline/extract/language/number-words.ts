const cardinals =
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen twenty'.split(' ')
const values = new Map([
  ...cardinals.map((word, index) => [word, index + 2] as const),
  ['one', 1] as const,
  ['twenty', 20] as const
])

const ordinals = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(
  ' '
)
const ranks = new Map(ordinals.map((word, index) => [word, index + 1]))

/** A number that may announce a list, in words or digits, for use within a pattern. English. */
export const smallNumberPattern = `${cardinals.join('|')}|[2-9]|1\\d|20`

/** The value of a small number in words or digits; undefined for anything else. */
export function smallNumber(text: string): number | undefined {
  return values.get(text.toLowerCase()) ?? (/^\d{1,2}$/.test(text) ? Number(text) : undefined)
}

/** Ordinal words from "first" to "twelfth", for use within a pattern. English. */
export const ordinalPattern = ordinals.join('|')

/** The rank an ordinal word names (1 for "first"); undefined for anything else. */
export function ordinalRank(word: string): number | undefined {
  return ranks.get(word.toLowerCase())
}
