import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Element, Root, RootContent } from 'hast'
import { describe, expect, test } from 'vitest'
import { type Body, markSchema, noteSchema } from '../pipeline/model/views.ts'
import { sourceHtml } from '../pipeline/render/source-html.ts'
import { composed, elementsIn, english, hasClass, isAdded, treeOf, wordsIn } from './support/pages.ts'
import { oddTexts, sampleTexts } from './support/sample-texts.ts'

const cases = new URL('cases/render/', import.meta.url).pathname

/** Marks and notes are stated beside the source by the words they are on; each is looked for behind the one before. */
function annotated(body: Body, lines: readonly string[]): Body {
  const rows = lines.map((line) => line.split(' | '))
  const at = (words: string) => {
    const start = body.text.indexOf(words)
    expect(start, `the source holds ${words}`).toBeGreaterThanOrEqual(0)
    return start
  }
  const of = (what: string) => rows.filter(([kind]) => kind?.startsWith(`${what} `))
  const marks = of('mark').map(([kind = '', words = ''], index) =>
    markSchema.parse({
      id: `m${index}`,
      kind: kind.slice(5),
      start: at(words),
      end: at(words) + words.length
    })
  )
  const notes = of('note').map(([kind = '', words = '', word = '', text = ''], index) =>
    noteSchema.parse({
      id: `note-${index}`,
      kind: kind.slice(5),
      at: at(words),
      word: word.replace(/ \|$/, ''),
      text
    })
  )
  marks.sort((one, other) => one.start - other.start || other.end - one.end)
  return { ...body, marks, notes: notes.sort((one, other) => one.at - other.at) }
}

function bodyOf(folder: string): Body {
  const name = readdirSync(folder).find((one) => one.startsWith('source.')) ?? ''
  const { views } = composed(readFileSync(join(folder, name), 'utf8'), name)
  const lines = readFileSync(join(folder, 'marks.txt'), 'utf8').split('\n').filter(Boolean)
  return annotated(views['annotated-brief'].body, lines)
}

/** One block a line, so that people can read it. */
function lined(html: string): string {
  return `${html.replace(/(?<!^)<(?=(?:p|h\d|[ou]l|li|div|table|thead|tbody|tr|pre|blockquote|section)[ >])/g, '\n<').replace(/\n+/g, '\n')}\n`
}

const inline = new Set(['a', 'strong', 'em', 'del', 'code', 'sup', 'sub', 'mark'])

/** The notes that stand inside an element in which words run on. */
function notesInsideWords(node: Root | RootContent, isInside = false): Element[] {
  if (node.type === 'element' && hasClass(node, 'note')) return isInside ? [node] : []
  if (!('children' in node)) return []
  const inside = isInside || (node.type === 'element' && inline.has(node.tagName))
  return node.children.flatMap((child) => notesInsideWords(child, inside))
}

describe('rendering a source', () => {
  for (const name of readdirSync(cases)) {
    test(name, () => {
      const folder = join(cases, name)
      const found = lined(sourceHtml(bodyOf(folder), english))
      const expectation = join(folder, 'expected.html')
      if (process.env.UPDATE === '1') writeFileSync(expectation, found)
      expect(found).toBe(readFileSync(expectation, 'utf8'))
    })
  }
})

const stated = readdirSync(cases).map((name) => ({ name, body: bodyOf(join(cases, name)) }))
const found = [...sampleTexts, ...oddTexts].map(({ name, text, path }) => ({
  name: `${name}, as it is annotated`,
  body: composed(text, path).views['annotated-brief'].body
}))

describe.each([...stated, ...found])('the source “$name”', ({ body }) => {
  const tree = treeOf(sourceHtml(body, english))
  const elements = elementsIn(tree)

  test('keeps its words: marks and notes add nothing and take nothing away', () => {
    const bare = treeOf(sourceHtml({ ...body, marks: [], notes: [], numbers: [] }, english))
    expect(wordsIn(tree, isAdded)).toBe(wordsIn(bare))
  })

  test('shows the words of every mark', () => {
    for (const kind of new Set(body.marks.map((mark) => mark.kind))) {
      const shown = elements
        .filter((element) => hasClass(element, `mark-${kind}`))
        .map((element) => wordsIn(element))
      expect(shown.join('').trim()).not.toBe('')
    }
  })

  test('has every note once, and never inside running words', () => {
    const notes = elements.filter((element) => hasClass(element, 'note'))
    expect(notes.map(({ properties }) => properties.id).sort()).toEqual(body.notes.map(({ id }) => id).sort())
    expect(notesInsideWords(tree)).toEqual([])
  })

  test('has every paragraph’s number once, in order, and each leads to its paragraph', () => {
    const numbers = elements.filter((element) => hasClass(element, 'number'))
    expect(numbers.map((element) => wordsIn(element))).toEqual(
      body.numbers.map((entry) => String(entry.number))
    )
    const ids = elements.map(({ properties }) => properties.id).filter((id) => id !== undefined)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { properties } of numbers) expect(ids).toContain(String(properties.href).slice(1))
  })
})
