import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Block, ParsedDocument } from '../pipeline/model/document.ts'
import { parse } from '../pipeline/parse/parse.ts'
import { readSource } from '../pipeline/read/read.ts'

const cases = new URL('cases/parse/', import.meta.url).pathname

function parseCase(folder: string): ParsedDocument {
  const name = readdirSync(folder).find((one) => /^source\.(md|txt)$/.test(one)) ?? ''
  return parse(readSource(readFileSync(join(folder, name)), { path: name }))
}

/** A document as lines that people can check: the head, the blocks in reading order, the messages. */
function outline({ header, blocks, messages }: ParsedDocument): string {
  const authors = header.authors?.map(({ name, role, affiliation }) =>
    [name, role && `role: ${role}`, affiliation && `affiliation: ${affiliation}`].filter(Boolean).join(' | ')
  )
  const lines = [
    header.title && `title      ${header.title}`,
    header.subtitle && `subtitle   ${header.subtitle}`,
    ...(authors ?? []).map((author) => `author     ${author}`),
    header.published && `published  ${header.published}`,
    ...header.lines.map(({ kind, line, start, end }) => `line       ${kind} ${start}-${end} ${line}`),
    ...blocks.map(blockLine),
    ...messages.map(({ ruleId, line, column, reason }) => `message    ${line}:${column} ${ruleId}: ${reason}`)
  ]
  return `${lines.filter((line) => line !== undefined && line !== '').join('\n')}\n`
}

function blockLine({ kind, depth, list, ordered, start, end, prose }: Block): string {
  const place = list === undefined ? '' : ` ${ordered ? 'numbered' : 'bulleted'} list ${list}`
  return `${`${kind}${depth ? ` ${depth}` : ''}`.padEnd(10)} ${start}-${end}${place} ${JSON.stringify(prose.text)}`
}

describe('parsing a source', () => {
  for (const name of readdirSync(cases)) {
    const folder = join(cases, name)
    test(name, () => {
      const found = outline(parseCase(folder))
      const expectation = join(folder, 'expected.txt')
      if (process.env.UPDATE === '1') writeFileSync(expectation, found)
      expect(found).toBe(readFileSync(expectation, 'utf8'))
    })

    test(`${name}: every plain run of the prose is the slice of the source it points at`, () => {
      const { blocks, source } = parseCase(folder)
      for (const { prose } of blocks) {
        let at = 0
        for (const segment of prose.segments) {
          expect(segment.at).toBe(at)
          at += segment.length
          if (segment.to - segment.from !== segment.length) continue
          const run = prose.text.slice(segment.at, segment.at + segment.length)
          expect(spaced(run)).toBe(spaced(source.text.slice(segment.from, segment.to)))
        }
        expect(at).toBe(prose.text.length)
      }
    })

    test(`${name}: blocks stand in order and do not overlap, and every node has its place`, () => {
      const { blocks, tree, source } = parseCase(folder)
      let end = 0
      for (const block of blocks) {
        expect(block.start).toBeGreaterThanOrEqual(end)
        expect(block.end).toBeGreaterThan(block.start)
        end = block.end
      }
      expect(end).toBeLessThanOrEqual(source.text.length)
      const starts = tree.children.map(({ position }) => position?.start.offset ?? -1)
      expect(starts).toEqual([...starts].sort((one, other) => one - other))
      expect(unplaced(tree)).toEqual([])
    })
  }
})

function spaced(text: string): string {
  return text.replace(/\s/g, ' ')
}

interface AnyNode {
  readonly type: string
  readonly position?: unknown
  readonly children?: readonly AnyNode[]
}

/** Types of the nodes that lack a position, and of HTML nodes. */
function unplaced(node: AnyNode): string[] {
  const own = node.position && node.type !== 'html' ? [] : [node.type]
  return [...own, ...(node.children ?? []).flatMap(unplaced)]
}
