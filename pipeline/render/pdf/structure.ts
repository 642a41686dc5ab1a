import type { PdfFile } from './file.ts'
import { Bytes, type Dictionary, dictionary, Name, Reference, type Value } from './values.ts'

/** A stretch of a content stream that an element holds, by its marked-content identifier. */
export interface MarkedContent {
  readonly identifier: number
  /** The page or form whose stream it stands in. */
  readonly owner: Reference
  readonly page: Reference
}

/** An annotation that an element holds. */
export interface HeldObject {
  readonly object: Reference
  readonly page: Reference | undefined
}

/** What an element holds. */
export type Kid = StructureElement | MarkedContent | HeldObject

/** An element of the structure tree (ISO 32000-1, 14.7.2). */
export interface StructureElement {
  readonly reference: Reference
  /** The structure type: `P`, `Table`, … */
  type: string
  /** The entries beside type, parent, page and kids: `Alt`, `Lang`, `A`, `ID`, … */
  readonly entries: Dictionary
  kids: Kid[]
}

/** Whether a kid is an element. */
export function isElement(kid: Kid): kid is StructureElement {
  return 'kids' in kid
}

/** Whether a kid is a stretch of content. */
export function isContent(kid: Kid): kid is MarkedContent {
  return 'identifier' in kid
}

/** What tells one stretch of content from all others of a file. */
export function contentKey(owner: Reference, identifier: number): string {
  return `${owner.number}#${identifier}`
}

/** All elements below and with one, each before its kids. */
export function elementsOf(element: StructureElement): StructureElement[] {
  const found: StructureElement[] = []
  const collect = (one: StructureElement): void => {
    found.push(one)
    for (const kid of one.kids) if (isElement(kid)) collect(kid)
  }
  collect(element)
  return found
}

/** A new element without anything in it. */
export function newElement(file: PdfFile, type: string): StructureElement {
  return { reference: file.add(null), type, entries: new Map(), kids: [] }
}

/**
 * Reads the structure tree.
 *
 * @throws Error where the file has none: it was not printed tagged
 */
export function readStructure(file: PdfFile): StructureElement {
  const root = file.dictionaryAt(file.catalog.get('StructTreeRoot'))
  const [top] = file.listAt(root?.get('K'))
  if (!(top instanceof Reference)) throw new Error('Unexpected PDF without a structure tree, expected one')
  return readElement(file, top, undefined)
}

const structural = new Set(['Type', 'S', 'P', 'Pg', 'K'])

function readElement(file: PdfFile, reference: Reference, around: Reference | undefined): StructureElement {
  const found = file.dictionaryAt(reference) ?? new Map<string, Value>()
  const own = found.get('Pg')
  const page = own instanceof Reference ? own : around
  const entries: Dictionary = new Map()
  for (const [key, value] of found) if (!structural.has(key)) entries.set(key, value)
  const kids: Kid[] = []
  for (const kid of file.listAt(found.get('K'))) kids.push(...readKid(file, kid, page))
  return { reference, type: file.nameAt(found.get('S')) ?? 'NonStruct', entries, kids }
}

function readKid(file: PdfFile, kid: Value, page: Reference | undefined): Kid[] {
  if (typeof kid === 'number') return page ? [{ identifier: kid, owner: page, page }] : []
  const found = file.dictionaryAt(kid)
  if (!found) return []
  const type = file.nameAt(found.get('Type'))
  const own = found.get('Pg')
  const place = own instanceof Reference ? own : page
  if (type === 'MCR') return marked(found, place)
  const object = found.get('Obj')
  if (type === 'OBJR') return object instanceof Reference ? [{ object, page: place }] : []
  return kid instanceof Reference ? [readElement(file, kid, page)] : []
}

function marked(found: Dictionary, page: Reference | undefined): Kid[] {
  const identifier = found.get('MCID')
  const stream = found.get('Stm')
  const owner = stream instanceof Reference ? stream : page
  return typeof identifier === 'number' && owner && page ? [{ identifier, owner, page }] : []
}

/**
 * Writes the tree back into the file: every element, the parent tree and the tree of identifiers, which are numbered
 * anew in reading order, since Chromium's count the nodes that its process ever made.
 */
