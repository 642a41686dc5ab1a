import type { Definition, Nodes, Parents, Reference, Resource, Root, RootContent } from 'mdast'

/**
 * Puts the address of its definition into each link and image that refers to one: what is taken apart later keeps it.
 * The first of several definitions with one name counts, as in CommonMark. Definitions stay.
 */
export function resolveReferences(tree: Root): void {
  const definitions = new Map<string, Definition>()
  collect(tree, definitions)
  if (definitions.size > 0) resolveIn(tree, definitions)
}

function collect(node: Nodes, definitions: Map<string, Definition>): void {
  if (node.type === 'definition' && !definitions.has(nameOf(node))) definitions.set(nameOf(node), node)
  if ('children' in node) for (const child of node.children) collect(child, definitions)
}

function resolveIn(parent: Parents, definitions: ReadonlyMap<string, Definition>): void {
  parent.children = parent.children.map((child) => {
    const node = resolved(child, definitions)
    if ('children' in node) resolveIn(node, definitions)
    return node
  }) as never[]
}

function resolved(node: RootContent, definitions: ReadonlyMap<string, Definition>): RootContent {
  if (node.type !== 'linkReference' && node.type !== 'imageReference') return node
  const definition = definitions.get(nameOf(node))
  if (!definition) return node
  const { url, title } = definition
  const target: Resource & Pick<RootContent, 'position'> = {
    url,
    ...(title && { title }),
    ...(node.position && { position: node.position })
  }
  if (node.type === 'linkReference') return { type: 'link', children: node.children, ...target }
  return { type: 'image', alt: node.alt ?? '', ...target }
}

function nameOf({ identifier }: Pick<Reference, 'identifier'>): string {
  return identifier.toUpperCase()
}
