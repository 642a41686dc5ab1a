import { isReference, type PdfDocument } from './document.ts'
import type { PdfDictionary, PdfObject } from './objects.ts'

/** A stretch of content that an element claims: the page or form, and the identifier in it. */
export interface Claim {
  readonly owner: number
  readonly identifier: number
}

/** An element of the structure tree. */
export interface Node {
  /** The type as written. */
  readonly written: string
  /** The standard type that the role map makes of it; as written where there is no mapping. */
  readonly type: string
  readonly dictionary: PdfDictionary
  readonly number: number | undefined
  readonly parent: Node | undefined
  readonly nodes: readonly Node[]
  readonly claims: readonly Claim[]
  /** Both, in the order in which they are read out. */
  readonly kids: readonly (Node | Claim)[]
  /** The numbers of the annotations that it holds. */
  readonly objects: readonly number[]
}

/** The types that PDF 1.7 defines (ISO 32000-1, 14.8.4). */
export const standardTypes: ReadonlySet<string> = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 ' +
    'L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot ' +
    'Ruby RB RT RP Warichu WT WP Figure Formula Form'
  ).split(' ')
)

/** The top elements of the tree; none where there is no tree. */
export function structureOf(document: PdfDocument): Node[] {
  const root = document.dictionary(document.catalog.get('StructTreeRoot'))
  const roles = document.dictionary(root.get('RoleMap'))
  const seen = new Set<number>()
  const build = (value: PdfObject, parent: Node | undefined, page: number | undefined): Node | undefined => {
    const number = isReference(value) ? value.object : undefined
    if (number !== undefined && seen.has(number)) return undefined
    if (number !== undefined) seen.add(number)
    const dictionary = document.dictionary(value)
    const own = dictionary.get('Pg')
    const around = isReference(own) ? own.object : page
    const nodes: Node[] = []
    const claims: Claim[] = []
    const kids: (Node | Claim)[] = []
    const objects: number[] = []
    const written = document.name(dictionary.get('S'))
    const node: Node = {
      written,
      type: mapped(document, roles, written),
      dictionary,
      number,
      parent,
      nodes,
      claims,
      kids,
      objects
    }
    for (const kid of document.list(dictionary.get('K'))) {
      const found = document.at(kid)
      if (typeof found === 'number') {
        if (around !== undefined) kids.push({ owner: around, identifier: found })
        continue
      }
      const inner = document.dictionary(kid)
      const type = document.name(inner.get('Type'))
      if (type === 'MCR') kids.push(...claim(document, inner, around))
      else if (type === 'OBJR') objects.push(...annotation(inner))
      else {
        const child = build(kid, node, around)
        if (child) kids.push(child)
      }
    }
    for (const kid of kids)
      if ('identifier' in kid) claims.push(kid)
      else nodes.push(kid)
    return node
  }
  return document.list(root.get('K')).flatMap((top) => build(top, undefined, undefined) ?? [])
}

function claim(document: PdfDocument, inner: PdfDictionary, around: number | undefined): Claim[] {
  const identifier = document.number(inner.get('MCID'))
  const stream = inner.get('Stm')
  const page = inner.get('Pg')
  const owner = isReference(stream) ? stream.object : isReference(page) ? page.object : around
  return identifier === undefined || owner === undefined ? [] : [{ owner, identifier }]
}

function annotation(inner: PdfDictionary): number[] {
  const object = inner.get('Obj')
  return isReference(object) ? [object.object] : []
}

function mapped(document: PdfDocument, roles: PdfDictionary, written: string): string {
  let type = written
  for (let steps = 0; steps < 20 && !standardTypes.has(type); steps++) {
    const next = document.name(roles.get(type))
    if (next === '') return type
    type = next
  }
  return type
}

/** All elements below and with those given, each before its kids. */
export function everyNode(nodes: readonly Node[]): Node[] {
  const found: Node[] = []
  const collect = (node: Node): void => {
    found.push(node)
    for (const kid of node.nodes) collect(kid)
  }
  for (const node of nodes) collect(node)
  return found
}

/** An attribute of an element, from whichever of its attribute objects has it. */
export function attribute(
  document: PdfDocument,
  node: Node,
  owner: string,
  key: string
): PdfObject | undefined {
  for (const value of document.list(node.dictionary.get('A'))) {
    const found = document.dictionary(value)
    if (document.name(found.get('O')) === owner && found.has(key)) return document.at(found.get(key))
  }
  return undefined
}
