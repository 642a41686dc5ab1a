import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, test } from 'vitest'
import { visible } from '../pipeline/build/report.ts'
import { annotations } from '../pipeline/cli/reporters/github/annotations.ts'
import { jobSummary } from '../pipeline/cli/reporters/github/job-summary.ts'
import type { Message } from '../pipeline/model/message.ts'
import { hostileTexts, messageOf, runOf } from './support/run-results.ts'

const terse = { below: '', verbose: false }

/** A node of a tree with what stands in it. */
interface Node {
  readonly type: string
  readonly value?: string
  readonly children?: readonly Node[]
}

function parsed(markdown: string): Node {
  return unified().use(remarkParse).use(remarkGfm).parse(markdown)
}

/** All nodes of a type, the tree itself too. */
function nodes(tree: Node, type: string): Node[] {
  return [...(tree.type === type ? [tree] : []), ...(tree.children ?? []).flatMap((one) => nodes(one, type))]
}

function textOf(tree: Node): string {
  return tree.value ?? (tree.children ?? []).map(textOf).join('')
}

describe('annotations for GitHub', () => {
  test('name file, lines, columns and rule', () => {
    const place = { path: 'source/a.md', line: 3, column: 5, endLine: 3, endColumn: 9 }
    const { commands } = annotations([messageOf('read-empty', 'error', 'Nothing', place)], terse)
    expect(commands).toEqual([
      '::error file=source/a.md,line=3,endLine=3,col=5,endColumn=9,title=read-empty::Nothing'
    ])
  })

  test('leave out columns that end on another line, and places that are not known', () => {
    const over = { path: 'a.md', line: 3, column: 5, endLine: 4, endColumn: 2 }
    const messages = [
      messageOf('read-control', 'warning', 'Over', over),
      messageOf('browser-isolation', 'warning', 'No')
    ]
    expect(annotations(messages, terse).commands).toEqual([
      '::warning file=a.md,line=3,endLine=4,col=5,title=read-control::Over',
      '::warning title=browser-isolation::No'
    ])
  })

  test('name files from the top of the repository, wherever the command runs', () => {
    const { commands } = annotations([messageOf('read-empty', 'error', 'Nothing', { path: 'a.md' })], {
      below: 'docs/briefings/',
      verbose: false
    })
    expect(commands[0]).toContain('file=docs/briefings/a.md,')
  })

  test.each(hostileTexts)('say %j and nothing else', (text) => {
    const messages = [messageOf('read-empty', 'error', text, { path: text, line: 1 })]
    const { commands } = annotations(messages, terse)
    expect(commands).toHaveLength(1)
    const [, file, reason] = /^::error file=([^,:\n]*),line=1,endLine=1,title=read-empty::([^\n\r]*)$/.exec(
      commands[0] ?? ''
    ) ?? ['', '', '']
    const read = (part = '') =>
      part
        .replaceAll('%3A', ':')
        .replaceAll('%2C', ',')
        .replaceAll('%0A', '\n')
        .replaceAll('%0D', '\r')
        .replaceAll('%25', '%')
    expect([read(file), read(reason)]).toEqual([visible(text), visible(text)])
  })

  test('are ten of a kind at most, the gravest kind first, each kind in its order', () => {
    const many = (severity: Message['severity'], count: number) =>
      Array.from({ length: count }, (_, index) => messageOf('read-control', severity, `${severity} ${index}`))
    const messages = [...many('info', 12), ...many('warning', 12), ...many('error', 3)]
    const quiet = annotations(messages, terse)
    expect(quiet.commands.map((line) => line.slice(2).split(' ')[0])).toEqual([
      ...Array(3).fill('error'),
      ...Array(10).fill('warning')
    ])
    expect(quiet.commands[3]).toContain('::warning 0')
    expect(quiet.left.map(({ reason }) => reason)).toEqual([
      ...many('info', 12).map(({ reason }) => reason),
      'warning 10',
      'warning 11'
    ])
    const loud = annotations(messages, { below: '', verbose: true })
    expect(loud.commands.filter((line) => line.startsWith('::notice '))).toHaveLength(10)
    expect(loud.left).toHaveLength(4)
  })
})

