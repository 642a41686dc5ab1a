import type { Element, ElementContent, Root, RootContent, Text } from 'hast'
import type { FootnoteDefinition } from 'mdast'
import { markElement } from './handlers.ts'

/** A footnote whose content is still HTML. */
export interface Note extends Omit<FootnoteDefinition, 'children'> {
  readonly content: Root
}

type Parent = Root | Element

const label = /^[[(]?(\d{1,4}|[*†‡§¶]{1,3}|[a-z])[\])]?$/
const backLink = /^(?:(?:[↩↑↵⏎^\s]|\ufe0e)+|(?:back|return|jump)\b.{0,40})$/i
const holders = new Set(['li', 'p', 'div', 'dd', 'aside', 'td'])

/**
 * Takes the footnotes that HTML writes by hand out of a tree: a raised number that links to a place in the page
 * becomes a footnote mark, and the block at that place its note, without the number and the link back.
 */
export function takeNotes(tree: Root): Note[] {
  const labels = new Map<string, string>()
  markReferences(tree, labels)
  const notes: Note[] = []
  if (labels.size) takeBlocks(tree, labels, notes)
  return notes
}

function markReferences(parent: Parent, labels: Map<string, string>): void {
  parent.children.forEach((child, index) => {
    if (child.type !== 'element') return
    const reference = referenceOf(child)
    if (!reference) {
      markReferences(child, labels)
      return
    }
    labels.set(reference.identifier, reference.label)
    const mark = markElement(reference.identifier, reference.label)
    parent.children[index] = child.position ? { ...mark, position: child.position } : mark
  })
}

/** `<sup><a href="#fn1">1</a></sup>` or `<a href="#fn1"><sup>1</sup></a>`. */
function referenceOf(element: Element): { identifier: string; label: string } | undefined {
  const inner = onlyElement(element)
  const link = [element, inner].find((one) => one?.tagName === 'a')
  const raised = [element, inner].some((one) => one?.tagName === 'sup')
  const href = link?.properties.href
  if (!raised || typeof href !== 'string' || !/^#./.test(href)) return undefined
  const found = label.exec(textOf(element).trim())?.[1]
  if (!found) return undefined
  return { identifier: decoded(href.slice(1)), label: found }
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}

function onlyElement(parent: Parent): Element | undefined {
  const [first, ...rest] = parent.children.filter((child) => child.type !== 'text' || child.value.trim())
  return first?.type === 'element' && rest.length === 0 ? first : undefined
}

function takeBlocks(parent: Parent, labels: ReadonlyMap<string, string>, notes: Note[]): void {
  const kept: RootContent[] = []
  for (const child of parent.children) {
    const identifier = child.type === 'element' ? noteOf(child, labels) : undefined
    if (child.type === 'element' && identifier !== undefined) {
      notes.push(toNote(child, identifier, labels.get(identifier) ?? identifier))
      continue
    }
    if (child.type === 'element') takeBlocks(child, labels, notes)
    const emptied = child.type === 'element' && /^[ou]l$/.test(child.tagName) && !textOf(child).trim()
    if (!emptied) kept.push(child)
  }
  parent.children = kept as ElementContent[]
}

/** The identifier a block carries itself, or in an anchor that it starts with. */
function noteOf(block: Element, labels: ReadonlyMap<string, string>): string | undefined {
  if (!holders.has(block.tagName)) return undefined
  const first = block.children.find((child) => child.type !== 'text' || child.value.trim())
  const anchors = [block, ...(first?.type === 'element' ? [first] : [])]
  for (const { properties } of anchors) {
    for (const value of [properties.id, properties.name]) {
      if (typeof value === 'string' && labels.has(value)) return value
    }
  }
  return undefined
}

function toNote(block: Element, identifier: string, mark: string): Note {
  dropBackLinks(block)
  dropLabel(block, mark)
  return {
    type: 'footnoteDefinition',
    identifier,
    label: mark,
    content: { type: 'root', children: block.children },
    ...(block.position && { position: block.position })
  }
}

function dropBackLinks(parent: Element): void {
  for (const child of parent.children) if (child.type === 'element') dropBackLinks(child)
  parent.children = parent.children.filter((child) => child.type !== 'element' || !isBackLink(child))
}

function isBackLink(element: Element): boolean {
  const href = element.properties.href
  return typeof href === 'string' && href.startsWith('#') && backLink.test(textOf(element).trim())
}

/** The number a note starts with, raised or followed by a stop. */
function dropLabel(block: Element, mark: string): void {
  const first = block.children.find((child) => child.type !== 'text' || child.value.trim())
  if (first?.type === 'text') dropNumber(first, mark)
  if (first?.type !== 'element') return
  if (first.tagName === 'p') dropLabel(first, mark)
  else if (label.exec(textOf(first).trim())?.[1] === mark) {
    block.children = block.children.filter((child) => child !== first)
  }
}

/** `3. `, `[3] ` or `3) ` in the text itself. */
function dropNumber(text: Text, mark: string): void {
  const found = /^\s{0,20}\[?(\d{1,4})[\].):]\s{1,20}/.exec(text.value)
  const start = text.position?.start
  if (found?.[1] !== mark || !text.position || start?.offset === undefined || /[\r\n]/.test(found[0])) return
  const length = found[0].length
  const moved = { line: start.line, column: start.column + length, offset: start.offset + length }
  text.position = { ...text.position, start: moved }
  text.value = text.value.slice(length)
}

function textOf(node: RootContent | Root): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}
