import { follows, isFirst, type Mark, sameStyle } from './marks.ts'
import type { Unit } from './units.ts'

/** An item of a flat text: its own unit, further paragraphs, and lists inside it, in order. */
export interface FlatItem {
  readonly unit: Unit
  readonly inside: (Unit | FlatList)[]
}

/** Lists inside lists beyond this depth are read as one. */
const deepest = 8

/** Items that are counted one way. */
export interface FlatList {
  readonly mark: Mark
  readonly indent: number
  readonly items: FlatItem[]
}

/** Says which units are items of lists: bullets, and numbers that a neighbour goes on from or that a colon leads. */
export function itemsOf(units: readonly Unit[]): Set<Unit> {
  const items = new Set<Unit>()
  units.forEach((unit, index) => {
    const { mark } = unit
    if (!mark || unit.quoted) return
    const isSure = mark.style === 'bullet' && !/^[—–+o]$/.test(mark.signs)
    const previous = units[index - 1]
    const goesIn = previous !== undefined && items.has(previous) && unit.indent > previous.indent
    if (isSure || goesIn || isLed(previous, mark) || hasNeighbour(units, index, mark)) items.add(unit)
  })
  return items
}

/** Says which units are items where only a line that ends with a colon starts a list, and its like go on with it. */
export function ledItemsOf(units: readonly Unit[]): Set<Unit> {
  const items = new Set<Unit>()
  units.forEach((unit, index) => {
    const previous = units[index - 1]
    const goesOn = previous?.mark && unit.mark && items.has(previous) && sameStyle(previous.mark, unit.mark)
    if (unit.mark && (goesOn || isLed(previous, unit.mark))) items.add(unit)
  })
  return items
}

function isLed(previous: Unit | undefined, mark: Mark): boolean {
  return (
    previous !== undefined && /:["'”’)]?$/.test(previous.text) && (mark.style === 'bullet' || isFirst(mark))
  )
}

function hasNeighbour(units: readonly Unit[], index: number, mark: Mark): boolean {
  for (let at = Math.max(0, index - 8); at < Math.min(units.length, index + 9); at++) {
    const other = units[at]?.mark
    if (at === index || !other || !sameStyle(other, mark)) continue
    if (mark.style === 'bullet' ? Math.abs(at - index) === 1 : follows(other, mark) || follows(mark, other))
      return true
  }
  return false
}

/** Builds nested lists; `add` puts in one item or a further paragraph at a time. */
export class ListBuilder {
  readonly lists: FlatList[] = []
  readonly #open: FlatList[] = []

  /** Whether a unit without a mark goes on in the last item: it is set in further than the item's mark. */
  takes(unit: Unit): boolean {
    const list = this.#open.at(-1)
    const item = list?.items.at(-1)
    return item !== undefined && !unit.quoted && unit.indent > item.unit.indent && unit.indent >= 2
  }

  /** Adds a further paragraph to the last item. */
  addParagraph(unit: Unit): void {
    while (this.#open.length > 1 && (this.#open.at(-1)?.items.at(-1)?.unit.indent ?? 0) >= unit.indent)
      this.#open.pop()
    this.#open.at(-1)?.items.at(-1)?.inside.push(unit)
  }

  /** Adds an item to the list it counts on in, or opens a list inside or after the last item. */
  addItem(unit: Unit, mark: Mark): void {
    const item: FlatItem = { unit, inside: [] }
    const depth = this.#depthOf(unit, mark)
    const known = this.#open[depth]
    this.#open.length = Math.min(depth + 1, this.#open.length)
    if (known) {
      known.items.push(item)
      return
    }
    const list: FlatList = { mark, indent: unit.indent, items: [item] }
    const parent = this.#open.at(-1)?.items.at(-1)
    if (parent && depth > 0) parent.inside.push(list)
    else this.lists.push(list)
    this.#open.length = depth
    this.#open.push(list)
  }

  /** Ends the list at a depth, so that the next one there is new. */
  #close(depth: number): number {
    this.#open.length = depth
    return depth
  }

  #depthOf(unit: Unit, mark: Mark): number {
    const open = this.#open
    const last = open.at(-1)
    if (!last) return 0
    const same = open.findLastIndex((list) => isSibling(list, unit, mark))
    if (same !== -1) return same
    if (unit.indent < last.indent) {
      const depth = Math.max(
        0,
        open.findIndex((list) => list.indent >= unit.indent)
      )
      return sameStyle(open[depth]?.mark ?? mark, mark) ? depth : this.#close(depth)
    }
    const restarts = open.findLastIndex((list) => sameStyle(list.mark, mark) && list.indent === unit.indent)
    if (restarts !== -1) return this.#close(restarts)
    if (open.length >= deepest) return deepest - 1
    const goesIn = unit.indent > last.indent || mark.style === 'bullet' || isFirst(mark)
    return goesIn ? open.length : 0
  }
}

function isSibling(list: FlatList, unit: Unit, mark: Mark): boolean {
  if (!sameStyle(list.mark, mark)) return false
  if (mark.style === 'bullet') return Math.abs(list.indent - unit.indent) < 2
  const previous = list.items.at(-1)?.unit.mark
  return (
    previous !== undefined && (follows(mark, previous) || (!isFirst(mark) && list.indent === unit.indent))
  )
}
