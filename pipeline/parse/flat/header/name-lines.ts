import type { Author } from '../../../model/front-matter.ts'
import type { Line } from '../lines.ts'
import { dateIn } from './date-lines.ts'
import type { HeadLine } from './head-line.ts'
import { authorsIn, hasHonorific, isName, isPost, roleAndAffiliation } from './people.ts'

const postLabel =
  /^(?:affiliations?|organi[sz]ation|institution|employer|role|position|title)\s{0,3}:\s{1,4}/iu
const specialTo = /^special\s(?:to|for)\s(?=(?:the\s)?\p{Lu})/iu
/** The raised sign that ties an affiliation to the names with the same sign. */
export const noteMark = /^[\d¹²³⁴⁵⁶⁷⁸⁹*†‡§]{1,2}\s?(?=\p{Lu})/u

/** Names and posts, which need something beside them that bears them out. */
export function named(
  lines: readonly Line[],
  index: number,
  found: readonly HeadLine[]
): HeadLine | undefined {
  const line = lines[index]
  const last = found.at(-1)
  if (!line) return undefined
  if (!found.some((one) => one.kind === 'title')) return nameOverTitle(line, lines[index + 1], found)
  if (!last) return undefined
  const afterAuthor = last.kind === 'author' || last.kind === 'affiliation'
  const text = line.text.replace(noteMark, '')
  if (afterAuthor && specialTo.test(text)) {
    const affiliation = text.replace(specialTo, '')
    return { line, kind: 'affiliation', value: line.text, post: { affiliation } }
  }
  if (afterAuthor && isPost(text) && !isBeforeProse(lines, index, last)) {
    const value = text.replace(postLabel, '')
    return { line, kind: 'affiliation', value: line.text, post: roleAndAffiliation(value) }
  }
  const authors = essayAuthors(text) ?? authorsIn(text)
  const isBorne = authors.length > 0 && isBorneOut(lines, index, last, authors)
  return isBorne ? { line, kind: 'author', value: line.text, authors } : undefined
}

/** `By the Harbour Panel`: a byline of a body, where a title stands above. */
export function bylineBody(text: string, found: readonly HeadLine[]): Author[] | undefined {
  const name = /^by\s(?:the\s)?(\p{L}[^.,:;!?\d]{2,80})$/iu.exec(text)?.[1]
  const isFit = name !== undefined && name.split(' ').length <= 8 && /\p{Lu}/u.test(name)
  return isFit && found.some((one) => one.kind === 'title') ? [{ name }] : undefined
}

/** A name before the title shows by an honorific, or by capitals over a title that has none. */
function nameOverTitle(line: Line, next: Line | undefined, found: readonly HeadLine[]): HeadLine | undefined {
  if (!next) return undefined
  const afterAuthor = found.at(-1)?.kind === 'author'
  if (afterAuthor && !line.gap && isPost(line.text)) {
    return { line, kind: 'affiliation', value: line.text, post: roleAndAffiliation(line.text) }
  }
  const stands = isName(line.text) && !dateIn(next.text) && !isName(next.text)
  const capitals = line.text === line.text.toUpperCase() && next.text !== next.text.toUpperCase()
  const isAuthor = stands && (hasHonorific(line.text) || (capitals && line.text.split(' ').length <= 3))
  return isAuthor ? { line, kind: 'author', value: line.text, authors: authorsIn(line.text) } : undefined
}

/** `An essay by Jane Doe`. */
function essayAuthors(text: string): Author[] | undefined {
  const name = /^(?:an?|the|words|text|story|report)\s(?:[^\s.]{1,30}\s){0,4}by\s(.{3,80})$/iu.exec(text)?.[1]
  const authors = name ? authorsIn(name) : []
  return authors.length ? authors : undefined
}

function isBorneOut(
  lines: readonly Line[],
  index: number,
  last: HeadLine,
  authors: readonly Author[]
): boolean {
  const line = lines[index]
  const next = lines[index + 1]
  if (!line || !next) return false
  const isMarked = /^[•·*▪◦]\s|[\p{L}][¹²³\d]|\S@\S|\sby\s/u.test(line.text)
  const hasPost = authors.some((author) => author.role ?? author.affiliation)
  const overPost = isPost(next.text.replace(noteMark, '')) && next.text.length < 160
  const closes = !line.gap && next.gap
  const overMail = /^\S{1,80}@\S{1,80}\.\S{1,80}$/.test(next.text)
  return (
    isMarked || hasPost || overPost || overMail || closes || isKnown(last) || dateIn(next.text)?.rest === ''
  )
}

function isKnown(last: HeadLine): boolean {
  return last.kind === 'date' || last.kind === 'author' || last.kind === 'affiliation'
}

/** A post stands close to its name; a heading stands apart and over prose. */
function isBeforeProse(lines: readonly Line[], index: number, last: HeadLine): boolean {
  const line = lines[index]
  const next = lines[index + 1]
  return last.kind === 'affiliation' && line?.gap === true && next?.gap === true && next.text.length > 100
}
