import type { Section } from '../../model/section.ts'
import { isEnglish } from '../language/languages.ts'
import type { FeatureRow, Weighed } from './salience-sentences.ts'
import { headingKinds, isAsideHeading, tellingHeading } from './sentence-cues.ts'

/** An opening section is an introduction up to this many sentences. */
const longestIntroduction = 25
/** How many sentences of a section open it. */
const opening = 2

/** The place of a sentence among the sections that hold sentences. */
interface Place {
  /** The order of its section, from 0. */
  readonly section: number
  /** Its order in the section, from 0, and the sentences of that section. */
  readonly inSection: number
  readonly size: number
}

/**
 * Where a sentence stands: in the text, in its section, in its paragraph (Edmundson 1969; Baxendale 1958), and
 * under what kind of heading (English), those that its section stands under included.
 */
export function places(list: readonly Weighed[], sections: readonly Section[]): FeatureRow[] {
  const found = placesOf(list)
  const last = Math.max(1, list.length - 1)
  return [
    ['first', list.map((_, index) => Number(index === 0))],
    ['early', list.map((_, index) => 1 / (1 + index))],
    ['later', list.map((_, index) => Math.log(1 + index))],
    ['position', list.map((_, index) => index / last)],
    ['laterSection', found.map(({ section }) => Math.log(1 + section))],
    ['opensSection', found.map(({ inSection }) => 1 / (1 + inSection))],
    ['longSection', found.map(({ size }) => Math.log(size))],
    ['withinParagraph', list.map(({ order }) => Math.log(1 + order))],
    ...introductions(found, sections),
    ...headings(list, found, sections)
  ]
}

function placesOf(list: readonly Weighed[]): Place[] {
  const sizes = new Map<string, number>()
  const orders = new Map<string, number>()
  const places = list.map(({ passage }) => {
    const { section } = passage.paragraph
    const inSection = sizes.get(section) ?? 0
    if (inSection === 0) orders.set(section, orders.size)
    sizes.set(section, inSection + 1)
    return { id: section, inSection }
  })
  return places.map(({ id, inSection }) => ({
    section: orders.get(id) ?? 0,
    inSection,
    size: sizes.get(id) ?? 1
  }))
}

/** What stands before the first heading of a text with headings, and the last sentences of an opening section. */
function introductions(found: readonly Place[], sections: readonly Section[]): FeatureRow[] {
  const isSectioned = (found.at(-1)?.section ?? 0) > 0
  const hasPreamble = isSectioned && sections[0]?.inferred === true
  return [
    ['preamble', found.map(({ section }) => Number(hasPreamble && section === 0))],
    [
      'closesIntroduction',
      found.map(({ section, inSection, size }) =>
        Number(isSectioned && section === 0 && size <= longestIntroduction && inSection >= size - opening)
      )
    ]
  ]
}

function headings(
  list: readonly Weighed[],
  found: readonly Place[],
  sections: readonly Section[]
): FeatureRow[] {
  const language = list[0]?.passage.language ?? 'en'
  const above = titlesAbove(isEnglish(language) ? sections : [])
  const ids = list.map(({ passage }) => passage.paragraph.section)
  const where = (holds: (title: string) => boolean): number[] => {
    const signs = new Map([...above].map(([id, titles]) => [id, titles.some(holds)]))
    return ids.map((id) => Number(signs.get(id) ?? false))
  }
  const under = (pattern: RegExp): number[] => where((title) => pattern.test(title))
  const opens = (values: readonly number[]): number[] =>
    values.map((value, index) => ((found[index]?.inSection ?? 0) < opening ? value : 0))
  const telling = under(tellingHeading)
  const specification = under(headingKinds.specification)
  return [
    ['telling', telling],
    ['aside', where(isAsideHeading)],
    ['specification', specification],
    ['rationale', under(headingKinds.rationale)],
    ['transcript', under(headingKinds.transcript)],
    ['agenda', under(headingKinds.agenda)],
    ['opensTelling', opens(telling)],
    ['opensSpecification', opens(specification)]
  ]
}

/** The titles of each section and of those it is a part of, by its id. */
function titlesAbove(sections: readonly Section[]): Map<string, string[]> {
  const open: Section[] = []
  return new Map(
    sections.map((section) => {
      while ((open.at(-1)?.level ?? 0) >= section.level) open.pop()
      open.push(section)
      return [section.id, open.map(({ title }) => title)]
    })
  )
}
