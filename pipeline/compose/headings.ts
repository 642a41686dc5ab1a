import type { Section } from '../model/section.ts'

/** "1.1 ", "3. ", "4) ": what counts a section, before the words of its heading. */
const number = /^\d{1,2}(?:(?:\.\d{1,2})+[.)]?|[.)])\s+(?=["“‘'(]?\p{Lu})/u

/**
 * A section's title as it leads a paragraph or a group: without the number that only counts it. Where no other section
 * has one, the number is taken for a word of it.
 */
export function headingOf({ title }: Section, sections: readonly Section[]): string {
  const numbered = sections.filter((section) => number.test(section.title)).length
  return numbered > 1 ? title.replace(number, '') : title
}
