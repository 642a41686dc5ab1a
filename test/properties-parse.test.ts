import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { describe, expect, test } from 'vitest'
import { statementsOf } from '../pipeline/model/briefing.ts'
import type { ParsedDocument } from '../pipeline/model/document.ts'
import { lineAndColumn, type Message } from '../pipeline/model/message.ts'
import { toPlain, toSource } from '../pipeline/model/prose.ts'
import type { Span } from '../pipeline/model/span.ts'
import { collapse, replay } from '../pipeline/model/statement.ts'
import type { Format } from '../pipeline/model/source.ts'
import { inlineProse } from '../pipeline/parse/inline-prose.ts'
import { analyse, parse, readSource } from '../pipeline/stages.ts'
import { proveStatements } from '../pipeline/verify/statement-proof.ts'
import { anyText, linesOfMarks, runs, sentence } from './properties-texts.ts'
import { sourceOf } from './support/sources.ts'

const anySource = fc.tuple(
  fc.oneof(linesOfMarks, linesOfMarks, anyText),
  fc.constantFrom<Format>('md', 'txt', 'plain')
)

function expectSpan(span: Span, text: string): void {
  expect(Number.isInteger(span.start) && Number.isInteger(span.end)).toBe(true)
  expect(span.start).toBeGreaterThanOrEqual(0)
  expect(span.start).toBeLessThanOrEqual(span.end)
  expect(span.end).toBeLessThanOrEqual(text.length)
}

/** Spans in order, none of which begins before the one before it ends. */
function expectRow(spans: readonly Span[]): void {
  for (const [index, span] of spans.entries()) {
    const before = spans[index - 1]
    if (before) expect(span.start).toBeGreaterThanOrEqual(before.end)
  }
}

/** Places of messages point into the text, and the two ways to say a place agree. */
function expectPlaces(messages: readonly Message[], text: string): void {
  for (const { start, end, line, column } of messages) {
    if (start !== undefined) {
      expectSpan({ start, end: end ?? start }, text)
      if (line !== undefined) expect(lineAndColumn(text, start)).toEqual({ line, column })
    }
    if (line === undefined) continue
    const words = text.split(/\r\n|\r|\n/)[line - 1]
    expect(words).toBeDefined()
    expect(column).toBeLessThanOrEqual((words?.length ?? 0) + 2)
  }
}

function expectPositions(node: Nodes, text: string): void {
  const { start, end } = node.position ?? {}
  if (start?.offset !== undefined && end?.offset !== undefined) {
    expectSpan({ start: start.offset, end: end.offset }, text)
    expect([start.line, start.column]).toEqual(Object.values(lineAndColumn(text, start.offset)))
  }
  if ('children' in node) for (const child of node.children) expectPositions(child, text)
}

/** Each run of a block's prose stands in the source where it says, letter for letter where it is as long there. */
function expectProse(document: ParsedDocument): void {
  const { text } = document.source
  for (const { prose, start, end } of document.blocks) {
    expect(prose.text).toBe(prose.text.trim())
    expect(prose.text).not.toBe('')
    let at = 0
    for (const segment of prose.segments) {
      expect(segment.at).toBe(at)
      at += segment.length
      expectSpan({ start: segment.from, end: segment.to }, text)
      expect(segment.from).toBeGreaterThanOrEqual(start)
      expect(segment.to).toBeLessThanOrEqual(end)
      if (segment.to - segment.from !== segment.length) continue
      const words = prose.text.slice(segment.at, at).replace(/\s/g, ' ')
      const slice = text.slice(segment.from, segment.to).replace(/\s/g, ' ')
      if (slice !== words && !words.includes('\ufffd')) expect(slice).toBe(words)
    }
    expect(at).toBe(prose.text.length)
    const whole = toSource(prose, 0, prose.text.length)
    expect(whole).toEqual({ start, end })
    expect(toPlain(prose, whole)).toEqual({ from: 0, to: prose.text.length })
  }
}

function words(text: string): string[] {
  return text.split(/\s+/).filter(Boolean)
}

