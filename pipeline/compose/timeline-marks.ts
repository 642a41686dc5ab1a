import type { EventView, TimelineMark } from '../model/view-parts.ts'

/** Events so near each other, as a share of the drawing's width, share one mark. */
const near = 0.006

/** What a number takes beside its mark, as shares of a width of 170 mm: its first character, and each further one. */
const firstCharacter = 0.018
const character = 0.011

/** The least width of a mark: a day of a century must still be seen. */
const leastWidth = 0.005

/**
 * Marks for a drawing with many events, each on a row where neither it nor its number meets another. Events of one
 * time share a mark, which names all of them by their places in the list: `3`, `4–6` or `4–6, 9`.
 *
 * @param events in the order of their list
 */
export function timelineMarks(events: readonly EventView[]): { marks: TimelineMark[]; rows: number } {
  const groups: { first: EventView; numbers: number[] }[] = []
  events.forEach((event, index) => {
    const group = groups.find(({ first }) => isNear(first, event))
    if (group) group.numbers.push(index + 1)
    else groups.push({ first: event, numbers: [index + 1] })
  })
  const ends: number[] = []
  const placed = groups
    .map(({ first, numbers }) => markOf(first, numbers))
    .sort((one, other) => one.start - other.start)
    .map(({ start, end, ...mark }) => {
      const free = ends.findIndex((last) => last <= start)
      const lane = free < 0 ? ends.length : free
      ends[lane] = end
      return { ...mark, lane }
    })
  const rows = ends.length
  return { rows, marks: placed.map(({ lane, ...mark }) => ({ ...mark, row: rows - 1 - lane })) }
}

function isNear(one: EventView, other: EventView): boolean {
  return (
    one.broad === other.broad && Math.abs(one.from - other.from) < near && Math.abs(one.to - other.to) < near
  )
}

/** A mark with all that it takes of its row: its number stands behind it, or before it where the drawing ends. */
function markOf({ from, to, broad }: EventView, numbers: readonly number[]) {
  const label = runs(numbers)
  const room = firstCharacter + character * (label.length - 1)
  const end = Math.round(Math.max(to, from + leastWidth) * 10_000) / 10_000
  const before = end + room > 1
  const mark = { from, to: end, broad, label, before }
  return { ...mark, start: before ? from - room : from, end: before ? end : end + room }
}

/** `1, 2, 3, 5` as `1–3, 5`. */
function runs(numbers: readonly number[]): string {
  const found: [number, number][] = []
  for (const number of numbers) {
    const last = found.at(-1)
    if (last && last[1] === number - 1) last[1] = number
    else found.push([number, number])
  }
  return found.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ')
}
