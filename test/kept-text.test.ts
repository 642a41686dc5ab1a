import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Element } from 'hast'
import { describe, expect, test } from 'vitest'
import { tagsIn } from '../pipeline/parse/html/tags.ts'
import { composed, elementsIn, isAdded, pageOf, treeOf, wordsIn } from './support/pages.ts'

const cases = new URL('cases/kept-text/', import.meta.url).pathname

const blocks = new Set(['p', 'li', 'tr', 'pre', 'h3', 'h4', 'h5', 'h6'])

/** What a reader of the annotated brief sees of the source, a line each paragraph, and what is said of the rest. */
function shownOf(text: string): string {
  const { briefing, views } = composed(text)
  const page = treeOf(pageOf('annotated-brief', views))
  const body = elementsIn(page).find(({ properties }) => properties.id === 'text')
  const lines = body ? linesIn(body) : []
  const messages = briefing.messages
    .filter(({ line }) => line !== undefined)
    .map(({ line, column, ruleId, reason }) => `message ${line}:${column} ${ruleId}: ${reason}`)
  return `${[...lines, ...messages].join('\n')}\n`
}

function linesIn(element: Element): string[] {
  if (isAdded(element)) return []
  const inner = elementsIn(element).slice(1)
  if (!blocks.has(element.tagName) || inner.some(({ tagName }) => blocks.has(tagName)))
    return element.children.flatMap((child) => (child.type === 'element' ? linesIn(child) : []))
  const cells = inner.filter(({ tagName }) => tagName === 'td' || tagName === 'th')
  const words = cells.length > 0 ? cells.map((cell) => wordsIn(cell)).join(' | ') : wordsIn(element, isAdded)
  const line = words.replace(/\s+/g, ' ').trim()
  return line ? [line] : []
}

describe('the words of a source are shown, or a message says which are not', () => {
  for (const name of readdirSync(cases))
    test(name, () => {
      const folder = join(cases, name)
      const found = shownOf(readFileSync(join(folder, 'source.md'), 'utf8'))
      const expectation = join(folder, 'expected.txt')
      if (process.env.UPDATE === '1') writeFileSync(expectation, found)
      expect(found).toBe(readFileSync(expectation, 'utf8'))
    })
})

const long = 100_000

/** Texts that a search going back and forth would take minutes for. */
const costly: Readonly<Record<string, string>> = {
  'tags that never end': '<a '.repeat(long / 3),
  'tags whose quotation mark is never closed': `${'<b '.repeat(long / 3)}x=">`,
  'comments that never end': `<div>\n${'<!-- '.repeat(long / 5)}`,
  'instructions that never end': `<div>\n${'<?x '.repeat(long / 4)}`,
  'scripts that never end': `<div>\n${'<script>'.repeat(long / 8)}`,
  'unknown elements': '<quay>'.repeat(long / 6),
  'attributes without a value': `<b ${'and '.repeat(long / 4)}>`
}

describe('what looks like HTML costs no more than its length', () => {
  // Reading each of them to the end of the text would take minutes: more than a test has.
  for (const [name, text] of Object.entries(costly))
    test(`${name} are judged`, () => {
      expect(tagsIn(text).length).toBeGreaterThan(0)
    })
})
