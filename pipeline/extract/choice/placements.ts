import type { Passage } from '../../model/passage.ts'
import type { Section } from '../../model/section.ts'

/** Where a passage stands among the sections. */
export interface Placement {
  /** The id of its main section. */
  readonly main: string
  /** The titles of its section and of those around it, innermost first. */
  readonly headings: readonly string[]
}

const nowhere: Placement = { main: '', headings: [] }

/**
 * Tells of a passage where it stands, by its offset. Main sections are those of the outermost level that has more
 * than one, so that a single title heading over all does not swallow its parts.
 */
export function placements(sections: readonly Section[]): (passage: Passage) => Placement {
  const headed = sections.filter((section) => section.id !== 'h0')
  const levels = [...new Set(headed.map((section) => section.level))].sort((a, b) => a - b)
  const countAt = (level: number): number => headed.filter((section) => section.level === level).length
  const main = levels.find((level) => countAt(level) > 1) ?? levels[0] ?? 1
  const placed: { readonly start: number; readonly placement: Placement }[] = []
  const open: Section[] = []
  let current = ''
  for (const section of sections) {
    while (open.length > 0 && (open.at(-1)?.level ?? 0) >= section.level) open.pop()
    open.push(section)
    if (section.level <= main || current === '') current = section.id
    placed.push({
      start: section.start,
      placement: { main: current, headings: open.map(({ title }) => title).reverse() }
    })
  }
  return ({ paragraph }) => placed.findLast(({ start }) => start <= paragraph.start)?.placement ?? nowhere
}
