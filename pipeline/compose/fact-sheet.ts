import type { Briefing } from '../model/briefing.ts'
import type { Enumeration } from '../model/enumeration.ts'
import type { Labels } from '../model/labels.ts'
import type { Section } from '../model/section.ts'
import { printedWords } from '../model/printed-words.ts'
import { overlaps } from '../model/span.ts'
import { collapse, isReworded, type Statement } from '../model/statement.ts'
import type { CitedStatement, Frame, SpeechView } from '../model/view-parts.ts'
import type { FactSheet } from '../model/views.ts'
import { speakerName } from './annotated-brief.ts'
import { cite } from './cite.ts'
import { codeOf } from './code.ts'
import { headingOf } from './headings.ts'
import { keyFigureViews } from './key-figures.ts'
import type { ParagraphNumbers } from './paragraph-numbers.ts'
import {
  askedOf,
  bottomLineSentences,
  bySource,
  droppedIn,
  mostAskedOf,
  pointsOf,
  salienceOf,
  startOf,
  tellingOrder,
  wordCount
} from './selection.ts'
import { type Spoken, spoken } from './spoken.ts'
import { termViews } from './terms.ts'
import { chosenEvents, timelineDrawing } from './timeline-drawing.ts'

const mostFigures = 4
/** A longer link would make a code too fine to be read. */
const longestLink = 300

/** Facts on the sheet; a short item of a list is half a fact. */
const mostFacts = 8
const fewestPoints = 2
const mostGroups = 3
const mostItems = 5
const mostMinor = 1
const mostEvents = 5
const mostTerms = 6
const mostAsked = 5
const quotationWords = { fewest: 5, most: 40 }

/** The fact sheet: more than fits, with the order in which things are left out until one page holds it. */
export function factSheet(
  frame: Frame,
  briefing: Briefing,
  numbers: ParagraphNumbers,
  labels: Labels,
  siteUrl: string | undefined
): FactSheet {
  const asked = mostAskedOf(briefing, mostAsked)
  const { concerns } = briefing
  const told = new Set(asked.map(({ sentence }) => sentence))
  const groups = factGroups(
    briefing,
    numbers,
    new Set([...told, ...concerns.map(({ sentence }) => sentence)])
  )
  const figures = keyFigureViews(briefing, mostFigures, numbers, labels)
  const drawing = timelineDrawing(chosenEvents(briefing, mostEvents, told), numbers, labels, told)
  const timeline = drawing.events.length < 2 ? { events: [], ticks: [] } : drawing
  const body = {
    frame,
    figures: figures.length === 1 ? [] : figures,
    groups,
    timeline,
    quotation: quotation(briefing, numbers),
    asked: asked.map((statement) => cite(statement, `x-${statement.id}`, numbers)),
    askedTotal: askedOf(briefing).length,
    concerns: concerns.map((statement) => cite(statement, `x-${statement.id}`, numbers))
  }
  const words = printedWords(body)
  const { known, unknown } = termViews(briefing, numbers, { words, telling: words })
  const view = { ...body, terms: known.slice(0, mostTerms), unknownTerms: unknown.slice(0, mostTerms) }
  const link = siteUrl ? `${siteUrl}/${briefing.source.slug}/annotated-brief.html` : briefing.source.url
  const extras = furtherFacts(view.groups)
  return {
    ...view,
    ...(link && link.length <= longestLink ? { code: codeOf(link) } : {}),
    extras,
    dropOrder: dropOrder(view, extras)
  }
}

/**
 * Enumerations of the argument first, each under its own lead; then key points under the source's headings; then lists
 * that the text announces by the way.
 */
function factGroups(
  briefing: Briefing,
  numbers: ParagraphNumbers,
  shown: ReadonlySet<string | null>
): FactSheet['groups'] {
  const { main: lists, minor } = announcedLists(briefing)
  const listed = lists.flatMap(({ lead, items }) => [lead, ...items].map((one) => one.sentence))
  const used = new Set([...shown, ...listed, ...bottomLineSentences(briefing)])
  const fresh = (point: Statement) => !used.has(point.sentence)
  const room = Math.max(fewestPoints, Math.round(mostFacts - listCost(lists)))
  const core = pointsOf(briefing).filter(fresh).slice(0, room)
  const further = briefing.furtherPoints.filter(fresh).slice(0, room - core.length)
  return [
    ...lists.map((list) => listGroup(list, numbers)),
    ...pointGroups(core, further, briefing, numbers, mostGroups - lists.length),
    ...minor.map((list) => listGroup(list, numbers))
  ]
}

