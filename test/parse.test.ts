import type { RootContent } from 'mdast'
import { describe, expect, test } from 'vitest'
import { align } from '../pipeline/model/alignment.ts'
import type { Block } from '../pipeline/model/document.ts'
import type { Format } from '../pipeline/model/source.ts'
import { type ParseOptions, parse } from '../pipeline/parse/parse.ts'
import { sourceOf } from './support/sources.ts'
import { processorTime } from './support/processor-time.ts'

function blocksIn(text: string, format: Format = 'txt', options?: ParseOptions): readonly Block[] {
  return parse(sourceOf(text, format), options).blocks
}

function told(blocks: readonly Block[]): string[] {
  return blocks.map(({ kind, prose }) => `${kind}: ${prose.text}`)
}

const size = 100_000

function filled(part: string): string {
  return part.repeat(Math.ceil(size / part.length)).slice(0, size)
}

const hostile: Record<string, string> = {
  'one line': filled('word and '),
  'one word': filled('a'),
  'line ends': filled('\n'),
  'windows line ends': filled('a\r\n'),
  spaces: filled(' '),
  tabs: filled('\t'),
  bullets: filled('- item\n'),
  'bullets without text': filled('•\n'),
  'numbers that start again': filled('(i) a\n(ii) b\n'),
  'numbered lines': Array.from({ length: 9000 }, (_, index) => `${index % 999}. It.`).join('\n\n'),
  'ever deeper bullets': Array.from({ length: 440 }, (_, index) => `${' '.repeat(index)}- a`).join('\n'),
  'quote marks': filled('>'),
  'quoted lines': filled('> a\n'),
  capitals: filled('TITLE\n\n'),
  'title lines': filled('Title Case\n\n'),
  leads: filled('a:\n'),
  underlines: filled('====\n'),
  dates: filled('23 Nov 2016 '),
  digits: filled('1'),
  names: `By ${filled('Jane Doe, ')}`,
  dashes: filled('-'),
  addresses: filled('a@'),
  'section marks': filled('SEC. 1. CAPITALS. '),
  'section marks without an end': filled('SEC. 1. A '),
  clauses: `SEC. 1. A. SEC. 2. B. ${filled('(a) Title. -- ')}`,
  'open clauses': `SEC. 1. A. SEC. 2. B. ${filled('(a) Title and ')}`,
  braces: filled('{{{ a }} ')
}

describe('flat text that is made to be slow', () => {
  for (const [name, text] of Object.entries(hostile)) {
    test(`${name}: 100,000 characters take no time to speak of`, () => {
      const start = processorTime()
      blocksIn(text, 'txt')
      blocksIn(text, 'plain')
      expect(processorTime() - start).toBeLessThan(5000)
    })
  }
})

describe('bare paragraphs', () => {
  test('have no head, no headings and no quotations', () => {
    const text = 'The Gate\n\nBy Jane Doe\n\n> 1. Costs\n\nThey are low.'
    expect(told(blocksIn(text, 'plain')).every((one) => one.startsWith('paragraph: '))).toBe(true)
    expect(parse(sourceOf(text, 'plain')).header).toEqual({ lines: [] })
  })

  test('keep lines without marks below a lead as paragraphs', () => {
    const text =
      'The office pays for:\nthe new gate and both of its wings\nthe two small bridges by the lock\npaint'
    expect(blocksIn(text, 'plain')).toHaveLength(4)
  })

  test('make items of marked lines below a lead, and of no other lines', () => {
    const led = 'The office pays for:\n- the gate\n- paint\n\nThat is all.'
    expect(told(blocksIn(led, 'plain'))).toEqual([
      'paragraph: The office pays for:',
      'item: the gate',
      'item: paint',
      'paragraph: That is all.'
    ])
    expect(told(blocksIn('- the gate\n- paint', 'plain'))).toEqual([
      'paragraph: - the gate',
      'paragraph: - paint'
    ])
  })
})

