import type { Briefing } from '../model/briefing.ts'
import { fill, type Labels } from '../model/labels.ts'
import { collapse } from '../model/statement.ts'
import type { Cited } from '../model/view-parts.ts'
import type { AnnotatedBrief } from '../model/views.ts'
import type { ParagraphNumbers } from './paragraph-numbers.ts'
import { statisticsOf } from './selection.ts'

/** So many of one kind are listed; the rest is a number. */
const mostListed = 8

/** What a careful reader would ask the author about, by kind. */
export function looseEnds(
  briefing: Briefing,
  numbers: ParagraphNumbers,
  labels: Labels
): AnnotatedBrief['looseEnds'] {
  const cited = (id: string, text: string, start: number): Cited => ({
    id: `loose-${id}`,
    text: collapse(text),
    paragraph: numbers.at(start)
  })
  const counts = briefing.enumerations
    .filter(({ announced, items }) => announced !== null && announced !== items.length)
    .map(({ id, lead, announced, items }) => {
      const count = fill(labels.countAnnounced, { announced: announced ?? 0, found: items.length })
      return cited(id, `${collapse(lead.text)}: ${count}`, lead.spans[0]?.start ?? 0)
    })
  const figures = statisticsOf(briefing).filter(({ sourced }) => !sourced)
  const short = briefing.acronyms.filter(({ expansion }) => expansion === null)
  const dates = briefing.dates.filter(({ value }) => value === '')
  return [
    group(labels.looseCounts, counts, labels),
    group(
      labels.looseFigures,
      figures.map(({ id, text, start }) => cited(id, text, start)),
      labels
    ),
    group(
      labels.looseAcronyms,
      short.map(({ acronym, start }) => cited(acronym, acronym, start)),
      labels
    ),
    group(
      labels.looseDates,
      dates.map(({ id, text, start }) => cited(id, text, start)),
      labels
    )
  ].flat()
}

function group(heading: string, entries: readonly Cited[], labels: Labels): AnnotatedBrief['looseEnds'] {
  if (entries.length === 0) return []
  const more = entries.length - mostListed
  return [
    {
      heading: `${heading} (${entries.length})`,
      entries: entries.slice(0, mostListed),
      ...(more > 0 ? { more: fill(labels.andMore, { count: more }) } : {})
    }
  ]
}
