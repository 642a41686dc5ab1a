const multiples: ReadonlyMap<string, number> = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12]
])

/** The value of a number in digits, with the multiples behind it: 4,000,000 of "$4 million"; undefined of others. */
export function numberValue(text: string): number | undefined {
  const digits = /-?\d[\d,]*(?:\.\d+)?/.exec(text)?.[0]
  if (digits === undefined) return undefined
  const words = text.toLowerCase().match(/[a-z]+/g) ?? []
  return words.reduce((value, word) => value * (multiples.get(word) ?? 1), Number(digits.replaceAll(',', '')))
}
