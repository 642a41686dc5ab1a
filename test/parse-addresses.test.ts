import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { toPlain } from '../pipeline/model/prose.ts'
import { parse, readSource } from '../pipeline/stages.ts'

const texts: readonly (readonly [what: string, text: string])[] = [
  ['in a sentence', 'Write to harbour.office@quay.example by noon. Nobody answers at night.'],
  [
    'at the head of a paragraph',
    'clerk@quay.example keeps the list.\n\n_clerk@quay.example_ keeps it still.'
  ],
  [
    'in brackets, emphasis and tables',
    '(a+b@quay.example) **c-d@quay.example**\n\n| Who |\n| --- |\n| e_f@quay.example |'
  ],
  ['behind a slash or another sign', 'See /g@quay.example, mailto:h@quay.example and &amp;i@quay.example.'],
  [
    'behind tabs, quote marks and numbers',
    '> 1.\tj@quay.example\r\n> 2.\tk@quay.example\r\n\r\nl@quay.example'
  ],
  ['in half', 'The sign @ alone, m@, @n and o@p are no addresses; nor is p@quay.'],
  ['nowhere', 'No address stands in this text, only www.quay.example and https://quay.example/tides.']
]

/** A tree without places: the parser leaves them out of what it finds afterwards. */
function unplaced(tree: Root): unknown {
  return JSON.parse(JSON.stringify(tree, (key, value) => (key === 'position' ? undefined : value)))
}

describe('e-mail addresses in Markdown', () => {
  it.each(texts)('are found as GitHub finds them: %s', (_, text) => {
    const source = readSource(new TextEncoder().encode(text), { path: 'note.md', format: 'md' })
    const tree = unified().use(remarkParse).use(remarkGfm).parse(text)
    expect(unplaced(parse(source).tree)).toEqual(unplaced(tree))
  })
})

describe('words around an address behind a bracket that nothing closes', () => {
  it.each([
    'Price [ of the quay on 2 March 2006: https://quay.example/a tides and a@quay.example.',
    'Price [ of the <b>quay</b> on 2 March 2006: https://quay.example/a tides.'
  ])('keep their place: %s', (text) => {
    const source = readSource(new TextEncoder().encode(text), { path: 'note.md', format: 'md' })
    const [block] = parse(source).blocks
    expect(block?.prose.text).toBe(text.replace(/<\/?b>/g, ''))
    expect(block && toPlain(block.prose, { start: text.indexOf('2 March'), end: text.length })).toEqual({
      from: block?.prose.text.indexOf('2 March'),
      to: block?.prose.text.length
    })
  })
})