describe('the summary of a job', () => {
  const fit = { density: 'normal' as const, dropped: ['timeline', 'terms'] }
  const entry = {
    source: 'a.md',
    slug: 'a',
    sha256: '',
    files: [
      { path: 'a/annotated-brief.pdf', sha256: '', bytes: 1, pages: 7 },
      { path: 'a/fact-sheet.html', sha256: '', bytes: 1 },
      { path: 'a/fact-sheet.pdf', sha256: '', bytes: 1, pages: 1 }
    ],
    paper: 'a4' as const,
    documents: ['fact-sheet' as const],
    formats: ['pdf' as const],
    fits: { 'fact-sheet': fit }
  }

  test('has a row for each source, refused ones first, with pages, counts and what the fact sheet left out', () => {
    const messages = [
      messageOf('acronym-unexpanded', 'info', 'One', { path: 'a.md' }),
      messageOf('read-empty', 'error', 'Two', { path: 'b.md' })
    ]
    const run = runOf(messages, [
      { path: 'a.md', state: 'built', entry },
      { path: 'c.md', state: 'unchanged' },
      { path: 'b.md', state: 'refused' }
    ])
    const tree = parsed(jobSummary({ run, words: 'all in words', left: messages.slice(0, 1) }))
    const rows = nodes(tree, 'tableRow').map((row) => nodes(row, 'tableCell').map(textOf))
    expect(rows.slice(1)).toEqual([
      ['b.md', 'refused', '', '1', '', '', ''],
      ['a.md', 'built', 'brief 7, fact sheet 1', '', '', '1', 'timeline, terms'],
      ['c.md', 'unchanged', '', '', '', '', '']
    ])
    expect(nodes(tree, 'listItem').map(textOf)).toEqual(['note: a.md: One (acronym-unexpanded)'])
  })

  test.each(hostileTexts)('shows %j as text, in the table and in the list', (text) => {
    const messages = [messageOf('read-empty', 'error', text, { path: text })]
    const run = runOf(messages, [{ path: text, state: 'refused' }])
    const markdown = jobSummary({ run, words: 'all in words', left: messages })
    const tree = parsed(markdown)
    for (const type of ['link', 'image', 'emphasis', 'delete', 'heading', 'footnoteReference'])
      expect(nodes(tree, type)).toHaveLength(type === 'heading' ? 1 : 0)
    const html = nodes(tree, 'html').map(({ value }) => value)
    expect(html.join()).not.toMatch(/script|img|onerror|<!--/)
    expect(nodes(tree, 'inlineCode').map(textOf)).toEqual(['read-empty'])
    expect(markdown).not.toMatch(/@[a-z]/)
    const shown = visible(text)
    const plain = (node: Node | undefined) => (node ? textOf(node).replaceAll('\u200b', '') : '')
    const cells = nodes(nodes(tree, 'tableRow')[1] ?? tree, 'tableCell')
    expect(cells).toHaveLength(7)
    expect(plain(cells[0])).toBe(shown.toWellFormed())
    expect(plain(nodes(tree, 'listItem')[0])).toBe(
      `error: ${shown.toWellFormed()}: ${shown.toWellFormed()} (read-empty)`
    )
  })

  test('stays under its size with 20,000 sources and messages, and says what is cut', () => {
    const paths = Array.from({ length: 20_000 }, (_, index) => `source/${'folder/'.repeat(10)}${index}.md`)
    const messages = paths.map((path) =>
      messageOf('read-control', 'warning', `Odd ${'word '.repeat(20)}`, { path })
    )
    const run = runOf(
      messages,
      paths.map((path) => ({ path, state: 'checked' as const }))
    )
    const summary = jobSummary({ run, words: 'all in words', left: messages })
    expect(Buffer.byteLength(summary)).toBeLessThan(900_000)
    expect(Buffer.byteLength(summary)).toBeGreaterThan(700_000)
    expect(summary).toMatch(/\n\d+ more sources are cut here\.\n/)
    expect(summary).toMatch(/\n\d+ more messages are cut here\.\n/)
  })
})
