import { months } from './months.ts'

/** A date found in a line, and what the line says besides. */
export interface LineDate {
  /** ISO date of the precision that is written, or undefined where day and month can not be told apart. */
  readonly iso: string | undefined
  /** True for a date of revision rather than of publication. */
  readonly revised: boolean
  /** The line without the date, its label, a weekday and a time of day. */
  readonly rest: string
}

const dayFirst =
  /\b(\d{1,2})(?:st|nd|rd|th|er|\.|º)?\s{1,3}(?:of\s|de\s)?(\p{L}{3,10})\.?\s{0,3},?\s{0,3}(?:de\s|del\s)?(\d{4})\b/u
const monthFirst = /(?<!\p{L})(\p{L}{3,10})\.?\s{1,3}(\d{1,2})(?:st|nd|rd|th)?\s{0,3},?\s{0,3}(\d{4})\b/u
const monthOnly = /(?<!\p{L})(\p{L}{3,10})\.?\s{0,3},?\s{1,3}(?:de\s|del\s)?(\d{4})\b/u
const yearFirst = /\b(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/
const numeric = /\b(\d{1,2})([./-])(\d{1,2})\2(\d{4})\b/
const yearOnly = /^\(?((?:1[5-9]|20)\d\d)\)?$/
const label =
  /^(?:(?:first |originally )?(?:published|posted|issued|released|released on|date|dated|publication date|release date|last updated|updated|revised|modified|last modified|reviewed|adopted|effective|submitted|received|accepted|created|veröffentlicht|datum|stand|aktualisiert|erschienen|publié|date de publication|mis à jour|publicado|fecha|actualizado|pubblicato|data|aggiornato|gepubliceerd|bijgewerkt)(?:\s{1,3}(?:on|at|am|le|el|il|op|online))?\s{0,3}:?\s{0,3})/iu
const revision =
  /^(?:last )?(?:updated|revised|modified|reviewed|aktualisiert|stand|mis à jour|actualizado|aggiornato|bijgewerkt)/iu
const weekday =
  /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?,?|\b(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo)\b,?/giu
const time =
  /(?:\bat\b|\bum\b|\bà\b|T)?\s{0,3}\b\d{1,2}[:.h]\d{2}(?::\d{2})?\s{0,2}(?:[ap]\.?m\.?|uhr|z\b)?\s{0,2}(?:\(?(?:gmt|utc|bst|est|edt|cst|cdt|mst|mdt|pst|pdt|cet|cest|et|pt|ct)\b\)?)?(?:[+-]\d{2}:?\d{2})?/giu

/** How long reading takes, as web pages print it beside the date. */
const readingTime = /\b\d{1,3}[\s-]min(?:ute)?s?(?:\sread)?\b/giu

/**
 * Reads a line that gives a date, in English, German, French, Spanish, Italian, Dutch or Portuguese: `Nov 23 ,
 * 2016`, `23 November 2016`, `2016-11-23`, `23.11.2016`, `November 2016`, with a label, weekday or time. Numbers
 * with slashes count only where one is above twelve, or both are equal.
 */
export function dateIn(line: string): LineDate | undefined {
  if (line.length > 200 || !/\d{4}/.test(line)) return undefined
  const parts = line.split(/\s*[;|]\s*/).filter(Boolean)
  const dates = parts.flatMap((part) => oneDate(part) ?? [])
  if (parts.length < 2 || dates.length < parts.length || dates.some((date) => date.rest)) return oneDate(line)
  const published = parts.findIndex((part) =>
    /^(?:first |originally )?(?:published|issued|released|posted)/i.test(part)
  )
  return dates[published] ?? dates.find((date) => !date.revised) ?? dates[0]
}

function oneDate(line: string): LineDate | undefined {
  const text = line.replace(label, '')
  const found = spelled(text) ?? digits(text)
  if (!found) return undefined
  const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found.length)}`
  return { iso: found.iso, revised: revision.test(line), rest: withoutTime(rest) }
}

interface Found {
  readonly iso: string | undefined
  readonly index: number
  readonly length: number
}

function spelled(text: string): Found | undefined {
  const day = dayFirst.exec(text)
  if (day) return foundAt(day, day[3], months.get((day[2] ?? '').toLowerCase()), day[1])
  const month = monthFirst.exec(text)
  if (month && months.has((month[1] ?? '').toLowerCase())) {
    return foundAt(month, month[3], months.get((month[1] ?? '').toLowerCase()), month[2])
  }
  const only = monthOnly.exec(text)
  return only ? foundAt(only, only[2], months.get((only[1] ?? '').toLowerCase())) : undefined
}

function digits(text: string): Found | undefined {
  const year = yearFirst.exec(text)
  if (year) return foundAt(year, year[1], Number(year[2]), year[3])
  const match = numeric.exec(text)
  if (match) return numericDate(match)
  const only = yearOnly.exec(text.trim())
  return only?.[1] ? { iso: only[1], index: 0, length: text.length } : undefined
}

/** Stops mark the day-first order of German and its neighbours; slashes and hyphens may be either. */
function numericDate(match: RegExpExecArray): Found | undefined {
  const [first, second] = [Number(match[1]), Number(match[3])]
  const dayIsFirst = match[2] === '.' || first > 12 || first === second
  if (!dayIsFirst && second <= 12) return { iso: undefined, index: match.index, length: match[0].length }
  const [day, month] = dayIsFirst ? [first, second] : [second, first]
  return foundAt(match, match[4], month, String(day))
}

function foundAt(match: RegExpExecArray, year?: string, month?: number, day?: string): Found | undefined {
  if (!month || month > 12 || Number(day ?? 1) > 31 || Number(day ?? 1) < 1) return undefined
  const parts = [year, String(month).padStart(2, '0'), ...(day ? [day.padStart(2, '0')] : [])]
  return { iso: parts.join('-'), index: match.index, length: match[0].length }
}

function withoutTime(text: string): string {
  const bare = text.replace(time, ' ').replace(weekday, ' ').replace(readingTime, ' ')
  return bare.replace(/\s+/g, ' ').replace(/^[\s,;:|•·/–—()-]+|[\s,;:|•·/–—()-]+$/g, '')
}
