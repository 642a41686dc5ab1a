import type { Root } from 'mdast'
import type { ParsedHeader } from '../model/document.ts'
import { collapse } from '../model/statement.ts'
import type { Source } from '../model/source.ts'
import { inlineProse } from './inline-prose.ts'
import { sectionNames } from './section-names.ts'

/**
 * Takes a leading heading of the first level out of a Markdown tree as the title, so that it is not printed
 * twice: where the matter gives no title, or the same one. A heading that differs from it stays, and so does one
 * that is a section among others of the first level.
 */
export function takeTitle(tree: Root, source: Source): ParsedHeader {
  const index = tree.children.findIndex((node) => node.type === 'heading')
  const heading = tree.children[index]
  if (heading?.type !== 'heading' || heading.depth !== 1) return { lines: [] }
  const prose = inlineProse(heading, source.text)
  const title = collapse(prose.text)
  const first = prose.segments[0]
  const last = prose.segments.at(-1)
  const stated = source.matter.title
  const isTitle = stated === undefined ? !isSection(tree, index, title) : folded(stated) === folded(title)
  if (!title || !first || !last || !isTitle) return { lines: [] }
  tree.children.splice(index, 1)
  return { title, lines: [{ line: title, kind: 'title', start: first.from, end: last.to }] }
}

/** Of several headings of the first level, one is the title only at the top and under a name of its own. */
function isSection(tree: Root, index: number, title: string): boolean {
  const several = tree.children.filter((node) => node.type === 'heading' && node.depth === 1).length > 1
  return several && (index > 0 || sectionNames.has(title.toLowerCase()))
}

function folded(title: string): string {
  return collapse(title).toLowerCase()
}