/**
 * Lists that the text announces by number; what it asks for stands elsewhere on the sheet. A main one has a lead that
 * matters as much as the key points do, or that has half its words from the title and the bottom line.
 */
function announcedLists(briefing: Briefing): { main: Enumeration[]; minor: Enumeration[] } {
  const salience = salienceOf(briefing)
  const rank = ({ lead }: Enumeration) => salience(lead.sentence)
  const lists = briefing.enumerations
    .filter(
      ({ announced, items }) => announced === items.length && items.length > 1 && items.length <= mostItems
    )
    .filter(({ lead, items }) => wordCount(lead.text) <= 16 && !isAsked(items, briefing.recommendations))
    .sort((one, other) => rank(other) - rank(one))
    .slice(0, mostGroups - 1)
    .sort((one, other) => bySource(one.lead, other.lead))
  const points = briefing.keyPoints
    .map(({ sentence }) => salience(sentence))
    .sort((one, other) => one - other)
  const least = points[Math.floor((points.length - 1) / 2)] ?? 0
  const isMain = (list: Enumeration) => rank(list) >= least || isOfTheMatter(list, briefing)
  return {
    main: lists.filter(isMain),
    minor: lists.filter((list) => !isMain(list)).slice(0, mostMinor)
  }
}

/** Whether half the words of a list's lead are words of the title or the bottom line. */
function isOfTheMatter({ lead }: Enumeration, { source, bottomLine }: Briefing): boolean {
  const wordsOf = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\d]{4,}/gu) ?? [])
  const known = wordsOf([source.title, source.subtitle ?? '', bottomLine?.text ?? ''].join(' '))
  const own = [...wordsOf(lead.text)]
  return own.length > 1 && own.filter((word) => known.has(word)).length * 2 >= own.length
}

/** Whether most items of a list hold a recommendation. */
function isAsked(items: readonly Statement[], asked: readonly Statement[]): boolean {
  const holds = (item: Statement) =>
    asked.some((one) => one.spans.some((span) => item.spans.some((other) => overlaps(span, other))))
  return items.filter(holds).length > items.length / 2
}

/** What lists take of a reader's patience: a short item is half a fact. */
function listCost(lists: readonly Enumeration[]): number {
  const items = lists.flatMap((list) => list.items)
  return items.reduce((sum, item) => sum + (wordCount(item.text) <= 10 ? 0.5 : 1), 0)
}

function listGroup({ id, lead, items }: Enumeration, numbers: ParagraphNumbers): FactSheet['groups'][number] {
  const statements = items.map((item) => cite(item, `g-${item.id}`, numbers))
  return {
    id,
    heading: collapse(lead.text),
    inferred: false,
    isRetitled: false,
    isWhole: true,
    isReworded: isReworded(lead),
    ...shared(statements)
  }
}

/** Statements of one paragraph share one pointer to it. */
function shared(statements: CitedStatement[]): { paragraph: number; statements: CitedStatement[] } {
  const paragraphs = new Set(statements.map(({ paragraph }) => paragraph))
  const [paragraph = 0] = paragraphs
  return { paragraph: statements.length > 1 && paragraphs.size === 1 ? paragraph : 0, statements }
}

/** Points by section where the source's own sections hold several of the core, else as one group. */
function pointGroups(
  core: readonly Statement[],
  further: readonly Statement[],
  briefing: Briefing,
  numbers: ParagraphNumbers,
  most: number
): FactSheet['groups'] {
  if (core.length + further.length === 0) return []
  const sectionOf = (point: Statement) =>
    briefing.sections.findLast((section) => section.start <= startOf(point))
  const sections = [...new Set(core.map(sectionOf))]
  const holds = (section: Section | undefined) => core.filter((point) => sectionOf(point) === section).length
  const isSectioned =
    sections.length > 1 &&
    sections.length <= most &&
    sections.every((one) => one && (!one.inferred || one.sourceTitle !== undefined) && holds(one) > 1)
  const points = [...core, ...further].sort(tellingOrder(briefing))
  const group = (id: string, heading: string, statements: readonly Statement[], isRetitled = false) => ({
    id,
    heading,
    inferred: false,
    isRetitled,
    isWhole: false,
    isReworded: false,
    ...shared(statements.map((point) => cite(point, `g-${point.id}`, numbers)))
  })
  if (!isSectioned) return [group('points', '', points)]
  return sections.map((section) =>
    group(
      section?.id ?? '',
      section ? headingOf(section, briefing.sections) : '',
      points.filter((point) => sectionOf(point) === section),
      section?.sourceTitle !== undefined
    )
  )
}

