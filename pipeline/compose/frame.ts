import { type Briefing, statementsOf } from '../model/briefing.ts'
import type { DocumentName } from '../model/documents.ts'
import { fill, type Labels } from '../model/labels.ts'
import { isReworded } from '../model/statement.ts'
import type { Frame } from '../model/view-parts.ts'
import { byline, citation } from './citation.ts'
import { cite } from './cite.ts'
import type { ComposeOptions } from './compose-options.ts'
import { formatDate } from './format-date.ts'
import type { ParagraphNumbers } from './paragraph-numbers.ts'

/** As much of a briefing as it takes to say whose claim its bottom line is. */
export interface IntroducedClaim {
  readonly source: Pick<Briefing['source'], 'genre' | 'authors'>
  readonly bottomLine: { readonly attributedTo?: string | undefined } | null
}

/** What a document carries around its content: title, byline, banner, bottom line, colophon. */
export function frame(
  document: DocumentName,
  briefing: Briefing,
  numbers: ParagraphNumbers,
  options: ComposeOptions
): Frame {
  const { source, bottomLine } = briefing
  const { labels } = options
  const isEdited = statementsOf(briefing).some(isReworded)
  return {
    document,
    kind: labels[document],
    language: source.language,
    slug: source.slug,
    title: clip(source.title, longest.title),
    citation: clip(citation(source, labels), longest.citation),
    method: fill(isEdited ? labels.methodTextEdited : labels.methodText, {
      version: options.precisVersion,
      source: source.sha256.slice(0, 12)
    }),
    statementNote: isEdited ? labels.statementNoteEdited : labels.statementNote,
    bottomLine: bottomLine ? cite(bottomLine, 'bottom-line', numbers) : null,
    ...present({
      subtitle: clip(source.subtitle, longest.line),
      byline: clip(byline(source), longest.line),
      genre: genreLabel(source.genre, labels),
      organisation: clip(source.organisation ?? options.organisation, longest.name),
      version: clip(source.version, longest.name),
      series: clip([source.series, source.number].filter(Boolean).join('\u00a0'), longest.name),
      tlp: source.tlp ? `TLP:${source.tlp}` : '',
      status: status(source, labels),
      date: source.published ? formatDate(source.published, labels) : '',
      contact: clip(source.contact ?? options.contact, longest.line),
      disclaimer: clip(source.disclaimer ?? options.disclaimer, longest.text),
      url: source.url,
      introduction: introduction(briefing, labels)
    })
  }
}

/** How many characters a field may take: what can not be left out of a page is cut at a word. */
const longest = { name: 80, title: 240, line: 260, citation: 500, text: 600 }

function clip(text: string, most: number): string
function clip(text: string | undefined, most: number): string | undefined
function clip(text: string | undefined, most: number): string | undefined {
  if (text === undefined || text.length <= most) return text
  const cut = text.slice(0, most).replace(/[\ud800-\udbff]$/, '')
  const words = cut.replace(/\s+\S*$/, '')
  return `${words.length > most / 2 ? words : cut} …`
}

/** What a reader must know before using the document. */
function status({ withdrawn, embargoUntil, status }: Briefing['source'], labels: Labels): string {
  const held = embargoUntil ? fill(labels.embargo, { date: formatDate(embargoUntil, labels) }) : ''
  return [withdrawn ? labels.withdrawn : '', held, status === 'draft' ? labels.draft : '']
    .filter(Boolean)
    .join(' · ')
}

/** Whose claim the bottom line is: the speaker's, or in an opinion the author's; empty where it is nobody's in particular. */
export function introduction({ source, bottomLine }: IntroducedClaim, labels: Labels): string {
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
