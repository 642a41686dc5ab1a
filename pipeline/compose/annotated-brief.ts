import type { RootContent } from 'mdast'
import type { Briefing } from '../model/briefing.ts'
import type { ParsedDocument } from '../model/document.ts'
import type { Entity } from '../model/entity.ts'
import { fill, type Labels } from '../model/labels.ts'
import { overlaps } from '../model/span.ts'
import { collapse, isReworded, type Statement } from '../model/statement.ts'
import { headWords } from '../model/printed-words.ts'
import type { Frame, SpeechView } from '../model/view-parts.ts'
import type { AnnotatedBrief, Body } from '../model/views.ts'
import { marks, notes } from './annotations.ts'
import { changesView } from './changes.ts'
import { cite } from './cite.ts'
import { figureView } from './key-figures.ts'
import type { ParagraphNumbers } from './paragraph-numbers.ts'
import { looseEnds } from './loose-ends.ts'
import { askedOf, overviewAsked, pointsOf, startOf, statisticsOf } from './selection.ts'
import { spoken } from './spoken.ts'
import { termViews } from './terms.ts'
import { timelineRows } from './timeline-drawing.ts'

/** A text with this many sections gets a table of contents. */
const sectionsForContents = 4

/** The annotated brief: the whole source, numbered and marked, with notes and with tables of what was found. */
export function annotatedBrief(
  frame: Frame,
  briefing: Briefing,
  document: ParsedDocument,
  numbers: ParagraphNumbers,
  labels: Labels
): AnnotatedBrief {
  const points = pointsOf(briefing)
  const asked = overviewAsked(briefing)
  const { concerns } = briefing
  const overview = [...points, ...asked, ...concerns].map(({ text }) => text)
  const terms = termViews(briefing, numbers, { telling: [...headWords(frame), ...overview].join('\n') })
  const changes = changesView(briefing, labels)
  const printed = body(briefing, document, numbers, labels)
  const listed = listable(briefing)
  const speech = spoken(listed).map(({ attribution, text }) => ({
    kind: attribution.kind,
    view: {
      id: attribution.id,
      text,
      speaker: speakerName(attribution, briefing.entities),
      cue: collapse(attribution.cue),
      paragraph: numbers.at(attribution.spans.content.start)
    } satisfies SpeechView
  }))
  return {
    frame,
    measures: measures(briefing, labels),
    points: points.map((point) => cite(point, `x-${point.id}`, numbers)),
    asked: asked.map((one) => cite(one, `x-${one.id}`, numbers)),
    askedTotal: askedOf(briefing).length,
    concerns: concerns.map((one) => cite(one, `x-${one.id}`, numbers)),
    contents: contents(briefing, printed.sections),
    ...(changes && { changes }),
    body: printed,
    structure: structure(listed, numbers, labels),
    direct: speech.filter(({ kind }) => kind !== 'indirect').map(({ view }) => view),
    indirect: speech.filter(({ kind }) => kind === 'indirect').map(({ view }) => view),
    timeline: timelineRows(listed.timeline, numbers, labels),
    figures: statisticsOf(listed).map((figure) => figureView(figure, numbers, labels)),
    names: names(briefing.entities, numbers, labels),
    glossary: terms.known,
    unknownTerms: terms.unknown,
    looseEnds: looseEnds(briefing, numbers, labels)
  }
}

/** The speaker's full name where a short form or a pronoun stands in the text. */
export function speakerName(
  attribution: Briefing['attributions'][number],
  entities: readonly Entity[]
): string {
  const entity = entities.find((one) => one.id === attribution.speakerEntity)
  return entity?.name ?? collapse(attribution.speaker)
}

function measures({ source, paragraphs, sections }: Briefing, labels: Labels): string[] {
  const headed = sections.filter((section) => !section.inferred).length
  return [
    fill(labels.wordCount, { words: source.words }),
    ...(paragraphs.length > 1 ? [fill(labels.paragraphCount, { paragraphs: paragraphs.length })] : []),
    ...(headed > 1 ? [fill(labels.sectionCount, { sections: headed })] : [])
  ]
}

/** The headed sections that are printed; a few of them need no list. */
function contents({ sections, paragraphs }: Briefing, printed: Body['sections']): AnnotatedBrief['contents'] {
  const ids = new Set(printed.map(({ id }) => id))
  const headed = sections
    .filter((section) => section.title && ids.has(section.id))
    .map((section) => ({
      section,
      numbers: paragraphs
        .filter(({ start }) => start >= section.start && start < section.end)
        .map(({ number }) => number)
    }))
    .filter((one) => one.numbers.length > 0)
  if (headed.length < sectionsForContents) return []
  return headed.map(({ section, numbers }) => {
    const [first, last] = [numbers[0], numbers.at(-1)]
    const { id, title: heading, level, inferred, sourceTitle } = section
    const isRetitled = sourceTitle !== undefined
    return {
      id,
      heading,
      level,
      inferred,
      isRetitled,
      paragraphs: first === last ? `${first}` : `${first}–${last}`
    }
  })
}

