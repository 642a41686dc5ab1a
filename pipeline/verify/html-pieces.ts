import type { Element, Nodes, Root } from 'hast'
import { raw } from 'hast-util-raw'

/** A run of text in a page, with the name of what it belongs to. */
export interface Piece {
  readonly text: string
  /** Such as `statement k2`, `figure f3` or `p7`; "" for fixed words. */
  readonly owner: string
}

const named = [
  ['dataStatement', 'statement'],
  ['dataFigure', 'figure'],
  ['dataEvent', 'event'],
  ['dataAttribution', 'attribution']
] as const

/** A page read as a browser reads it. */
export function pageTree(html: string): Nodes {
  return raw({ type: 'root', children: [{ type: 'raw', value: html }] } as Root)
}

/** All text that a page shows or reads out, in document order; drawings and hidden parts are left out. */
export function htmlPieces(page: Nodes): Piece[] {
  const pieces: Piece[] = []
  collect(page, '', pieces)
  return pieces
}

function collect(node: Nodes, owner: string, pieces: Piece[]): void {
  if (node.type === 'text' && node.value.trim() !== '') pieces.push({ text: node.value, owner })
  if (node.type !== 'element' && node.type !== 'root') return
  if (node.type === 'element' && isHidden(node)) return
  const inner = node.type === 'element' ? ownerOf(node, owner) : owner
  for (const child of node.children) collect(child, inner, pieces)
}

function isHidden({ tagName, properties }: Element): boolean {
  return ['title', 'style', 'script', 'svg', 'template'].includes(tagName) || properties.ariaHidden === 'true'
}

function ownerOf({ properties }: Element, around: string): string {
  const found = named.find(([name]) => typeof properties[name] === 'string')
  if (found) return `${found[1]} ${String(properties[found[0]])}`
  return typeof properties.id === 'string' ? properties.id : around
}

/** Where the links of a page lead, as a browser writes them. */
export function htmlTargets(page: Nodes): string[] {
  const targets: string[] = []
  collectTargets(page, targets)
  return targets
}

function collectTargets(node: Nodes, targets: string[]): void {
  if (node.type !== 'element' && node.type !== 'root') return
  const href = node.type === 'element' ? node.properties.href : undefined
  if (typeof href === 'string' && URL.canParse(href)) targets.push(new URL(href).href)
  for (const child of node.children) collectTargets(child, targets)
}
