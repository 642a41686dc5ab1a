import type { Nodes, Root } from 'hast'
import { raw } from 'hast-util-raw'
import type { Heading } from './pdf/outline.ts'

/** What stands in a heading but is no part of its name: marks, margin notes, references, and signs of footnotes. */
const beside = new Set(['editor-mark', 'inferred', 'note', 'number', 'reference'])

/** The headings of a page in their order, as bookmarks name them. */
export function headingsOf(html: string): Heading[] {
  const found: Heading[] = []
  for (const { 0: head, 1: level, index } of html.matchAll(/<h([1-6])[\s>]/g)) {
    const end = html.indexOf(`</h${level}>`, index + head.length)
    if (end < 0) continue
    const tree = raw({ type: 'root', children: [{ type: 'raw', value: html.slice(index, end) }] } as Root)
    found.push({ title: tidy(words(tree, true)), shown: words(tree, false) })
  }
  return found
}

function words(node: Nodes, isTitle: boolean): string {
  if (node.type === 'text') return node.value
  if (node.type !== 'element' && node.type !== 'root') return ''
  if (node.type === 'element') {
    const { tagName, properties } = node
    if (tagName === 'br') return ' '
    if (isTitle && (tagName === 'sup' || isBeside(properties.className))) return ''
  }
  return node.children.map((child) => words(child, isTitle)).join('')
}

function isBeside(classes: unknown): boolean {
  return Array.isArray(classes) && classes.some((name) => beside.has(String(name)))
}

function tidy(title: string): string {
  return title
    .replaceAll('\u00ad', '')
    .replace(/[ \t\n\r\u00a0]+/g, ' ')
    .trim()
}
