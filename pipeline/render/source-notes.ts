import type { Element, Root } from 'hast'
import type { FootnoteDefinition, FootnoteReference, Nodes, Root as MdastRoot, RootContent } from 'mdast'

/** The attribute of the paragraph that calls notes to which nothing refers. */
const callMark = 'dataCallsNotes'

/**
 * Sees to it that every note is printed: readers of Markdown leave out one that nothing refers to, and the second of
 * two with one name. Those get a mark each in a paragraph of their own, which `dropCalls` takes out again.
 */
export function callNotes(tree: MdastRoot): MdastRoot {
  const definitions: FootnoteDefinition[] = []
  const renamed = withNamedNotes(tree, { taken: namesIn(tree), used: new Set() }, definitions)
  if (definitions.length === 0) return tree
  const byName = new Map(definitions.map((definition) => [nameOf(definition), definition]))
  const called = new Set<string>()
  const call = (node: Nodes): void => {
    if (node.type === 'footnoteReference') callOne(nameOf(node))
    if ('children' in node && node.type !== 'footnoteDefinition')
      for (const child of node.children) call(child)
  }
  const callOne = (name: string): void => {
    const definition = byName.get(name)
    if (called.has(name) || !definition) return
    called.add(name)
    for (const child of definition.children) call(child)
  }
  call(renamed)
  const calls: FootnoteReference[] = []
  for (const definition of definitions) {
    const name = nameOf(definition)
    if (called.has(name)) continue
    calls.push({ type: 'footnoteReference', identifier: definition.identifier })
    callOne(name)
  }
  if (calls.length === 0) return renamed
  const paragraph: RootContent = {
    type: 'paragraph',
    data: { hProperties: { [callMark]: 'true' } },
    children: calls
  }
  return { ...renamed, children: [...renamed.children, paragraph] }
}

/** Takes the calls out, and with them each link back from a note to a mark that the page does not hold. */
export function dropCalls(tree: Root): void {
  tree.children = tree.children.filter(
    (child) => child.type !== 'element' || child.properties[callMark] === undefined
  )
  const ids = new Set<string>()
  collectIds(tree, ids)
  dropDeadReturns(tree, ids)
}

interface Names {
  /** Those that the source gives. */
  readonly taken: ReadonlySet<string>
  readonly used: Set<string>
}

function namesIn(node: Nodes, names = new Set<string>()): Set<string> {
  if (node.type === 'footnoteDefinition') names.add(nameOf(node))
  if ('children' in node) for (const child of node.children) namesIn(child, names)
  return names
}

/** The tree with a name of its own for each note; the first of several keeps it. */
function withNamedNotes<Node extends Nodes>(
  node: Node,
  names: Names,
  definitions: FootnoteDefinition[]
): Node {
  if (!('children' in node)) return node
  const children = node.children.map((child) => withNamedNotes(child, names, definitions))
  const copy = { ...node, children }
  if (copy.type === 'footnoteDefinition') {
    if (names.used.has(nameOf(copy))) copy.identifier = freeName(copy.identifier, names)
    names.used.add(nameOf(copy))
    definitions.push(copy)
  }
  return copy
}

function freeName(name: string, { taken, used }: Names): string {
  let more = used.size
  while (taken.has(`${name}-${more}`.toUpperCase()) || used.has(`${name}-${more}`.toUpperCase())) more++
  return `${name}-${more}`
}

function nameOf({ identifier }: { identifier: string }): string {
  return identifier.toUpperCase()
}

function collectIds(parent: Root | Element, ids: Set<string>): void {
  for (const child of parent.children) {
    if (child.type !== 'element') continue
    if (typeof child.properties.id === 'string') ids.add(child.properties.id)
    collectIds(child, ids)
  }
}

function dropDeadReturns(parent: Root | Element, ids: ReadonlySet<string>): void {
  const isDead = (child: Root['children'][number]): boolean =>
    child.type === 'element' &&
    child.properties.dataFootnoteBackref !== undefined &&
    !ids.has(decoded(String(child.properties.href).slice(1)))
  parent.children = parent.children.filter((child) => !isDead(child)) as typeof parent.children
  for (const child of parent.children) if (child.type === 'element') dropDeadReturns(child, ids)
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}
