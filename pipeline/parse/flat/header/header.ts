import type { Author } from '../../../model/front-matter.ts'
import type { ParsedHeader } from '../../../model/document.ts'
import type { HeaderLine } from '../../../model/source.ts'
import type { Line } from '../lines.ts'
import type { Joins } from '../wrapping.ts'
import type { HeadLine } from './head-line.ts'
import { headLines } from './head-lines.ts'
import { noteMark } from './name-lines.ts'

/** The head of a flat text, and how many of its lines it takes. */
export interface FlatHeader {
  readonly header: ParsedHeader
  readonly taken: number
}

/**
 * Reads the lines at the head of a flat text: title, subtitle, authors with role and affiliation, date, and what
 * else belongs to the head (a kicker, a place, a contact). A text that starts with prose has no head.
 */
export function headerOf(lines: readonly Line[], joins: Joins): FlatHeader {
  const head = headLines(lines, joins)
  const texts = (kind: HeaderLine['kind']): string =>
    head
      .filter((one) => one.kind === kind)
      .map((one) => one.value)
      .join(' ')
  const title = texts('title')
  const subtitle = texts('subtitle')
  const authors = authorsOf(head)
  const dates = head.flatMap((one) => (one.date?.iso ? [one.date] : []))
  const published = (dates.find((date) => !date.revised) ?? dates[0])?.iso
  const header: ParsedHeader = {
    ...(title && { title }),
    ...(subtitle && { subtitle }),
    ...(authors.length && { authors }),
    ...(published && { published }),
    lines: head.map(({ line, kind }) => ({ line: line.text, kind, start: line.start, end: line.end }))
  }
  return { header, taken: head.length }
}

function isMarked(one: HeadLine): boolean {
  return noteMark.test(one.line.text)
}

/** Roles and affiliations belong to the names above them that have none. */
function authorsOf(head: readonly HeadLine[]): Author[] {
  const authors: Author[] = []
  for (const one of head) {
    if (one.authors) authors.push(...one.authors)
    const post = one.post
    // Which of several authors a marked affiliation belongs to is not known.
    if (!post || (isMarked(one) && authors.length > 1)) continue
    const open = authors.findLastIndex((author) => author.role ?? author.affiliation) + 1
    const from = open < authors.length ? open : authors.length - 1
    for (let index = Math.max(0, from); index < authors.length; index++) {
      const author = authors[index]
      if (author) authors[index] = { ...post, ...author }
    }
  }
  return authors
}
