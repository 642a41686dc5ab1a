import type { Root, RootContent } from 'mdast'
import type { Source } from '../../model/source.ts'
import type { ParsedText } from '../parsed-text.ts'
import { placesIn } from '../places.ts'
import { headerOf } from './header/header.ts'
import { depthsOf } from './heading-levels.ts'
import { headingsOf } from './headings.ts'
import { type Line, linesOf } from './lines.ts'
import { itemsOf, ledItemsOf, ListBuilder } from './lists.ts'
import { type NodeMaker, nodesIn } from './nodes.ts'
import { isSetInQuotation } from './quotations.ts'
import { statuteLines } from './statutes.ts'
import { type Unit, unitsOf } from './units.ts'
import { joinsOf } from './wrapping.ts'

/**
 * Parses a flat text: a head of title, author and date lines, then headings as bare lines, paragraphs, lists and
 * quotations (`txt`), or paragraphs and marked lists only (`plain`). Offsets count in `source.text`; indentation
 * never makes code.
 */
export function parseFlat(source: Source): ParsedText {
  const found = linesOf(source.text, source.bodyStart)
  const lines = source.format === 'plain' ? found : found.flatMap(statuteLines)
  const { header, taken } = source.format === 'plain' ? noHeader : headerOf(lines, joinsOf(lines))
  const units = unitsOf(bodyOf(lines, taken))
  const places = placesIn(source.text)
  const nodes = nodesIn(source.text, places)
  const children = source.format === 'plain' ? plainNodes(units, nodes) : bodyNodes(units, nodes)
  const tree: Root = { type: 'root', children, position: places.position(0, source.text.length) }
  return { tree, header, messages: [] }
}

const noHeader = { header: { lines: [] }, taken: 0 }

function bodyOf(lines: readonly Line[], taken: number): Line[] {
  return lines.slice(taken).map((line, index) => (index === 0 ? { ...line, gap: true } : line))
}

function plainNodes(units: readonly Unit[], nodes: NodeMaker): RootContent[] {
  const items = ledItemsOf(units)
  const found = new Collector(nodes)
  for (const unit of units) {
    if (unit.mark && items.has(unit)) found.item(unit)
    else found.node(nodes.paragraph(unit))
  }
  return found.finish()
}

function bodyNodes(units: readonly Unit[], nodes: NodeMaker): RootContent[] {
  const headings = headingsOf(units)
  const depths = depthsOf([...headings.values()])
  const items = itemsOf(units)
  const found = new Collector(nodes)
  units.forEach((unit, index) => {
    const heading = headings.get(unit)
    if (heading) found.node(nodes.heading(unit, depths.get(heading) ?? 2))
    else if (unit.quoted || isSetInQuotation(unit, units[index - 1], units[index + 1])) found.quoted(unit)
    else if (unit.mark && items.has(unit)) found.item(unit)
    else found.paragraph(unit)
  })
  return found.finish()
}

/** Gathers nodes in order, items into lists and quoted units into quotations. */
class Collector {
  readonly #nodes: NodeMaker
  readonly #found: RootContent[] = []
  #list = new ListBuilder()
  #quoted: Unit[] = []

  constructor(nodes: NodeMaker) {
    this.#nodes = nodes
  }

  node(node: RootContent): void {
    this.finish()
    this.#found.push(node)
  }

  paragraph(unit: Unit): void {
    if (this.#quoted.length === 0 && this.#list.takes(unit)) this.#list.addParagraph(unit)
    else this.node(this.#nodes.paragraph(unit))
  }

  item(unit: Unit): void {
    this.#closeQuotation()
    if (unit.mark) this.#list.addItem(unit, unit.mark)
  }

  quoted(unit: Unit): void {
    this.#closeList()
    this.#quoted.push(unit)
  }

  finish(): RootContent[] {
    this.#closeList()
    this.#closeQuotation()
    return this.#found
  }

  #closeList(): void {
    for (const list of this.#list.lists) this.#found.push(this.#nodes.list(list))
    this.#list = new ListBuilder()
  }

  #closeQuotation(): void {
    if (this.#quoted.length) this.#found.push(this.#nodes.quote(this.#quoted))
    this.#quoted = []
  }
}
