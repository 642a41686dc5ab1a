import type { Briefing } from '../model/briefing.ts'
import type { Event } from '../model/date.ts'
import { fill, type Labels } from '../model/labels.ts'
import { collapse } from '../model/statement.ts'
import type { TimelineRows, TimelineView } from '../model/view-parts.ts'
import { formatRange } from './format-date.ts'
import type { ParagraphNumbers } from './paragraph-numbers.ts'
import { salienceOf } from './selection.ts'
import { timelineMarks } from './timeline-marks.ts'
import { timelineTicks, yearOf } from './timeline-ticks.ts'

const seasonMonths: Readonly<Record<string, number>> = { SP: 2, SU: 5, FA: 8, WI: 11 }

/** Half a character of a scale's words, as a share of the width. */
const halfCharacter = 0.0045

/** A stretch of time in years, such as 2016.875 to 2016.958 for December 2016 without its last days. */
interface Stretch {
  readonly from: number
  readonly to: number
}

/**
 * Events drawn to scale: a year is as wide as a year, a day as narrow as a day.
 *
 * @param asked sentences that the page prints as what is asked: their words are not told again
 */
export function timelineDrawing(
  events: readonly Event[],
  numbers: ParagraphNumbers,
  labels: Labels,
  asked: ReadonlySet<string | null> = new Set()
): TimelineView {
  const placed = events.flatMap((event) => {
    const stretch = stretchOf(event)
    return stretch ? [{ event, stretch }] : []
  })
  const first = Math.min(...placed.map(({ stretch }) => stretch.from))
  const last = Math.max(...placed.map(({ stretch }) => stretch.to))
  if (placed.length === 0) return { events: [], ticks: [] }
  const margin = Math.max((last - first) * 0.03, 0.02)
  const scale = (year: number) => round((year - first + margin) / (last - first + 2 * margin))
  return {
    events: placed.map(({ event, stretch }, index) => ({
      id: event.id,
      text: asked.has(event.sentence) ? labels.noteAsked : collapse(event.label),
      paragraph: numbers.ofSentence(event.sentence),
      date: formatRange(event.date, event.until, labels),
      from: scale(stretch.from),
      to: scale(stretch.to),
      broad: stretch.to - stretch.from > 0.1,
      column: round((index + 0.5) / placed.length)
    })),
    // One event alone is no line: it is listed, not drawn.
    ticks:
      placed.length < 2
        ? []
        : timelineTicks(first, last, labels)
            .map(({ label, year }) => ({ label, at: scale(year) }))
            .filter(({ label, at }) => isWithin(label, at))
  }
}

/** The same with rows of marks, for a list of any length. */
export function timelineRows(
  events: readonly Event[],
  numbers: ParagraphNumbers,
  labels: Labels
): TimelineRows {
  const drawing = timelineDrawing(events, numbers, labels)
  const [first, last] = [drawing.events[0], drawing.events.at(-1)]
  return {
    ...drawing,
    ...timelineMarks(drawing.events),
    alternative: fill(labels.timelineDrawn, {
      count: drawing.events.length,
      from: first?.date ?? '',
      to: last?.date ?? ''
    })
  }
}

/** Long words in the middle below their point must not stand out of the drawing. */
function isWithin(label: string, at: number): boolean {
  const half = label.length * halfCharacter
  return at >= half && at <= 1 - half
}

/** So many deadlines leave room for what led to them. */
const mostDeadlines = 3
/** What a deadline of what is asked, and any event ahead of the text, gain beside a salience of 0 to 1. */
const asDeadline = 1
const asAhead = 0.4

/**
 * The events that matter most, in time order: deadlines of what is asked, then what lies ahead of the text, then those
 * in salient sentences.
 *
 * @param asked sentences that the page prints as what is asked
 */
export function chosenEvents(briefing: Briefing, most: number, asked: ReadonlySet<string | null>): Event[] {
  const salience = salienceOf(briefing)
  const { published } = briefing.source
  const rank = ({ sentence, date }: Event) =>
    salience(sentence) + (asked.has(sentence) ? asDeadline : 0) + (isAhead(date, published) ? asAhead : 0)
  const ranked = [...briefing.timeline].sort((one, other) => rank(other) - rank(one))
  const deadlines = ranked.filter(({ sentence }) => asked.has(sentence))
  const others = ranked.filter(({ sentence }) => !asked.has(sentence))
  const few = Math.max(mostDeadlines, most - others.length)
  const kept = new Set([...deadlines.slice(0, few), ...others].slice(0, most))
  return briefing.timeline.filter((event) => kept.has(event))
}

/** Whether a date lies behind the day of the text, as far as both are known: "2016-Q4" only by its year. */
function isAhead(date: string, published: string | undefined): boolean {
  if (published === undefined) return false
  const plain = /^[\d-]+/.exec(date)?.[0].replace(/-$/, '') ?? ''
  return plain > published.slice(0, plain.length)
}

function stretchOf(event: Event): Stretch | undefined {
  const start = stretchOfValue(event.date)
  const end = event.until ? stretchOfValue(event.until) : start
  return start && end ? { from: start.from, to: Math.max(end.to, start.to) } : undefined
}

function stretchOfValue(value: string): Stretch | undefined {
  const year = Number(value.slice(0, 4))
  if (/^\d{3}$/.test(value)) return { from: Number(value) * 10, to: Number(value) * 10 + 10 }
  if (!/^\d{4}/.test(value)) return undefined
  const rest = value.slice(5)
  if (rest === '') return { from: year, to: year + 1 }
  if (rest.startsWith('Q')) return months(year, (Number(rest.slice(1)) - 1) * 3, 3)
  if (/^W\d/.test(rest))
    return { from: year + (Number(rest.slice(1)) - 1) / 52, to: year + Number(rest.slice(1)) / 52 }
  if (/^[A-Z]/.test(rest)) return months(year, seasonMonths[rest] ?? 0, 3)
  const month = Number(rest.slice(0, 2)) - 1
  const day = rest.length > 2 ? Number(rest.slice(3)) : 0
  if (day === 0) return months(year, month, 1)
  return { from: yearOf(year, month, day), to: yearOf(year, month, day + 1) }
}

function months(year: number, first: number, count: number): Stretch {
  return { from: year + first / 12, to: year + (first + count) / 12 }
}

function round(share: number): number {
  return Math.round(share * 10_000) / 10_000
}
