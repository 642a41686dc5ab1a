import { z } from 'zod'
import type { DateAnswer } from '../answers.ts'
import { datePeers } from '../peers/date-peers.ts'
import { paired, ratios, share, together } from '../scoring/counts.ts'
import { equal, overlap, type Stretch } from '../scoring/stretches.ts'
import type { Answered, Task } from './task.ts'

const expressionSchema = z.object({
  s: z.number(),
  e: z.number(),
  type: z.string().nullish(),
  value: z.string().nullish()
})

const rowSchema = z.object({
  text: z.string(),
  lang: z.string().optional(),
  /** The day the text was written, which relative dates count from. */
  dct: z.string().nullish(),
  timex: z.array(expressionSchema)
})

/** A text with its expressions of time. */
type DateRow = z.infer<typeof rowSchema>

/** Points of the calendar: a year or a part of one down to the day, a decade. */
const calendarPoint = /^(?:\d{4}(?:-\d\d(?:-\d\d)?|-W\d+|-Q\d|-(?:SP|SU|FA|WI|H\d))?|\d{3}X?)$/

function split({ timex }: DateRow) {
  const isPoint = ({ type, value }: z.infer<typeof expressionSchema>) =>
    /^date(?:range)?$/i.test(type ?? '') && calendarPoint.test(value ?? '')
  const points: DateAnswer[] = timex
    .filter(isPoint)
    .map(({ s, e, value }) => ({ stretch: [s, e], value: value ?? '' }))
  const others: Stretch[] = timex.filter((one) => !isPoint(one)).map(({ s, e }) => [s, e])
  return { points, others }
}

function touches(one: DateAnswer, other: DateAnswer): boolean {
  return overlap(one.stretch, other.stretch)
}

function same(one: DateAnswer, other: DateAnswer): boolean {
  return touches(one, other) && one.value === other.value
}

function scoreRow({ row, answer }: Answered<DateRow, readonly DateAnswer[]>) {
  const { points, others } = split(row)
  // What is said of durations, times of day and vague times is neither right nor wrong.
  const found = answer.filter(
    (one) =>
      points.some((point) => touches(one, point)) || !others.some((other) => overlap(one.stretch, other))
  )
  const relative = points.filter(({ stretch }) => !/\d{4}/.test(row.text.slice(...stretch)))
  return {
    value: paired(points, found, same),
    span: paired(points, found, touches),
    strict: paired(points, found, (one, other) => equal(one.stretch, other.stretch)),
    relative: relative.length,
    resolved: relative.filter((point) => found.some((one) => same(one, point))).length
  }
}

function score(answered: readonly Answered<DateRow, readonly DateAnswer[]>[]) {
  const rows = answered.map(scoreRow)
  const span = ratios(together(rows.map((row) => row.span)))
  const relN = rows.reduce((sum, row) => sum + row.relative, 0)
  const resolved = rows.reduce((sum, row) => sum + row.resolved, 0)
  return {
    ...ratios(together(rows.map(({ value }) => value))),
    spanP: span.P,
    spanR: span.R,
    spanF: span.F,
    strictF: ratios(together(rows.map(({ strict }) => strict))).F,
    relAcc: share(resolved, relN),
    relN
  }
}

/**
 * Dates: F counts expressions with the right value at the right precision, spanF those that are found at all, relAcc
 * is the share of expressions without a year that get the right value.
 */
export const dates: Task<DateRow, readonly DateAnswer[]> = {
  name: 'dates',
  row: rowSchema,
  request: ({ text, lang, dct }, { language }) => ({
    text,
    format: 'plain',
    language: lang ?? language,
    published: dct
  }),
  answer: (_, briefing) =>
    (briefing?.dates ?? []).map(({ start, end, value }) => ({ stretch: [start, end], value })),
  score,
  shown: ['F', 'spanF', 'relAcc'],
  peers: datePeers
}
