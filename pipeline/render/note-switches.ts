import type { Element, Root, RootContent } from 'hast'
import { fill, type Labels } from '../model/labels.ts'

/**
 * Puts a switch before each margin note: on a screen too narrow for a margin, a note opens within the text. It is a
 * box to tick, since a page runs no script and no other control may stand inside a paragraph and show what follows it;
 * styles hide it where there is a margin. A printed page has none: a form control would be a field of the PDF.
 */
export function addNoteSwitches(tree: Root, labels: Labels): void {
  visit(tree, labels)
}

function visit(parent: Root | Element, labels: Labels): void {
  const children: RootContent[] = []
  for (const child of parent.children) {
    if (child.type === 'element' && child.properties.role === 'note') children.push(switchFor(child, labels))
    else if (child.type === 'element') visit(child, labels)
    children.push(child)
  }
  parent.children = children.filter((child) => child.type !== 'doctype')
}

function switchFor(note: Element, labels: Labels): Element {
  const { className, id } = note.properties
  const kinds = Array.isArray(className) ? className.filter((name) => name !== 'note') : []
  return {
    type: 'element',
    tagName: 'input',
    properties: {
      type: 'checkbox',
      className: ['note-switch', ...kinds],
      ariaLabel: fill(labels.showNote, { note: kindOf(note) }),
      ariaControls: id === undefined ? [] : [String(id)]
    },
    children: []
  }
}

/** The word that a note begins with. */
function kindOf(note: Element): string {
  const [word] = note.children
  const text = word?.type === 'element' ? word.children[0] : undefined
  return text?.type === 'text' ? text.value : ''
}
