import type { Briefing } from '../model/briefing.ts'
import { fill, type Labels } from '../model/labels.ts'
import { collapse, type Statement } from '../model/statement.ts'
import type { Mark, Note } from '../model/views.ts'
import { formatRange } from './format-date.ts'
import { keptRank, settled } from './note-layout.ts'
import type { ParagraphNumbers } from './paragraph-numbers.ts'
import { askedOf, pointsOf, statisticsOf } from './selection.ts'

/** About this many notes can stand beside one paragraph. */
const mostNotes = 4

/** Characters that fit a line of the text and a line of a note, and how high a note's line is in lines of the text. */
const textLine = 68
const noteLine = 32
const noteLineHeight = 0.72
const noteGap = 0.35

/** A note and how much it matters where there are too many; the lowest rank goes first. */
interface RankedNote extends Note {
  readonly rank: number
}

/** The marks in the text: key sentences, what is asked and what is held against it, figures, dates that needed resolving. */
export function marks(briefing: Briefing): Mark[] {
  const { bottomLine } = briefing
  const key = [
    ...(bottomLine ? [bottomLine] : []),
    ...pointsOf(briefing),
    ...askedOf(briefing),
    ...briefing.concerns
  ]
  const points = key.flatMap(({ id, spans }) =>
    spans.map((span) => ({ id, kind: 'key-point' as const, ...span }))
  )
  const figures = statisticsOf(briefing).map(({ id, display }) => ({
    id,
    kind: 'figure' as const,
    ...display
  }))
  const dates = briefing.dates
    .filter((date) => date.relative && date.value)
    .map(({ id, start, end }) => ({ id, kind: 'date' as const, start, end }))
  return [...points, ...figures, ...dates].sort(
    (one, other) => one.start - other.start || other.end - one.end
  )
}

/** The notes of the margin: as many as can stand beside the line they are about, in source order. */
export function notes(briefing: Briefing, numbers: ParagraphNumbers, labels: Labels, source: string): Note[] {
  const all = [
    ...editorNotes(briefing, labels, source),
    ...pointNotes(briefing, labels),
    ...itemNotes(briefing, labels),
    ...figureNotes(briefing, numbers, labels),
    ...dateNotes(briefing, labels),
    ...speechNotes(briefing, labels),
    ...termNotes(briefing, labels)
  ]
  const lineOf = lines(briefing)
  const byParagraph = Map.groupBy(all, (note) => numbers.at(note.at))
  const wanted = [...byParagraph.entries()]
    .filter(([paragraph]) => paragraph > 0)
    .flatMap(([, group]) => {
      const own = group.filter(({ kind }) => kind === 'editor').length
      return group.sort((one, other) => other.rank - one.rank).slice(0, Math.max(mostNotes, own))
    })
    .sort((one, other) => one.at - other.at || other.rank - one.rank)
    .map((note) => ({ ...note, line: lineOf(note.at), height: heightOf(note) }))
  return settled(wanted).map(({ rank: _rank, line: _line, height: _height, ...note }) => note)
}

/** About which line of the set text an offset of the source stands on. */
function lines({ paragraphs }: Briefing): (offset: number) => number {
  const tops: number[] = []
  let line = 0
  for (const { start, end } of paragraphs) {
    tops.push(line)
    line += Math.ceil((end - start) / textLine) + 0.5
  }
  return (offset) => {
    const index = paragraphs.findLastIndex(({ start }) => start <= offset)
    const paragraph = paragraphs[index]
    return paragraph ? (tops[index] ?? 0) + Math.floor((offset - paragraph.start) / textLine) : 0
  }
}

function heightOf({ word, text }: Note): number {
  return Math.ceil((word.length + text.length + 4) / noteLine) * noteLineHeight + noteGap
}

/** What editors note, beside the words that they quote; all of it is shown. */
function editorNotes({ edits, sentences }: Briefing, labels: Labels, source: string): RankedNote[] {
  const byId = new Map(sentences.map((sentence) => [sentence.id, sentence]))
  return edits.flatMap(({ field, index, target, quote, text = '' }) => {
    const sentence = field === 'notes' ? byId.get(target ?? '') : undefined
    if (!sentence) return []
    const within = source.slice(sentence.start, sentence.end).indexOf(quote)
    const at = sentence.start + Math.max(0, within)
    return [
      { id: `note-e${index + 1}`, at, kind: 'editor' as const, word: labels.noteEditor, text, rank: keptRank }
    ]
  })
}

