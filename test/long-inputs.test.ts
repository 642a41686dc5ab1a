import { describe, expect, test } from 'vitest'
import { answerAll } from '../pipeline/build/extractions.ts'

/** The length of a text, in UTF-16 code units. */
const length = 100_000

/** What a text is made of, over and over: the beginnings of all that patterns look for, and nothing that ends it. */
const parts = [
  ...['a', 'A', '1', 'é', '中', '.', ',', '-', '"', '“', '(', '[', '<', '&', '$', '%', '_', '’', "'", '/'],
  ...['a ', 'A ', 'Aa ', '1 ', 'a. ', 'a, ', 'a-', 'a1', '1.', '1,', '1-', 'a@', 'A.', 'www.', 'https://a'],
  ...[
    '(a ',
    '“a ',
    'a” ',
    'a (b) ',
    'a: ',
    'a; ',
    '- ',
    'the ',
    'of the ',
    'and a ',
    'to be ',
    'not ',
    'that '
  ],
  ...['in 1 ', 'may 1 ', 'of a, ', 'said a ', 'a b c, ', '1 a ', 'A A a ', ' a\n', 'a a a a a\n\n', '# a\n\n']
]

function text(part: string): string {
  return `The board met.\n\n${part.repeat(Math.ceil(length / part.length)).slice(0, length)}`
}

/** The answers of `extract --ndjson`, whose share of computing stands for "in good time". */
async function answers(format: 'md' | 'txt'): Promise<Map<string, unknown>> {
  async function* rows() {
    for (const part of parts) yield JSON.stringify({ id: part, text: text(part), format, language: 'en' })
  }
  const found = new Map<string, unknown>()
  for await (const line of answerAll(rows())) {
    const { id, ...answer } = JSON.parse(line)
    found.set(id, answer.error ?? 'answered')
  }
  return found
}

describe('a text of one thing, 100,000 characters long,', () => {
  test.each(['md', 'txt'] as const)('is answered within its share as %s', async (format) => {
    const found = await answers(format)
    const isMarkup = (part: string) => format === 'md' && (part === '&' || part === '[')
    const tooMuch = expect.stringContaining('100000 marks of markup')
    expect(found).toEqual(new Map(parts.map((part) => [part, isMarkup(part) ? tooMuch : 'answered'])))
  }, 600_000)
})
