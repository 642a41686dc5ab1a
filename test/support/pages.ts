import type { Element, Root, RootContent } from 'hast'
import { raw } from 'hast-util-raw'
import type { Briefing } from '../../pipeline/model/briefing.ts'
import type { DocumentName, FormatName } from '../../pipeline/model/documents.ts'
import { documentNames } from '../../pipeline/model/documents.ts'
import type { Fit } from '../../pipeline/model/fit.ts'
import type { Labels } from '../../pipeline/model/labels.ts'
import type { Views } from '../../pipeline/model/views.ts'
import { renderer } from '../../pipeline/render/render.ts'
import { labelsFor, loadTheme } from '../../pipeline/render/theme.ts'
import { analyse, compose, readSource } from '../../pipeline/stages.ts'

/** The theme that comes with Précis. */
export const theme = await loadTheme(new URL('../../templates/default', import.meta.url).pathname)

/** Its English labels. */
export const english = labelsFor(theme, 'en')

/** A text with all that the documents show of it. */
export interface Composed {
  readonly briefing: Briefing
  readonly views: Views
}

/** Reads, parses, extracts and composes a text, as a build does. */
export function composed(text: string, path = 'text.md', labels: Labels = english): Composed {
  const { document, briefing } = analyse(readSource(new TextEncoder().encode(text), { path }))
  return { briefing, views: compose(briefing, document, { labels, precisVersion: '1.2.3' }) }
}

const roomy: Fit = { density: 'normal', dropped: [] }

/** The page of one document, built beside the other two. */
export function pageOf(
  name: DocumentName,
  views: Views,
  format: FormatName = 'html',
  labels: Labels = english
): string {
  const { html } = renderer({
    generator: 'Précis',
    theme,
    paper: 'a4',
    documents: documentNames,
    formats: ['html', 'pdf']
  })
  return html(name, views[name], labels, roomy, format)
}

/**
 * HTML as a browser reads it: a whole page where it starts with its doctype, else a part of one. The data of fonts is
 * left out: it is long and holds nothing to look at.
 */
export function treeOf(html: string): Root {
  const lean = html.replace(/;base64,[A-Za-z0-9+/=]+/g, ';base64,')
  const rest = lean.replace(/^<!doctype html>/i, '')
  const isPage = rest.length < lean.length
  const children: RootContent[] = [
    ...(isPage ? [{ type: 'doctype' as const }] : []),
    { type: 'raw', value: rest }
  ]
  const tree = raw({ type: 'root', children })
  return tree.type === 'root' ? tree : { type: 'root', children: [] }
}

/** All elements of a tree, in the order in which they start. */
export function elementsIn(node: Root | RootContent): Element[] {
  const below = 'children' in node ? node.children.flatMap((child) => elementsIn(child)) : []
  return node.type === 'element' ? [node, ...below] : below
}

/** The words below a node, without those of elements that a test leaves out. */
export function wordsIn(
  node: Root | RootContent,
  leavesOut: (element: Element) => boolean = () => false
): string {
  if (node.type === 'text') return node.value
  if (!('children' in node) || (node.type === 'element' && leavesOut(node))) return ''
  return node.children.map((child) => wordsIn(child, leavesOut)).join('')
}

/** Whether an element has a class. */
export function hasClass(element: Element, name: string): boolean {
  const { className } = element.properties
  return Array.isArray(className) && className.includes(name)
}

/** Whether an element is our own addition to the source: a margin note or a paragraph's number. */
export function isAdded(element: Element): boolean {
  return hasClass(element, 'note') || hasClass(element, 'number')
}
