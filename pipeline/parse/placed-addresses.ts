import type { Nodes, Root, Text } from 'mdast'
import { align } from '../model/alignment.ts'
import { toSource } from '../model/prose.ts'
import { type Places, placesIn } from './places.ts'

/**
 * Gives a place to the nodes into which remark-gfm cuts a text when it finds an address afterwards, as behind a bracket
 * that nothing closes: it leaves them without one, and words without a place would be lost.
 *
 * @param text that the tree was parsed from
 */
export function placeAddresses(tree: Root, text: string): void {
  if (holdsUnplaced(tree)) place(tree, text, placesIn(text))
}

function holdsUnplaced(node: Nodes): boolean {
  return !node.position || ('children' in node && node.children.some(holdsUnplaced))
}

function place(node: Nodes, text: string, places: Places): void {
  if (!('children' in node)) return
  for (let index = 0; index < node.children.length; index++) {
    if (node.children[index]?.position) continue
    const next = node.children.findIndex((child, at) => at > index && child.position)
    const run = node.children.slice(index, next < 0 ? node.children.length : next)
    const from = node.children[index - 1]?.position?.end.offset ?? node.position?.start.offset ?? 0
    const to = node.children[next]?.position?.start.offset ?? node.position?.end.offset ?? text.length
    placeRun(run, text, from, to, places)
  }
  for (const child of node.children) place(child, text, places)
}

/** Places the nodes that stand between two offsets. */
function placeRun(run: readonly Nodes[], text: string, from: number, to: number, places: Places): void {
  const leaves = run.flatMap(textsIn)
  const value = leaves.map((leaf) => leaf.value).join('')
  const prose = { text: value, segments: align(value, text.slice(from, to), from, 0) }
  let at = 0
  for (const leaf of leaves) {
    const end = at + leaf.value.length
    if (leaf.value) {
      const span = toSource(prose, at, end)
      leaf.position = places.position(span.start, span.end)
    }
    at = end
  }
  for (const node of run) surround(node)
}

function textsIn(node: Nodes): Text[] {
  if (node.type === 'text') return [node]
  return 'children' in node ? node.children.flatMap(textsIn) : []
}

/** Gives a node the stretch of what it holds. */
function surround(node: Nodes): void {
  if (node.position || !('children' in node)) return
  for (const child of node.children) surround(child)
  const start = node.children.find((child) => child.position)?.position?.start
  const end = node.children.findLast((child) => child.position)?.position?.end
  if (start && end) node.position = { start, end }
}
