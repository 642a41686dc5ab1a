import type { Code, Html, Nodes, RootContent } from 'mdast'

/**
 * Makes the value of each HTML node as long as the source it stands for, so that a place inside it can be
 * counted: what containers take from a line's head (`> `, indentation) comes back as spaces. Indented lines
 * after HTML that start with a tag are HTML too; CommonMark takes them for code.
 */
export function rawNodes<Node extends Nodes>(node: Node, text: string): Node {
  if (node.type === 'html') return { ...node, value: padded(node, text) }
  if (!('children' in node)) return node
  const children: RootContent[] = []
  for (const child of node.children) {
    const isHtml = child.type === 'code' && children.at(-1)?.type === 'html' && isTag(child, text)
    children.push(rawNodes(isHtml ? asHtml(child, text) : child, text))
  }
  return { ...node, children }
}

function isTag(node: Code, text: string): boolean {
  return /^[ \t]*<[/!]?[A-Za-z]/.test(slice(node, text).slice(0, 100))
}

function asHtml(node: Code, text: string): Html {
  return { type: 'html', value: slice(node, text), ...(node.position && { position: node.position }) }
}

function padded(node: Html, text: string): string {
  const raw = slice(node, text)
  if (raw === node.value || !raw) return node.value
  const values = node.value.split(/\r\n|\r|\n/)
  const rawLines = raw.split(/(\r\n|\r|\n)/)
  const lines = rawLines.map((part, index) => {
    if (index % 2 === 1) return part
    const value = values[index / 2] ?? ''
    return part.endsWith(value) ? ' '.repeat(part.length - value.length) + value : part
  })
  return lines.join('')
}

function slice(node: Nodes, text: string): string {
  return text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0)
}
