import type { Nodes, Root } from 'mdast'

/**
 * Gives each node without a position the stretch of its children, and puts children in the order of the source;
 * a leaf without a position goes.
 */
export function fillPositions(tree: Root): Root {
  fill(tree)
  return tree
}

function fill(node: Nodes): void {
  if (!('children' in node)) return
  for (const child of node.children) fill(child)
  const placed = node.children
    .filter((child) => child.position)
    .sort((one, other) => startOf(one) - startOf(other))
  node.children = placed as never[]
  const start = placed[0]?.position?.start
  const end = placed.at(-1)?.position?.end
  if (!node.position && start && end) node.position = { start, end }
}

function startOf(node: Nodes): number {
  return node.position?.start.offset ?? 0
}
