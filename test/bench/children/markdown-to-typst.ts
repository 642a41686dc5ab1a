import type { Nodes, Parents, Root, Table } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { parse } from 'yaml'

const parser = unified().use(remarkParse).use(remarkGfm)

/** Markdown with front matter as Typst: what the bench's sources hold, with a title, page numbers and a language. */
export function typstOf(markdown: string): string {
  const [, matter = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(markdown) ?? ['', '', markdown]
  const { title = '', subtitle = '', authors = [] } = parse(matter) ?? {}
  const tree = parser.parse(body)
  return [
    `#set document(title: ${quoted(title)}, author: (${authors.map((name: string) => `${quoted(name)},`).join('')}))`,
    '#set text(lang: "en", size: 10.5pt)',
    '#set page(paper: "a4", margin: 25mm, numbering: "1 / 1")',
    '#set par(justify: true)',
    `#text(size: 20pt, weight: "bold")[${words(title)}]`,
    words(subtitle),
    ...tree.children.map((node) => block(node, tree))
  ].join('\n\n')
}

function block(node: Nodes, root: Root): string {
  const inside = () => ('children' in node ? inline(node, root) : '')
  switch (node.type) {
    case 'heading':
      return `#heading(level: ${node.depth})[${inside()}]`
    case 'blockquote':
      return `#quote(block: true)[${node.children.map((one) => block(one, root)).join('\n\n')}]`
    case 'list':
      return `#${node.ordered ? 'enum' : 'list'}(${node.children.map((item) => `[${item.children.map((one) => block(one, root)).join('\n\n')}]`).join(', ')})`
    case 'table':
      return table(node, root)
    case 'footnoteDefinition':
      return ''
    default:
      return inside()
  }
}

function table(node: Table, root: Root): string {
  const [head, ...rows] = node.children.map(({ children }) =>
    children.map((cell) => `[${inline(cell, root)}]`).join(', ')
  )
  const columns = node.children[0]?.children.length ?? 1
  return `#table(columns: ${columns}, table.header(${head}), ${rows.join(', ')})`
}

function inline(parent: Parents, root: Root): string {
  return parent.children.map((node) => phrase(node, root)).join('')
}

function phrase(node: Nodes, root: Root): string {
  switch (node.type) {
    case 'text':
      return words(node.value)
    case 'strong':
      return `#strong[${inline(node, root)}];`
    case 'emphasis':
      return `#emph[${inline(node, root)}];`
    case 'inlineCode':
      return `#raw(${quoted(node.value)});`
    case 'link':
      return `#link(${quoted(node.url)})[${inline(node, root)}];`
    case 'footnoteReference':
      return `#footnote[${note(node.identifier, root)}];`
    default:
      return 'children' in node ? inline(node, root) : ''
  }
}

function note(identifier: string, root: Root): string {
  const found = root.children.find(
    (node) => node.type === 'footnoteDefinition' && node.identifier === identifier
  )
  return found && 'children' in found ? found.children.map((one) => block(one, root)).join('\n\n') : ''
}

/** Text that no sign in it turns into markup. */
function words(text: string): string {
  return text === '' ? '' : `#${quoted(text)};`
}

function quoted(text: string): string {
  return `"${String(text).replace(/["\\]/g, '\\$&').replace(/\s+/g, ' ')}"`
}
