import type { DateExpression, Event } from '../../model/date.ts'
import type { Passage } from '../../model/passage.ts'
import { spanIn } from '../../model/passage.ts'
import { toPlain } from '../../model/prose.ts'
import type { Sentence } from '../../model/section.ts'
import { collapse } from '../../model/statement.ts'
import type { Stretch } from '../language/stretches.ts'
import { eventClause } from './event-clauses.ts'
import { eventWorth } from './event-worth.ts'

const most = 12
/** Below this an event is shown only where a text has hardly better ones. */
const enough = 0.45
/** Below this it tells no happening at all: a citation, a comparison, the year of an index. */
const least = 0.3
const few = 3

interface Candidate {
  readonly event: Omit<Event, 'id'>
  /** How well it tells a happening. */
  readonly worth: number
  readonly score: number
  readonly at: number
}

/**
 * The dated happenings of a text, at most twelve, sorted by date. Each is the clause around a date expression in
 * the source's words; of several with one date the more telling is kept, and mere references ("the 2009 Act", a
 * citation) yield to happenings.
 */
export function timeline(
  dates: readonly DateExpression[],
  passages: readonly Passage[],
  sentences: readonly Sentence[]
): Event[] {
  const salience = new Map(sentences.map((sentence) => [sentence.id, sentence.salience]))
  const holders = new Map(
    passages.flatMap((passage) => passage.sentences.map((one) => [one.id, passage] as const))
  )
  const places = new Map<Passage, Placed[]>()
  for (const date of dates) {
    const passage = holders.get(date.sentence)
    const place = passage && toPlain(passage.prose, date)
    if (!passage || !place) continue
    const placed = places.get(passage) ?? []
    placed.push({ ...place, date })
    places.set(passage, placed)
  }
  const candidates = [...places].flatMap(([passage, placed]) =>
    placed.flatMap((one) => candidate(one, passage, placed, salience.get(one.date.sentence) ?? 0))
  )
  const best = new Map<string, Candidate>()
  for (const one of candidates) {
    const key = `${one.event.date} ${one.event.until ?? ''}`
    const rival = best.get(key)
    if (!rival || one.score > rival.score) best.set(key, one)
  }
  const ranked = distinct([...best.values()].sort((a, b) => b.score - a.score || a.at - b.at))
  const good = ranked.filter((one) => one.worth >= enough)
  return (good.length >= few ? good : ranked.slice(0, few))
    .slice(0, most)
    .sort((a, b) => order(a.event.date, b.event.date) || a.at - b.at)
    .map(({ event }, index) => ({ id: `e${index + 1}`, ...event }))
}

/** A date expression with its stretch in the passage's plain text. */
interface Placed extends Stretch {
  readonly date: DateExpression
}

function candidate(
  place: Placed,
  passage: Passage,
  others: readonly Placed[],
  salience: number
): Candidate[] {
  const { date } = place
  const sentence = passage.sentences.find((one) => one.id === date.sentence)
  if (!date.value || !sentence) return []
  const clause = eventClause(passage, sentence, place, others)
  if (!clause || saysDate(clause, date.value, others)) return []
  const worth = eventWorth(passage, sentence, date, place, clause)
  if (worth < least) return []
  const { value, until, precision } = date
  const event = {
    date: value,
    ...(until === undefined ? {} : { until }),
    precision,
    label: collapse(passage.text.slice(clause.from, clause.to)),
    expression: date.id,
    sentence: date.sentence,
    ...spanIn(passage, clause.from, clause.to)
  }
  return [{ event, worth, score: worth + 0.3 * salience, at: date.start }]
}

/** A label that says its own date again, in another place. */
function saysDate(clause: Stretch, value: string, others: readonly Placed[]): boolean {
  return others.some((one) => one.date.value === value && one.from >= clause.from && one.to <= clause.to)
}

/** Two dates of one clause tell one happening: the first of them keeps it. */
function distinct(candidates: readonly Candidate[]): Candidate[] {
  const seen = new Set<string>()
  return candidates.filter(({ event }) => {
    const key = `${event.start} ${event.end}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** Compares TIMEX3 values: a quarter or season counts by its first month, a decade by its first year. */
function order(one: string, other: string): number {
  const [first, second] = [sortable(one), sortable(other)]
  if (first === second) return 0
  return first < second ? -1 : 1
}

const partStarts = new Map([
  ['Q1', '01'],
  ['Q2', '04'],
  ['Q3', '07'],
  ['Q4', '10'],
  ['H1', '01'],
  ['H2', '07'],
  ['WI', '01'],
  ['SP', '03'],
  ['SU', '06'],
  ['FA', '09']
])

function sortable(value: string): string {
  const [year = '', part = '', day = ''] = value.split('-')
  const full = year.length === 3 ? `${year}0` : year
  if (!part) return full
  if (part.startsWith('W'))
    return `${full}-${String(Math.ceil(Number(part.slice(1)) / 4.35)).padStart(2, '0')}`
  const month = partStarts.get(part) ?? part
  return day ? `${full}-${month}-${day}` : `${full}-${month}`
}
