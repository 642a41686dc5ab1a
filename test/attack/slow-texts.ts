/** A text that costs far more than its length, in some program that reads Markdown. */
export interface SlowText {
  readonly name: string
  readonly text: () => string
}

const times = (text: string, count: number): string => text.repeat(count)

const each = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('')

const table = (columns: number, rows: number): string => {
  const row = (cell: string) => `|${times(`${cell}|`, columns)}\n`
  return row('a') + row('-') + times(row('x'), rows)
}

const texts: Readonly<Record<string, () => string>> = {
  // Emphasis and links: each sign may open or close with every other one.
  'strong in emphasis, deep': () => `${times('*a **a ', 32_500)}b${times(' a** a*', 32_500)}`,
  'emphasis that only closes': () => times('a_ ', 32_500),
  'emphasis that only opens': () => times('_a ', 32_500),
  'links that only close': () => times('a]', 32_500),
  'links that only open': () => times('[a', 32_500),
  'two kinds of emphasis crossed': () => times('*a_ ', 25_000),
  'emphasis opened twice': () => times('*a ', 20_000) + times('_a*_ ', 20_000),
  'emphasis by threes': () => `a**b${times('c* ', 25_000)}`,
  'links that open, emphasis that closes': () => times('[ a_', 25_000),
  'brackets before parentheses': () => times('[ (](', 40_000),
  'images without an address': () => times('![[]()', 160_000),
  'brackets in brackets': () => `${times('[', 25_000)}a${times(']', 25_000)}`,
  'addresses without an end, in angles': () => times('[a](<b', 30_000),
  'addresses without an end': () => times('[a](b', 30_000),
  'struck words without an end': () => times('~a ', 40_000),
  'code spans of every length': () => each(1_900, (index) => `e${times('`', index + 1)}`),
  // Blocks in blocks.
  'quotations in quotations, 25,000': () => `${times('> ', 25_000)}a`,
  'quotations in quotations, 1,000': () => `${times('> ', 1_000)}a`,
  'lists in lists, 500': () => each(500, (index) => `${times('  ', index)}* a\n`),
  'lists in lists and empty lines': () => `${times('- ', 30_000)}x${times('\n', 30_000)}`,
  'emphasis in deep quotations': () => times('>', 100_000) + times('a*', 100_000),
  'a quotation that goes on': () => `> a\n${times('a\n', 100_000)}`,
  // HTML.
  'comments without an end': () => `</${times('<!--', 300_000)}`,
  'divisions in divisions': () => times('<div>', 10_000),
  'spans in spans': () => `x ${times('<span>', 10_000)}`,
  'bold that is never closed': () => times('<b>\n\n<p>', 2_000),
  'attributes of one element': () => `<p ${times('a="b" ', 50_000)}>`,
  entities: () => times('&amp;', 200_000),
  // Much of one thing.
  'references that miss': () => each(25_000, (index) => `[x${index}]: /url\n\n[xbad]\n\n`),
  'references that meet': () => each(80_000, (index) => `[${index}]: u\n`) + times('[0] ', 5_000),
  'one line of words': () => times('lorem ipsum ', 160_000),
  'one word': () => times('a', 1_900_000),
  headings: () => each(100_000, (index) => `# Heading ${index}\n\n`),
  'a long table': () => table(10, 10_000),
  'a wide table': () => table(1_000, 100),
  'a table with rows too short': () =>
    `|${times('a|', 3_000)}\n|${times('-|', 3_000)}\n${times('x\n', 3_000)}`,
  footnotes: () => each(10_000, (index) => `a[^${index}]\n\n[^${index}]: n\n\n`),
  'addresses of mail without a host': () => times('a@', 50_000),
  'hosts without a name': () => times('www.', 50_000),
  tabs: () => `${times('\t', 100_000)}a`,
  'empty lines': () => times('\n', 1_048_576),
  'an ordered list': () => each(50_000, (index) => `${index}. a\n`),
  'a NUL among letters': () => 'abc\0de\0'
}

/** Texts that are slow to read for one program or another, at full size: 43 of them. */
export const slowTexts: readonly SlowText[] = Object.entries(texts).map(([name, text]) => ({ name, text }))
