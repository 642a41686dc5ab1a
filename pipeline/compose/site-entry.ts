import type { Labels } from '../model/labels.ts'
import type { Publishable, SiteEntry } from '../model/site.ts'
import { collapse, isReworded } from '../model/statement.ts'
import { byline, citation } from './citation.ts'
import { formatDate } from './format-date.ts'
import { introduction } from './frame.ts'

/** Names that people look for; terms stand in the key points. */
const soughtKinds = new Set<string>(['person', 'organisation', 'place', 'event', 'work'])
const mostNames = 60

/** What is withdrawn says nothing but what it was. */
const silence = { summary: '', introduction: '', points: [], names: [], tags: [] }

/**
 * What a site says of a briefing. Where the rights of its source are not full, that is its statements and no more:
 * names are then only those that stand in them.
 *
 * @param labels in the source's own language
 * @param siteLabels in the language of the site
 */
export function siteEntry(briefing: Publishable, labels: Labels, siteLabels: Labels): SiteEntry {
  const { source, keyPoints } = briefing
  const { slug, language, title, authors, published = '', revised = '', rights = 'none' } = source
  const { subtitle, organisation, publisher, version, genre, tlp, url, withdrawn } = source
  const dated = (date: string) => (date ? formatDate(date, siteLabels) : '')
  const said = {
    summary: summaryOf(briefing, labels),
    introduction: introduction(briefing, labels),
    points: keyPoints.map(({ text }) => text),
    names: namesIn(briefing),
    tags: source.tags ?? []
  }
  return {
    slug,
    language,
    title,
    authors,
    published,
    revised,
    rights,
    byline: byline(source),
    series: [source.series, source.number].filter(Boolean).join('\u00a0'),
    publishedText: dated(published),
    revisedText: dated(revised),
    citation: citation(source, labels),
    wordCount: source.words,
    sha256: source.sha256,
    ...(withdrawn ? silence : said),
    ...(withdrawn ? { withdrawn: withdrawn === true ? '' : withdrawn } : {}),
    ...stated({ subtitle, organisation, publisher, version, genre, tlp, url })
  }
}

/** The bottom line, and a word where an editor's words are in it: a site says it in many places, some of them without marks. */
function summaryOf({ bottomLine }: Publishable, labels: Labels): string {
  if (!bottomLine) return ''
  return isReworded(bottomLine) ? `${bottomLine.text} (${labels.editorWords})` : bottomLine.text
}

function namesIn({ source, entities, bottomLine, keyPoints }: Publishable): string[] {
  const shown = [source.title, bottomLine?.text ?? '', ...keyPoints.map(({ text }) => text)].join('\n')
  const names = entities
    .filter(({ kind }) => soughtKinds.has(kind))
    .map(({ name }) => collapse(name))
    .filter((name) => source.rights === 'full' || shown.includes(name))
  return [...new Set(names)].slice(0, mostNames)
}

type Stated<Fields> = { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> }

function stated<Fields extends Record<string, string | undefined>>(fields: Fields): Stated<Fields> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined)
  ) as Stated<Fields>
}
