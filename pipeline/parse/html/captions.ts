import type { Element, Root, RootContent } from 'hast'

/** Puts the caption of each table before it, as a paragraph of its own: tables of Markdown have none. */
export function freeCaptions(parent: Root | Element): void {
  const children: RootContent[] = []
  for (const child of parent.children) {
    if (child.type === 'element') freeCaptions(child)
    if (child.type === 'element' && child.tagName === 'table') children.push(...captionsOf(child))
    children.push(child)
  }
  parent.children = children as typeof parent.children
}

function captionsOf(table: Element): Element[] {
  const isCaption = (child: RootContent): child is Element =>
    child.type === 'element' && child.tagName === 'caption'
  const captions = table.children.filter(isCaption)
  if (captions.length === 0) return []
  table.children = table.children.filter((child) => !isCaption(child))
  const end = captions.at(-1)?.position?.end
  if (end && table.position) table.position = { ...table.position, start: end }
  return captions.map((caption) => ({ ...caption, tagName: 'p', properties: {} }))
}
