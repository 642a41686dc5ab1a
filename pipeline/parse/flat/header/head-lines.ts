import type { Line } from '../lines.ts'
import type { Joins } from '../wrapping.ts'
import { dateIn } from './date-lines.ts'
import type { HeadLine } from './head-line.ts'
import { bylineBody, named } from './name-lines.ts'
import { authorsIn, bylineAuthors, hasHonorific } from './people.ts'
import { kickers } from './roles.ts'
import { continuedTitle, titled } from './title-lines.ts'

const longestHead = 16
const place = /^\p{Lu}[\p{L}.'’-]*(?:[,\s/]{1,3}\p{Lu}[\p{L}.'’-]*){0,4}$/u
const titleLabel = /^(?:title|headline|subject|re|betreff|titel|titre)\s{0,3}:\s{1,4}/iu
const otherLine =
  /^(?:\*?\s?correspond(?:ence|ing author)|contacts?|e-?mail|phone|tel|telephone|fax|media contact|press contact|embargo(?:ed)?|source|to|cc|tags?|topics?|keywords?|category|photo|image|caption|section|reference|ref|doi|issn|isbn|report no|no|vol(?:ume)?|issue|version|reading time|share|docket|location|place|venue|copyright)\b\.?\s{0,3}(?::|\d)|^(?:for immediate release|not for publication|embargoed|under embargo|©)|^\d{1,3}\s?min(?:ute)?s?\b.{0,20}$|^(?:https?:\/\/|www\.)\S+$|^\S+@\S+\.\S+$|^\+?[\d\s().-]{7,20}$/iu

/** Finds the lines of the head, in order; none where the text starts with prose, a list or a heading. */
export function headLines(lines: readonly Line[], joins: Joins): HeadLine[] {
  const found: HeadLine[] = []
  const limit = Math.min(lines.length, longestHead)
  while (found.length < limit) {
    const index = found.length
    const next =
      kickerInCapitals(lines, index, found) ??
      known(lines, index, found) ??
      continuedTitle(lines, found, joins) ??
      named(lines, index, found) ??
      placeOverDate(lines, index) ??
      titled(lines, found, joins)
    if (!next) break
    found.push(next)
  }
  return settled(found, lines)
}

/** Lines that show by their own words what they are. */
function known(lines: readonly Line[], index: number, found: readonly HeadLine[]): HeadLine | undefined {
  const line = lines[index]
  if (!line || line.text.length > 200 || line.quoted) return undefined
  const text = line.text
  const label = titleLabel.exec(text)?.[0]
  if (label && !found.some((one) => one.kind === 'title')) {
    return { line, kind: 'title', value: text.slice(label.length) }
  }
  if (isKicker(text, found)) return { line, kind: 'other', value: text }
  const date = dateLine(line)
  if (date) return date
  const authors = bylineAuthors(text) ?? bylineBody(text, found)
  if (authors && text.length < 160) return { line, kind: 'author', value: text, authors }
  return otherLine.test(text) && text.length < 160 ? { line, kind: 'other', value: text } : undefined
}

/** A place on a line of its own, over the date. */
function placeOverDate(lines: readonly Line[], index: number): HeadLine | undefined {
  const line = lines[index]
  const next = lines[index + 1]
  if (!line || !next || line.text.length >= 40 || !place.test(line.text)) return undefined
  return dateLine(next)?.kind === 'date' ? { line, kind: 'other', value: line.text } : undefined
}

/** `WORLD NEWS`, `PORT SELBY`: a short line in capitals over a title that is not, with a byline below. */
function kickerInCapitals(
  lines: readonly Line[],
  index: number,
  found: readonly HeadLine[]
): HeadLine | undefined {
  const line = lines[index]
  const next = lines[index + 1]
  if (!line || !next || found.some((one) => one.kind !== 'other' && one.kind !== 'date')) return undefined
  const isShort =
    line.text.split(' ').length <= 4 && line.text.length <= 40 && /^[\p{Lu}\s&’'/-]+$/u.test(line.text)
  const hasByline = lines.slice(index + 2, index + 5).some(({ text }) => /^by\s\p{Lu}/iu.test(text))
  const overTitle = next.text !== next.text.toUpperCase() && !dateIn(next.text) && !bylineAuthors(next.text)
  return isShort && hasByline && overTitle ? { line, kind: 'other', value: line.text } : undefined
}

/** `Opinion`, `Working Paper 2017/03`. */
function isKicker(text: string, found: readonly HeadLine[]): boolean {
  const name = text.toLowerCase().replace(/(?:\s(?:no\.?|nr\.?|number|#)?\s?[\d/.-]{1,9}|[:\s])$/u, '')
  return kickers.has(name.trim()) && found.every((one) => one.kind === 'other' || one.kind === 'date')
}

/** A date alone, or with a name or a place before or behind it. */
function dateLine(line: Line): HeadLine | undefined {
  const date = dateIn(line.text)
  if (!date) return undefined
  if (!date.rest) return { line, kind: 'date', value: line.text, date }
  if (line.text.length > 120) return undefined
  const authors = bylineAuthors(date.rest) ?? (isDateline(line.text, date.rest) ? [] : authorsIn(date.rest))
  if (authors.length) return { line, kind: 'author', value: line.text, authors, date }
  const isShort = date.rest.split(' ').length <= 4 && line.text.length < 60
  return isShort && place.test(date.rest) ? { line, kind: 'date', value: line.text, date } : undefined
}

/** `Port Selby, 14 March 2025`: a place, a comma and a day; a person would be named on a line of its own. */
function isDateline(text: string, rest: string): boolean {
  return text.startsWith(`${rest},`) && place.test(rest) && !hasHonorific(rest) && !rest.includes(',')
}

/** Takes back what the whole shows to be no head: a lone subtitle that is a heading, lines that no title leads. */
function settled(found: readonly HeadLine[], lines: readonly Line[]): HeadLine[] {
  const kept = [...found]
  const firm = kept.some((one) => one.kind === 'author' || one.kind === 'date')
  for (let last = kept.at(-1); last; last = kept.at(-1)) {
    const after = lines[kept.length]
    const closes = !last.line.gap && after?.gap === true
    if (last.kind === 'subtitle' && !closes) kept.pop()
    else break
  }
  const hasTitle = kept.some((one) => one.kind === 'title')
  if (!hasTitle && !firm) return []
  return kept.length < lines.length ? kept : []
}
