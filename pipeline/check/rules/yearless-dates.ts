import type { Briefing } from '../../model/briefing.ts'
import type { DateExpression } from '../../model/date.ts'
import { message } from '../../model/message.ts'
import { type CheckRule, isEnglish } from '../rule.ts'

const months =
  /\b(?:jan(?:uary)?|feb(?:ruary)?|march|mar|april|apr|june|jun|july|jul|august|aug|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b/i

/** May with a day or a part of it: alone, and written otherwise, it is mostly a verb. */
const may = /\b(?:\d{1,2}(?:st|nd|rd|th)?|early|mid|late)[\s-]May\b|\bMay\s\d{1,2}\b/

/** A year in full or as `’20`: in the same sentence it mostly tells the months beside it too. */
const year = /\b(?:19|20)\d\d\b|['’‘]\d\d\b/

/** What comes every year has none. */
const yearly = /\b(?:annual(?:ly)?|yearly|every|each|typically|usually|normally|birthday)\b/i

/** A day that everybody calls so. */
const name = /^sept(?:\.|ember) 11(?:th)?$/i

/** Days and months whose year nothing tells, neither their sentence nor the title nor the date of the source. */
export function yearlessDatesOf(briefing: Briefing): DateExpression[] {
  if (!isEnglish(briefing) || year.test(briefing.source.title)) return []
  const found = briefing.dates.filter(({ value, text }) => value === '' && isMonth(text) && !name.test(text))
  if (found.length === 0) return []
  const sentences = new Map(briefing.sentences.map(({ id, text }) => [id, text]))
  return found.filter(({ sentence }) => {
    const text = sentences.get(sentence) ?? ''
    return !year.test(text) && !yearly.test(text)
  })
}

function isMonth(text: string): boolean {
  return months.test(text) || may.test(text)
}

/** The first date without a year, with the number of the others: the date of the source would tell them all. English. */
export const yearlessDates: CheckRule = (briefing) => {
  const [first, ...others] = yearlessDatesOf(briefing)
  if (!first) return []
  const { text, start, end } = first
  const more = others.length === 0 ? '' : ` and ${others.length} more`
  const reason = `Unexpected date “${text}”${more} without a year, expected the year beside it or the source's own date in \`published\``
  return [message('date-yearless', reason, { start, end })]
}
