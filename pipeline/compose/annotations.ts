import type { Briefing } from '../model/briefing.ts'
import { fill, type Labels } from '../model/labels.ts'
import { collapse, type Statement } from '../model/statement.ts'
import type { Mark, Note } from '../model/views.ts'
import { formatRange } from './format-date.ts'
import type { ParagraphNumbers } from './paragraph-numbers.ts'

/** About this many notes can stand beside one paragraph. */
const mostNotes = 3

/** A note and how much it matters where there are too many; the lowest rank goes first. */
interface RankedNote extends Note {
  readonly rank: number
}

/** The marks in the text: key sentences, figures, dates that needed resolving. */
export function marks(briefing: Briefing): Mark[] {
  const points = briefing.keyPoints.flatMap((point) =>
    point.spans.map((span) => ({ id: point.id, kind: 'key-point' as const, ...span }))
  )
  const line = (briefing.bottomLine?.spans ?? []).map((span) => ({
    id: 'b1',
    kind: 'key-point' as const,
    ...span
  }))
  const figures = briefing.figures
    .filter((figure) => figure.weight > 0.3)
    .map((figure) => ({ id: figure.id, kind: 'figure' as const, ...figure.display }))
  const dates = briefing.dates
    .filter((date) => date.relative && date.value)
    .map(({ id, start, end }) => ({ id, kind: 'date' as const, start, end }))
  return [...line, ...points, ...figures, ...dates].sort(
    (one, other) => one.start - other.start || other.end - one.end
  )
}

/** The notes of the margin, about three a paragraph, in source order. */
export function notes(briefing: Briefing, numbers: ParagraphNumbers, labels: Labels): Note[] {
  const all = [
    ...pointNotes(briefing, labels),
    ...itemNotes(briefing, labels),
    ...figureNotes(briefing, labels),
    ...dateNotes(briefing, labels),
    ...speechNotes(briefing, labels),
    ...termNotes(briefing, labels)
  ]
  const byParagraph = Map.groupBy(all, (note) => numbers.at(note.at))
  return [...byParagraph.entries()]
    .filter(([paragraph]) => paragraph > 0)
    .flatMap(([, group]) => group.sort((one, other) => other.rank - one.rank).slice(0, mostNotes))
    .sort((one, other) => one.at - other.at || other.rank - one.rank)
    .map(({ rank: _, ...note }) => note)
}

function pointNotes({ keyPoints, bottomLine }: Briefing, labels: Labels): RankedNote[] {
  const note = (statement: Statement, word: string, text: string): RankedNote[] => {
    const at = statement.spans[0]?.start
    return at === undefined
      ? []
      : [{ id: `note-${statement.id}`, at, kind: 'key-point', word, text, rank: 9 }]
  }
  return [
    ...(bottomLine ? note(bottomLine, labels.bottomLine, '') : []),
    ...keyPoints.flatMap((point, index) => note(point, `${labels.noteKeyPoint} ${index + 1}`, ''))
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
          text: collapse(enumeration.lead.text),
          rank: spread(enumeration.items) ? 8 : 3
        }))
  )
}

/** Whether the items of an enumeration stand so far apart that each wants a note of its own. */
function spread(items: readonly Statement[]): boolean {
  const sentences = new Set(items.map((item) => item.sentence))
  return sentences.size === items.length
}

function figureNotes({ figures }: Briefing, labels: Labels): RankedNote[] {
  return figures
    .filter((figure) => figure.weight > 0.4)
    .map((figure) => ({
      id: `note-${figure.id}`,
      at: figure.display.start,
      kind: 'figure' as const,
      word: labels.noteFigure,
      text: [collapse(figure.text), figure.sourced ? '' : labels.unsourced].filter(Boolean).join(', '),
      rank: 4 + figure.weight
    }))
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
    .filter((attribution) => attribution.speaker)
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