function body(briefing: Briefing, document: ParsedDocument, numbers: ParagraphNumbers, labels: Labels): Body {
  return {
    sections: bodySections(briefing, document),
    text: document.source.text,
    numbers: briefing.paragraphs.map(({ start, end, number }) => ({ start, end, number })),
    marks: marks(briefing),
    notes: notes(briefing, numbers, labels, document.source.text)
  }
}

/** The tree's blocks by section, as far as the source's rights let them be printed. */
function bodySections(briefing: Briefing, document: ParsedDocument): Body['sections'] {
  const { sections, source } = briefing
  const placed = document.tree.children.map((node) => ({ node, at: textStart(node) }))
  const isPrinted = printable(briefing)
  return sections.flatMap((section, index) => {
    const until = sections[index + 1]?.start ?? Number.POSITIVE_INFINITY
    const from = index === 0 ? 0 : section.start
    const within = placed.filter(({ at }) => at >= from && at < until)
    const isHeading = ({ node, at }: (typeof placed)[number]) =>
      node.type === 'heading' && at === section.heading?.start
    const headingNode = within.find(isHeading)?.node
    const kept = within.map(({ node }) => node).filter((node) => node !== headingNode && isPrinted(node))
    if (kept.length === 0 && source.rights !== undefined && source.rights !== 'full') return []
    const { id, title: heading, inferred, level, sourceTitle } = section
    const isRetitled = sourceTitle !== undefined
    const own = { headingNode: isRetitled ? null : (headingNode ?? null), nodes: kept }
    const given = isRetitled && !inferred ? { sourceHeading: sourceTitle } : {}
    return [{ id, heading, inferred, isRetitled, level, ...given, ...own }]
  })
}

/** What may be quoted beside the statements: lists, speech, events and figures, or nothing of them. */
function listable(briefing: Briefing): Briefing {
  if (briefing.source.rights !== 'none') return briefing
  return { ...briefing, enumerations: [], attributions: [], timeline: [], figures: [] }
}

/** All of the source, the blocks around its statements (`excerpts`), or none of it. */
function printable(briefing: Briefing): (node: RootContent) => boolean {
  const { rights } = briefing.source
  if (rights === 'none') return () => false
  if (rights !== 'excerpts') return () => true
  const { bottomLine, keyPoints, recommendations, concerns } = briefing
  const statements = [bottomLine, ...keyPoints, ...recommendations, ...concerns].flatMap(
    (statement) => statement?.spans ?? []
  )
  return ({ position }) => {
    const span = { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 }
    return statements.some((statement) => overlaps(statement, span))
  }
}

/** Where a node's own words start: sections are counted from there, not from the marks before them. */
function textStart(node: RootContent): number {
  let first: { children?: readonly unknown[]; position?: RootContent['position'] } | undefined = node
  let start = node.position?.start.offset ?? 0
  while (first?.children?.length) {
    first = first.children[0] as typeof first
    start = first?.position?.start.offset ?? start
  }
  return start
}

function structure(
  briefing: Briefing,
  numbers: ParagraphNumbers,
  labels: Labels
): AnnotatedBrief['structure'] {
  return briefing.enumerations
    .filter((enumeration) => enumeration.items.length > 1)
    .map(({ id, lead, announced, items }) => ({
      id,
      lead: { id: `${id}-lead`, ...partOf(lead, numbers) },
      count:
        announced === null
          ? fill(labels.countFound, { found: items.length })
          : fill(labels.countAnnounced, { announced, found: items.length }),
      items: items.map((item) => ({ id: item.id, ...partOf(item, numbers) }))
    }))
}

function partOf(one: Statement, numbers: ParagraphNumbers) {
  return { text: one.text, paragraph: numbers.at(startOf(one)), isReworded: isReworded(one) }
}

function names(
  entities: readonly Entity[],
  numbers: ParagraphNumbers,
  labels: Labels
): AnnotatedBrief['names'] {
  const group = (heading: string, kind: Entity['kind']) => ({
    heading,
    entries: entities
      .filter((entity) => entity.kind === kind)
      .map((entity) => ({
        name: collapse(entity.name),
        paragraphs: [...new Set(entity.mentions.map((mention) => numbers.at(mention.start)))].filter(
          (one) => one > 0
        )
      }))
  })
  return [
    group(labels.people, 'person'),
    group(labels.organisations, 'organisation'),
    group(labels.places, 'place')
  ].filter(({ entries }) => entries.length > 0)
}
