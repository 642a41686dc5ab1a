import type { Briefing } from '../../model/briefing.ts'
import { type Message, type MessagePlace, message } from '../../model/message.ts'
import { type CheckRule, isEnglish } from '../rule.ts'

const names = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

/** A weekday in front of a date, whole or cut to three to five letters: `Friday`, `Fri.`, `Thurs`. */
const inFront = /^(sun|mon|tue|wed|thu|fri|sat)(?:[a-z]{0,6})\b\.?,?\s/i

/** A year behind the day: where it is told from elsewhere, it may be told wrong. */
const withYear = /\b(?:19|20)\d\d\b/

/** Weekdays that don't fit the date that they stand before, in the text and in the head of a flat text. English. */
export const wrongWeekdays: CheckRule = (briefing) =>
  isEnglish(briefing) ? [...inHeader(briefing), ...inText(briefing)] : []

function inText({ dates }: Briefing): Message[] {
  return dates
    .filter(({ relative, text }) => !relative && withYear.test(text))
    .flatMap(({ text, value, start, end }) => wrong(text, value, { start, end }))
}

function inHeader({ source: { header, published = '' } }: Briefing): Message[] {
  return header
    .filter(({ kind, line }) => kind === 'date' && withYear.test(line))
    .flatMap(({ line, start, end }) => wrong(line.replace(/^[^:]{0,20}:\s*/, ''), published, { start, end }))
}

function wrong(text: string, value: string, place: MessagePlace): Message[] {
  const stated = inFront.exec(text)?.[1]?.toLowerCase()
  const right = weekdayOf(value)
  if (stated === undefined || right === undefined || right.toLowerCase().startsWith(stated)) return []
  return [message('date-weekday', `Unexpected weekday of “${text}”, expected ${right}`, place)]
}

/** The weekday of a full date; undefined for others. */
function weekdayOf(value: string): string | undefined {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value) ?? []
  if (day === undefined) return undefined
  return names[new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDay()]
}
