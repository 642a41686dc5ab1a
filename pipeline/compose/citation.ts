import { fill, type Labels } from '../model/labels.ts'
import type { SourceRecord } from '../model/source.ts'
import { formatDate } from './format-date.ts'

/** The source as a reference in the order of ISO 690: creator, title, publisher, date, numeration, availability. */
export function citation(source: SourceRecord, labels: Labels): string {
  const creators = source.authors.map((author) => author.name).join('; ')
  const title = source.subtitle ? `${source.title}: ${source.subtitle}` : source.title
  const series = [source.series, source.number].filter(Boolean).join(' ')
  const date = source.published ? formatDate(source.published, labels) : labels.noDate
  const published = [source.publisher, date].filter(Boolean).join(', ')
  const place = source.url ? fill(labels.retrievedFrom, { url: source.url }) : ''
  return [creators, title, published, series, place].filter(Boolean).map(closed).join(' ')
}

/** The authors with role and affiliation, as one line. */
export function byline(source: SourceRecord): string {
  return source.authors
    .map(({ name, role, affiliation }) => [name, role, affiliation].filter(Boolean).join(', '))
    .join(' · ')
}

function closed(part: string): string {
  return /[.?!…]$/.test(part) ? part : `${part}.`
}
