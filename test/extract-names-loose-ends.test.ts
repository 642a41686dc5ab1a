import { expect, test } from 'vitest'
import { extract } from '../pipeline/extract/extract.ts'
import { parse } from '../pipeline/parse/parse.ts'
import { readSource } from '../pipeline/read/read.ts'

function looseEnds(text: string): string[] {
  const source = readSource(new TextEncoder().encode(`# Nets\n\n${text}`), { path: 'nets.md' })
  return extract(parse(source))
    .messages.filter(({ start }) => start !== undefined)
    .map(({ ruleId, start, end }) => `${ruleId}: ${source.text.slice(start, end)}`)
}

test('A list shorter than announced is a loose end at its lead', () => {
  expect(
    looseEnds('The board wants four changes:\n\n- newer nets\n- larger boats\n- a longer quay\n')
  ).toContain('enumeration-count: The board wants four changes')
  expect(looseEnds('The board wants two changes:\n\n- newer nets\n- larger boats\n')).toEqual([])
})

test('An acronym that is never spelt out is a loose end at its first use', () => {
  expect(looseEnds('The TZKB met the crews. Then the TZKB voted.')).toEqual(['acronym-unexpanded: TZKB'])
})

test('A weighty figure without a source is a loose end, one with a source is none', () => {
  expect(
    looseEnds('Nearly 40% of all nets are torn.').filter((one) => one.startsWith('figure'))
  ).toHaveLength(1)
  expect(looseEnds('According to the harbour board, 40% of all nets are torn.')).toEqual([])
})

test('A quotation without a speaker is a loose end, one with a speaker is none', () => {
  expect(looseEnds('The quay is old. “Nobody mends the cranes any more.” The boats left.')).toEqual([
    'quotation-unattributed: Nobody mends the cranes any more.'
  ])
  expect(looseEnds('“Nobody mends the cranes any more,” said Ada Berg.')).toEqual([])
})

test('A figure beside a quotation of nobody’s still names no source', () => {
  expect(
    looseEnds('Nearly 40% of all nets are torn, “and nobody mends them any more in winter”.').map(
      (one) => one.split(':')[0]
    )
  ).toContain('figure-unsourced')
})