describe('parse', () => {
  test('gives nothing for a text of white space', () => {
    for (const format of ['md', 'txt', 'plain'] as const) expect(blocksIn(' \n\n\t', format)).toEqual([])
  })

  test('refuses Markdown that nests without end instead of crashing', () => {
    const nested = `x ${'<span>'.repeat(20_000)}`
    let refused: unknown
    try {
      blocksIn(nested, 'md')
    } catch (error) {
      refused = error
    }
    expect(refused).toMatchObject({ problem: { ruleId: 'source-nesting', path: 'sample.md' } })
  })

  test('runs remark plugins on a tree without HTML', () => {
    const seen: string[] = []
    const options: ParseOptions = {
      remarkPlugins: [
        () => (tree: { children: { type: string }[] }) => {
          seen.push(...tree.children.map((child) => child.type))
        }
      ]
    }
    blocksIn('<p>One</p>\n\nTwo', 'md', options)
    expect(seen).toEqual(['paragraph', 'paragraph'])
  })

  test('gives the same document for the same source', () => {
    const source = sourceOf('# A\n\nText <b>bold</b>[^1].\n\n[^1]: Note.\n', 'md')
    expect(parse(source)).toEqual(parse(source))
  })

  test('says where a directive stood', () => {
    const { messages } = parse(sourceOf('One.\n\n{% toc %}\n', 'md'))
    expect(messages).toMatchObject([
      { ruleId: 'template-directive', severity: 'info', line: 3, start: 6, end: 15 }
    ])
  })

  test('leaves footnote marks out of the words before them', () => {
    const blocks = blocksIn(
      'The Act<sup id="r3"><a href="#n3">3</a></sup> holds.\n\n<p id="n3">3. Of 1911.</p>\n',
      'md'
    )
    expect(told(blocks)).toEqual(['paragraph: The Act holds.', 'footnote: Of 1911.'])
  })

  test('numbers the lists of a text and the depth of their items', () => {
    const blocks = blocksIn('- a\n  1. b\n- c\n\ntext\n\n- d', 'md').filter((block) => block.kind === 'item')
    expect(blocks.map(({ list, depth, ordered }) => [list, depth, ordered])).toEqual([
      [0, 1, false],
      [1, 2, true],
      [0, 1, false],
      [2, 1, false]
    ])
  })
})

describe('align', () => {
  test('skips tags between the letters they stand between', () => {
    expect(align('as', 'a<span class="s">s</span>', 0, 0)).toEqual([
      { at: 0, length: 1, from: 0, to: 1 },
      { at: 1, length: 1, from: 17, to: 18 }
    ])
  })

  test('pairs a character reference with its character', () => {
    expect(align('a&b', 'a&amp;b', 10, 5)).toEqual([
      { at: 5, length: 1, from: 10, to: 11 },
      { at: 6, length: 1, from: 11, to: 16 },
      { at: 7, length: 1, from: 16, to: 17 }
    ])
  })

  test('gives a character that stands nowhere in the source an empty stretch', () => {
    expect(align('“a', 'a', 3, 0)).toEqual([
      { at: 0, length: 1, from: 3, to: 3 },
      { at: 1, length: 1, from: 3, to: 4 }
    ])
  })
})

describe('marks of the source', () => {
  function nodesOf(text: string, format: Format): readonly RootContent[] {
    const walk = (node: RootContent): RootContent[] => [
      node,
      ...('children' in node ? node.children.flatMap(walk) : [])
    ]
    return parse(sourceOf(text, format)).tree.children.flatMap(walk)
  }

  test.each([
    ['(a) one gate;\n(b) two gates;', ['(a)', '(b)'], 1],
    ['b) one gate;\nc) two gates;', ['b)', 'c)'], 2],
    ['iv) one gate;\nv) two gates;', ['iv)', 'v)'], 4],
    ['(1) one gate;\n(2) two gates;', ['(1)', '(2)'], 1],
    ['3. one gate;\n4. two gates;', [undefined, undefined], 3],
    ['- one gate;\n- two gates;', [undefined, undefined], null]
  ])('items keep the mark they have, and lists their start: %j', (items, markers, start) => {
    const nodes = nodesOf(`Gates\n\nThe keeper opens:\n\n${items}\n`, 'txt')
    expect(nodes.flatMap((node) => (node.type === 'listItem' ? [node.data?.marker] : []))).toEqual(markers)
    expect(nodes.flatMap((node) => (node.type === 'list' ? [node.start] : []))).toEqual([start])
  })

  test.each([
    ['The gate is old.[^32]\n\n[^32]: By the town book.\n', '32'],
    ['<b>The</b> gate is old.[^32]\n\n[^32]: By the town book.\n', '32'],
    ['The gate is old.<sup><a href="#n33">33</a></sup>\n\n<p id="n33">33. By the town book.</p>\n', '33']
  ])('notes keep the label that the source shows: %j', (text, label) => {
    const nodes = nodesOf(text, 'md')
    const labels = (type: 'footnoteReference' | 'footnoteDefinition') =>
      nodes.flatMap((node) => (node.type === type ? [node.label] : []))
    expect(labels('footnoteReference')).toEqual([label])
    expect(labels('footnoteDefinition')).toEqual([label])
  })
})