describe('any text', () => {
  test('is taken apart into blocks whose spans are in the text, in order and apart', () => {
    fc.assert(
      fc.property(anySource, ([text, format]) => {
        const document = parse(sourceOf(text, format))
        for (const block of document.blocks) expectSpan(block, text)
        expectRow(document.blocks)
        expectProse(document)
        expectPositions(document.tree, text)
        for (const one of document.header.lines) expectSpan(one, text)
        expectPlaces(document.messages, text)
      }),
      runs(800)
    )
  })

  test('without marks keeps every word, as flat text and as Markdown', () => {
    const bare = fc
      .array(
        fc.stringMatching(/^[a-zà-öа-яא-ת一-龠]{1,9}[,;]?$/u).filter((one) => one.length < 12),
        { minLength: 1, maxLength: 30 }
      )
      .map((all) => all.join(' '))
    const paragraphs = fc.array(
      bare.map((one) => `${one}.`),
      { minLength: 1, maxLength: 6 }
    )
    fc.assert(
      fc.property(
        paragraphs,
        fc.constantFrom('\n\n', '\r\n\r\n', '\n \n'),
        fc.constantFrom<Format>('md', 'txt', 'plain'),
        (all, between, format) => {
          const text = all.join(between)
          const { blocks, header } = parse(sourceOf(text, format))
          const kept = [...header.lines.map(({ line }) => line), ...blocks.map(({ prose }) => prose.text)]
          expect(words(kept.join(' '))).toEqual(words(text))
        }
      ),
      runs(300)
    )
  })

  test('of bare paragraphs keeps every letter that it has', () => {
    fc.assert(
      fc.property(fc.oneof(linesOfMarks, anyText), (text) => {
        const { blocks } = parse(sourceOf(text, 'plain'))
        const letters = (one: string) => one.match(/[\p{L}\p{N}]/gu)?.join('') ?? ''
        const shown = letters(blocks.map(({ prose }) => prose.text).join(' '))
        // The marks of items, such as `1.`, are not among their words.
        const missing = letters(text).length - shown.length
        expect(missing).toBeLessThanOrEqual(4 * blocks.filter(({ kind }) => kind === 'item').length)
      }),
      runs(500)
    )
  })
})

const article = fc
  .tuple(fc.array(sentence, { minLength: 2, maxLength: 12 }), linesOfMarks, anyText)
  .map(([sentences, lines, text]) => `${sentences.join(' ')}\n\n${lines}\n\n${text}`.replaceAll('\0', ''))

describe('the briefing of any text', () => {
  test('is made of the words at its spans', () => {
    fc.assert(
      fc.property(article, fc.constantFrom<Format>('md', 'txt', 'plain'), (text, format) => {
        const source = readSource(Buffer.from(text), { path: 'sample.md', format })
        const { document, briefing } = analyse(source)
        expect(proveStatements(briefing, document, true).messages).toEqual([])
        for (const { spans, text: printed, transforms } of statementsOf(briefing)) {
          for (const span of spans) expectSpan(span, source.text)
          expectRow(spans)
          expect(collapse(printed)).not.toBe('')
          if (format === 'md') continue
          const sliced = replay(spans, transforms, (span) => source.text.slice(span.start, span.end))
          expect(collapse(sliced)).toBe(collapse(printed))
        }
        for (const one of [...briefing.sections, ...briefing.paragraphs, ...briefing.sentences])
          expectSpan(one, source.text)
        expectRow(briefing.paragraphs)
        expectRow(briefing.sentences)
        expectPlaces(briefing.messages, source.text)
      }),
      runs(120)
    )
  })
})

describe('what such texts have found stays mended', () => {
  const told = (text: string) => {
    const { blocks } = parse(sourceOf(text, 'md'))
    expectRow(blocks)
    return blocks.map(({ kind, prose }) => `${kind}: ${prose.text}`)
  }

  test.each([
    [
      'a note within HTML that nothing closes',
      '<table><tr><td>\nThe quay.\n\n[^1]: A note.\n* The crane.\n',
      ['table: The quay.', 'footnote: A note.', 'item: The crane.']
    ],
    [
      'a note within a note, and HTML before them',
      'The <b>quay</b>.[^1]\n\n[^1]: One.[^2]\n\n    [^2]: Two.\n',
      ['paragraph: The quay.', 'footnote: One.', 'footnote: Two.']
    ],
    [
      'a directive that begins in code',
      '    code {{ a\nb }}\n\nWords.',
      ['code: code {{ a', 'paragraph: Words.']
    ],
    ['a directive that begins behind a fence', '```{{ \r\n the. }}\nthe.\n', ['code: the. }}\nthe.']],
    ['a fence that ends with a carriage return', '~~~ x\rthe.\n\n', ['code: the.']]
  ])('%s', (_name, text, blocks) => {
    expect(told(text)).toEqual(blocks)
  })

  test('a paragraph of 200,000 escapes', () => {
    const source = '\\*a'.repeat(200_000)
    const at = (offset: number) => ({ line: 1, column: offset + 1, offset })
    const position = { start: at(0), end: at(source.length) }
    const text = { type: 'text' as const, value: '*a'.repeat(200_000), position }
    expect(inlineProse({ type: 'paragraph', children: [text] }, source).segments).toHaveLength(200_000)
  })
})