/** Direct speech of a good length that starts with its sentence, from the most salient one. */
function quotation(briefing: Briefing, numbers: ParagraphNumbers): SpeechView | null {
  const salience = salienceOf(briefing)
  const isDropped = droppedIn(briefing)
  const names = new Set(briefing.entities.filter(({ kind }) => kind !== 'term').map(({ id }) => id))
  const candidates = spoken(briefing).filter(({ attribution, text }) => {
    const { kind, speaker, speakerEntity = '' } = attribution
    const words = wordCount(text)
    const isNamed = names.has(speakerEntity) || /^(?:\p{Lu}|[Tt]he )/u.test(speaker)
    const isFit = words >= quotationWords.fewest && words <= quotationWords.most && !/^\p{Ll}/u.test(text)
    return kind === 'direct' && isNamed && isFit && !isDropped(attribution.sentence)
  })
  const weight = ({ attribution }: Spoken) => salience(attribution.sentence)
  const chosen = candidates.sort((one, other) => weight(other) - weight(one))[0]
  if (!chosen) return null
  const { attribution: best, text } = chosen
  return {
    id: `quote-${best.id}`,
    text,
    speaker: speakerName(best, briefing.entities),
    cue: collapse(best.cue),
    paragraph: numbers.at(best.spans.content.start)
  }
}

/**
 * Further points go first, the least telling one leading; then facts beyond the third of a group, events, the
 * quotation, terms, concerns beyond the first, what is asked beyond the second, the other facts and figures. A list that the text announces by number
 * goes whole or stays whole.
 */
function dropOrder(
  view: Omit<FactSheet, 'dropOrder' | 'extras' | 'code'>,
  extras: readonly string[]
): string[] {
  const after = (items: readonly { id: string }[], keep: number) =>
    items
      .slice(keep)
      .map(({ id }) => id)
      .reverse()
  const groups = [...view.groups].reverse()
  const loose = groups.filter(({ isWhole }) => !isWhole)
  const lists = groups.filter(({ isWhole }) => isWhole).map(({ id }) => id)
  const events = view.timeline.events
  const order = [
    ...extras,
    ...after(view.terms, 3),
    ...after(view.unknownTerms, 3),
    ...loose.flatMap(({ statements }) => after(statements, 3)),
    ...after(events, 3),
    ...lists.slice(0, -1),
    ...(view.quotation ? [view.quotation.id] : []),
    ...after(view.unknownTerms, 0),
    ...after(view.terms, 0),
    ...after(view.concerns, 1),
    ...after(view.asked, 2),
    ...lists,
    ...loose.flatMap(({ statements }) => after(statements, 0)).slice(0, -2),
    ...after(events, 0),
    ...after(view.figures, 0),
    ...after(view.concerns, 0),
    ...after(view.asked, 0),
    ...loose.flatMap(({ statements }) => after(statements, 0))
  ]
  return [...new Set(order)]
}

/** The facts that only fill the page, the least telling first, and the lists below the points, which come in before. */
function furtherFacts(groups: FactSheet['groups']): string[] {
  const points = groups.findIndex(({ isWhole }) => !isWhole)
  const minor = points < 0 ? [] : groups.slice(points).filter(({ isWhole }) => isWhole)
  const facts = groups
    .flatMap(({ statements }) => statements.filter(({ statement }) => /^o\d+$/.test(statement)))
    .sort((one, other) => rankOf(other.statement) - rankOf(one.statement))
  return [...facts, ...minor].map(({ id }) => id)
}

/** The place of a further point in its ranking: `o3` is the third. */
function rankOf(statement: string): number {
  return Number(statement.slice(1))
}
