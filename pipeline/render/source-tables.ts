import type { Element, ElementContent, Root } from 'hast'

/** The classes that say how a column is set. */
export const alignments = ['align-left', 'align-center', 'align-right']

/** Longer words may be broken in a table: one that no line can hold would push columns off the page. */
const longestWord = 18
/** Where a word is broken: after so many characters. */
const stretch = 9
/** So many characters stand side by side on a page, in the size that tables are set in. */
const pageCharacters = 96

/**
 * A table that an accessible PDF can hold: heads say that they head their columns, no cell is without anything to see
 * (a browser leaves such a cell out, and the row becomes too short), and nothing makes it wider than the page, where
 * its last columns would be lost. One whose words are too many to stand side by side gets the class `crowded`.
 */
export function fittedTable(table: Element): Element {
  for (const cell of cellsOf(table)) setCell(cell)
  const rows = elementsIn(table).filter(({ tagName }) => tagName === 'tr')
  const widths: number[] = []
  for (const row of rows)
    for (const [column, cell] of cellsOf(row).entries())
      widths[column] = Math.max(widths[column] ?? 0, longest(cell))
  const needed = widths.reduce((sum, width) => sum + Math.min(width, longestWord) + 2, 0)
  if (needed > pageCharacters) table.properties.className = ['crowded']
  return table
}

/** Whether something of a text is seen: white space, joiners and signs of direction are not. */
export function isSeen(text: string): boolean {
  return /[^\s\p{Default_Ignorable_Code_Point}]/u.test(text)
}

function setCell(cell: Element): void {
  if (cell.tagName === 'th') cell.properties.scope = 'col'
  const { align, ...properties } = cell.properties
  if (typeof align === 'string') cell.properties = { ...properties, className: [`align-${align}`] }
  if (!isSeen(wordsOf(cell))) cell.children.push({ type: 'text', value: '\u00a0' })
}

function elementsIn(element: Element): Element[] {
  return element.children.flatMap((child) => (child.type === 'element' ? [child, ...elementsIn(child)] : []))
}

function cellsOf(element: Element): Element[] {
  return elementsIn(element).filter(({ tagName }) => tagName === 'td' || tagName === 'th')
}

function wordsOf(element: Element): string {
  return element.children
    .map((child) => (child.type === 'element' ? wordsOf(child) : child.type === 'text' ? child.value : ''))
    .join('')
}

function longest(cell: Element): number {
  return wordsOf(cell)
    .split(/\s+/)
    .reduce((most, word) => Math.max(most, word.length), 0)
}

/** Puts places where a line may end into the long words of all tables. */
export function breakLongWords(tree: Root | Element): void {
  for (const child of tree.children) {
    if (child.type !== 'element') continue
    if (child.tagName === 'td' || child.tagName === 'th') breakWords(child)
    else breakLongWords(child)
  }
}

function breakWords(element: Element): void {
  element.children = element.children.flatMap((child): ElementContent[] => {
    if (child.type === 'element') breakWords(child)
    return child.type === 'text' ? broken(child.value) : [child]
  })
}

function broken(text: string): ElementContent[] {
  const nodes: ElementContent[] = []
  const add = (words: string): void => {
    const last = nodes.at(-1)
    if (last?.type === 'text') last.value += words
    else if (words) nodes.push({ type: 'text', value: words })
  }
  for (const part of text.split(/(\S+)/)) {
    const characters = [...part]
    const size = characters.length > longestWord && isSeen(part) ? stretch : Math.max(1, characters.length)
    for (let at = 0; at < characters.length; at += size) {
      if (at > 0) nodes.push({ type: 'element', tagName: 'wbr', properties: {}, children: [] })
      add(characters.slice(at, at + size).join(''))
    }
  }
  return nodes
}
