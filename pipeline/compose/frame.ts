import type { Briefing } from '../model/briefing.ts'
import type { DocumentName } from '../model/config.ts'
import { fill, type Labels } from '../model/labels.ts'
import type { Frame } from '../model/view-parts.ts'
import { byline, citation } from './citation.ts'
import { cite } from './cite.ts'
import type { ComposeOptions } from './compose-options.ts'
import { formatDate } from './format-date.ts'
import type { ParagraphNumbers } from './paragraph-numbers.ts'

/** What a document carries around its content: title, byline, banner, bottom line, colophon. */
export function frame(
  document: DocumentName,
  briefing: Briefing,
  numbers: ParagraphNumbers,
  options: ComposeOptions
): Frame {
  const { source, bottomLine } = briefing
  const { labels } = options
  return {
    document,
    kind: labels[document],
    language: source.language,
    slug: source.slug,
    title: source.title,
    citation: citation(source, labels),
    method: fill(labels.methodText, { version: options.precisVersion, source: source.sha256.slice(0, 12) }),
    bottomLine: bottomLine ? cite(bottomLine, 'bottom-line', numbers) : null,
    ...present({
      subtitle: source.subtitle,
      byline: byline(source),
      genre: genreLabel(source.genre, labels),
      organisation: source.organisation ?? options.organisation,
      version: source.version,
      series: [source.series, source.number].filter(Boolean).join(' '),
      tlp: source.tlp ? `TLP:${source.tlp}` : '',
      status: source.status === 'draft' ? labels.draft : '',
      date: source.published ? formatDate(source.published, labels) : '',
      contact: source.contact ?? options.contact,
      disclaimer: source.disclaimer ?? options.disclaimer,
      url: source.url,
      introduction: introduction(briefing, labels)
    })
  }
}

function introduction({ source, bottomLine }: Briefing, labels: Labels): string {
  if (bottomLine?.attributedTo) return bottomLine.attributedTo
  if (source.genre !== 'opinion') return ''
  return source.authors.length > 1 ? labels.authorsArgue : labels.authorArgues
}

function genreLabel(genre: string | undefined, labels: Labels): string {
  return genre === 'opinion' || genre === 'research' || genre === 'notice' || genre === 'law'
    ? labels[genre]
    : ''
}

type Present<Fields> = { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> }

function present<Fields extends Record<string, string | undefined>>(fields: Fields): Present<Fields> {
  const kept = Object.entries(fields).filter(([, value]) => value !== undefined && value !== '')
  return Object.fromEntries(kept) as Present<Fields>
}