function pointNotes(briefing: Briefing, labels: Labels): RankedNote[] {
  const { bottomLine } = briefing
  const note = (statement: Statement, kind: 'key-point' | 'asked', word: string): RankedNote[] => {
    const at = statement.spans[0]?.start
    return at === undefined ? [] : [{ id: `note-${statement.id}`, at, kind, word, text: '', rank: 9 }]
  }
  return [
    ...(bottomLine ? note(bottomLine, 'key-point', labels.bottomLine) : []),
    ...pointsOf(briefing).flatMap((point, index) =>
      note(point, 'key-point', `${labels.noteKeyPoint} ${index + 1}`)
    ),
    ...askedOf(briefing).flatMap((one) => note(one, 'asked', labels.noteAsked)),
    ...briefing.concerns.flatMap((one) => note(one, 'key-point', labels.noteConcern))
  ]
}

function itemNotes({ enumerations }: Briefing, labels: Labels): RankedNote[] {
  return enumerations.flatMap((enumeration) =>
    enumeration.announced === null
      ? []
      : enumeration.items.map((item, index) => ({
          id: `note-${item.id}`,
          at: item.spans[0]?.start ?? 0,
          kind: 'item' as const,
          word: `${labels.noteItem} ${fill(labels.itemCount, { item: index + 1, count: enumeration.announced ?? 0 })}`,
          // The lead is said once; the other items are told by their number.
          text: index === 0 ? collapse(enumeration.lead.text) : '',
          rank: spread(enumeration.items) ? 8 : 3
        }))
  )
}

/** Whether the items of an enumeration stand so far apart that each wants a note of its own. */
function spread(items: readonly Statement[]): boolean {
  const sentences = new Set(items.map((item) => item.sentence))
  return sentences.size === items.length
}

/** One note a paragraph for its figures that name no source, beside the first of them. */
function figureNotes(briefing: Briefing, numbers: ParagraphNumbers, labels: Labels): RankedNote[] {
  const unsourced = statisticsOf(briefing).filter(({ sourced }) => !sourced)
  const byParagraph = Map.groupBy(unsourced, ({ start }) => numbers.at(start))
  return [...byParagraph.values()].flatMap((figures) => {
    const first = figures[0]
    if (!first) return []
    const count = figures.length
    return [
      {
        id: `note-${first.id}`,
        at: first.display.start,
        kind: 'figure' as const,
        word: count === 1 ? labels.noteFigure : labels.noteFigures,
        text: count === 1 ? labels.unsourced : fill(labels.unsourcedCount, { count }),
        rank: 2.5 + first.weight
      }
    ]
  })
}

function dateNotes({ dates }: Briefing, labels: Labels): RankedNote[] {
  return dates
    .filter((date) => date.relative && date.value)
    .map((date) => ({
      id: `note-${date.id}`,
      at: date.start,
      kind: 'date' as const,
      word: labels.noteDate,
      text: `${collapse(date.text)}: ${formatRange(date.value, date.until, labels)}`,
      rank: 6
    }))
}

function speechNotes({ attributions, entities }: Briefing, labels: Labels): RankedNote[] {
  const names = new Map(entities.map((entity) => [entity.id, entity.name]))
  return attributions
    .filter(({ speaker, continues }) => speaker && continues === undefined)
    .map((attribution) => ({
      id: `note-${attribution.id}`,
      at: attribution.spans.speaker?.start ?? attribution.spans.content.start,
      kind: 'says' as const,
      word: labels.noteSays,
      text: [
        names.get(attribution.speakerEntity ?? '') ?? collapse(attribution.speaker),
        collapse(attribution.cue)
      ]
        .filter(Boolean)
        .join(': '),
      rank: attribution.kind === 'indirect' ? 3.5 : 5.5
    }))
}

function termNotes({ acronyms }: Briefing, labels: Labels): RankedNote[] {
  return acronyms.map((entry, index) => ({
    id: `note-t${index + 1}`,
    at: entry.start,
    kind: 'term' as const,
    word: labels.noteTerm,
    text: `${entry.acronym}: ${entry.expansion === null ? labels.notExpanded : collapse(entry.expansion)}`,
    rank: entry.expansion === null ? 2 : 4.2
  }))
}
