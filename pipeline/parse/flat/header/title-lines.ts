import { namesPart } from '../headings.ts'
import type { Line } from '../lines.ts'
import { markOf } from '../marks.ts'
import { sectionNames } from '../../section-names.ts'
import type { Joins } from '../wrapping.ts'
import type { HeadLine } from './head-line.ts'

const longestTitle = 200

/** The next line of a title that runs over several. */
export function continuedTitle(
  lines: readonly Line[],
  found: readonly HeadLine[],
  joins: Joins
): HeadLine | undefined {
  const line = lines[found.length]
  const last = found.at(-1)
  if (!line || last?.kind !== 'title' || line.gap || line.text.length > longestTitle) return undefined
  if (/[.;:]$/.test(line.text) || markOf(line.text)) return undefined
  return goesOn(last.line, line, joins(found.length - 1))
    ? { line, kind: 'title', value: line.text }
    : undefined
}

/** A first line that reads like a title, or a subtitle right below one. */
export function titled(
  lines: readonly Line[],
  found: readonly HeadLine[],
  joins: Joins
): HeadLine | undefined {
  const line = lines[found.length]
  if (!line || !isTitleLike(lines, found.length, joins)) return undefined
  if (!found.some((one) => one.kind === 'title')) return { line, kind: 'title', value: line.text }
  return found.at(-1)?.kind === 'title' ? { line, kind: 'subtitle', value: line.text } : undefined
}

function goesOn(title: Line, line: Line, joined: boolean): boolean {
  const bothCapitals = isCapitals(title.text) && isCapitals(line.text)
  const isOpen = /(?:[,:–—&-]|\b(?:an?|and|as|at|but|by|for|from|in|into|of|on|or|the|to|with))$/iu.test(
    title.text
  )
  return bothCapitals || isOpen || /^\p{Ll}/u.test(line.text) || joined
}

function isCapitals(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && text === text.toUpperCase()
}

function isTitleLike(lines: readonly Line[], index: number, joins: Joins): boolean {
  const line = lines[index]
  if (!line || line.text.length > longestTitle || line.quoted || lines.length < 2) return false
  const { text } = line
  if (sectionNames.has(text.toLowerCase().replace(/^\d{1,2}\s/, ''))) return false
  if (/[.;,]["'”’»)\]]*$/.test(text) && !/\b(?:Inc|Ltd|Jr|Sr|U\.S|U\.K|etc)\.$|\.\.\.$/.test(text))
    return false
  if (
    (/:$/.test(text) && lines[index + 1]?.gap !== false) ||
    namesPart(text) ||
    markOf(text) ||
    text.split(/\s+/).length > 30
  )
    return false
  if (!/^["'“‘«(¿¡]?[\p{Lu}\p{Lo}\p{N}]/u.test(text)) return false
  return !isProse(lines, index, joins)
}

/** A line that goes on in the next ones to a full stop. */
function isProse(lines: readonly Line[], index: number, joins: Joins): boolean {
  let last = index
  while (last - index < 4 && last + 1 < lines.length && joins(last)) last++
  const text = lines[index]?.text ?? ''
  if (last === index) return /\p{Ll}{3}[.!]["”’)]?\s+\p{Lu}/u.test(text) && text.length > 60
  return last - index >= 2 || /[.!]["”’)]?$/.test(lines[last]?.text ?? '')
}
