import { describe, expect, test } from 'vitest'
import { parse } from '../pipeline/parse/parse.ts'
import { readSource } from '../pipeline/read/read.ts'

const prose =
  'The harbour office keeps a list of all lamps, and a copy of it hangs in the hall where the crews can see it.'

/** The headings of a flat text whose units stand between blank lines. */
function headings(units: readonly string[]): string[] {
  const text = ['A Guide to the Lamps', 'By Mara Oduya', prose, ...units].join('\n\n')
  return parse(readSource(new TextEncoder().encode(text), { path: 'guide.txt' }))
    .blocks.filter(({ kind }) => kind === 'heading')
    .map(({ prose: { text: words } }) => words)
}

describe('bare lines', () => {
  test('that label contents and advice are headings', () => {
    const list = '- keep the wick short\n- fill the lamp in the morning'
    expect(headings(['On this page:', list, "Don't do this:", list, prose])).toEqual([
      'On this page:',
      "Don't do this:"
    ])
  })

  test('that lead elsewhere, remark in brackets or name a licence are none', () => {
    const lines = ['See the Lamp Guide', '(preview)', 'This picture is licensed under CC BY 4.0']
    expect(headings(lines.flatMap((line) => [line, prose]))).toEqual([])
  })

  test('of a talk are none, though a heading may be a quotation', () => {
    expect(headings(['“Where is the oil?”', `“It burned,” she said. ${prose}`])).toEqual([])
    expect(headings(['“Where is the oil?”', prose])).toEqual(['“Where is the oil?”'])
  })

  test('in a row below a colon are what it leads', () => {
    expect(headings(['Each crew brings:', 'Two lamps', 'One barrel', 'One wick', prose])).toEqual([])
  })
})