export function writeStructure(file: PdfFile, top: StructureElement): void {
  const root = file.dictionaryAt(file.catalog.get('StructTreeRoot'))
  if (!root) throw new Error('Unexpected PDF without a structure tree, expected one')
  const identifiers = renumbered(file, top)
  const parents = new Map<number, Value>()
  writeElement(file, top, file.catalog.get('StructTreeRoot') ?? null, parents)
  const sorted = [...parents].sort(([one], [other]) => one - other)
  const numbers = sorted.flatMap(([key, value]) => [key, Array.isArray(value) ? file.add(value) : value])
  root.set('K', top.reference)
  root.set('ParentTree', file.add(dictionary({ Nums: numbers })))
  root.set('ParentTreeNextKey', (sorted.at(-1)?.[0] ?? -1) + 1)
  const names = identifiers.flat()
  const [first] = names
  const last = names.at(-2)
  if (first === undefined || last === undefined) root.delete('IDTree')
  else root.set('IDTree', file.add(dictionary({ Limits: [first, last], Names: names })))
}

function writeElement(
  file: PdfFile,
  element: StructureElement,
  parent: Value,
  parents: Map<number, Value>
): void {
  const page = element.kids.find(isContent)?.page
  const kids = element.kids.map((kid): Value => {
    if (isElement(kid)) {
      writeElement(file, kid, element.reference, parents)
      return kid.reference
    }
    if (isContent(kid)) return writeContent(file, kid, element, page, parents)
    return writeObject(file, kid, element, parents)
  })
  const [only] = kids
  const held = kids.length === 1 ? only : kids
  const written: Dictionary = new Map()
  written.set('Type', Name.of('StructElem')).set('S', Name.of(element.type)).set('P', parent)
  if (page) written.set('Pg', page)
  for (const [key, value] of element.entries) written.set(key, value)
  if (held !== undefined && kids.length > 0) written.set('K', held)
  file.objects.set(element.reference.number, written)
}

function writeContent(
  file: PdfFile,
  kid: MarkedContent,
  element: StructureElement,
  page: Reference | undefined,
  parents: Map<number, Value>
): Value {
  const key = file.dictionaryAt(kid.owner)?.get('StructParents')
  if (typeof key === 'number') {
    const list = parents.get(key)
    const elements = Array.isArray(list) ? list : []
    while (elements.length < kid.identifier) elements.push(null)
    elements[kid.identifier] = element.reference
    parents.set(key, elements)
  }
  if (kid.owner.number === kid.page.number && kid.page.number === page?.number) return kid.identifier
  return dictionary({
    Type: Name.of('MCR'),
    Pg: kid.page,
    Stm: kid.owner.number === kid.page.number ? undefined : kid.owner,
    MCID: kid.identifier
  })
}

function writeObject(
  file: PdfFile,
  kid: HeldObject,
  element: StructureElement,
  parents: Map<number, Value>
): Value {
  const key = file.dictionaryAt(kid.object)?.get('StructParent')
  if (typeof key === 'number') parents.set(key, element.reference)
  return dictionary({ Type: Name.of('OBJR'), Obj: kid.object, Pg: kid.page })
}

/** Gives identifiers in reading order, also where cells name the heads they stand under. */
function renumbered(file: PdfFile, top: StructureElement): (readonly [Bytes, Reference])[] {
  const elements = elementsOf(top)
  const named = elements.filter(({ entries }) => entries.get('ID') instanceof Bytes)
  const names = new Map<string, Bytes>()
  const list = named.map((element, index) => {
    const name = new Bytes(`e${String(index + 1).padStart(6, '0')}`)
    const old = element.entries.get('ID')
    if (old instanceof Bytes) names.set(old.bytes, name)
    element.entries.set('ID', name)
    return [name, element.reference] as const
  })
  for (const { entries } of elements)
    for (const attribute of file.listAt(entries.get('A'))) {
      const heads = file.dictionaryAt(attribute)?.get('Headers')
      if (!Array.isArray(heads)) continue
      const known = heads.flatMap((head) => (head instanceof Bytes ? (names.get(head.bytes) ?? []) : []))
      heads.splice(0, heads.length, ...known)
    }
  return list
}
