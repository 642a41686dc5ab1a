import type { Author } from '../../../model/front-matter.ts'
import { notNames, organisationWords, roleWords } from './roles.ts'

const byline =
  /^(?:(?:written |posted |reported |reporting |edited |published |story |words |text )?by(?:\s{0,3}:)?|byline\s{0,3}:|authors?\s{0,3}:|writers?\s{0,3}:|from\s{0,3}:|von(?:\s{0,3}:)?|par(?:\s{0,3}:)?|por(?:\s{0,3}:)?|autor(?:in|en)?\s{0,3}:|auteurs?\s{0,3}:)\s{1,4}/iu
/** What follows the names of a byline without being a post: where from, and who edited. */
const aside =
  /(?:;\s(?:edit|writ|addition|compil)\p{L}{2,6}\s.*|\s(?:in|reporting from)\s\p{Lu}[\p{L}\s.,’'-]{1,50})$/iu
/** "Jane Doe for The Selby Herald", "Jane Doe of the Coastal Wire". */
const forPaper = /^(.{3,80}?)\s(?:for|of)\s((?:the\s)?\p{Lu}.{1,80})$/u
const bullet = /^[•·*▪◦–—-]\s{1,8}/u
const title = /^(?:(?:prof|dr|mr|mrs|ms|sir|dame|lord|hon|rev|amb|gen|col|lt|sen|rep)\.?\s{1,3}){1,3}/iu
const separator = /\s*(?:,\s?and\s|,|;|&|\s(?:and|und|et|y|e|en)\s)\s*/u
const nameWord = /^(?:\p{Lu}[\p{L}'’-]*\.?|\p{Lu}\.(?:-?\p{Lu}\.)*)$/u
const particles = new Set(
  'af al ap bin bint da de del della den der des di dos du el ibn la le ten ter van vom von y zu zur'.split(
    ' '
  )
)

/** Whether a line, or a part of one, can be a person's name: two to five capitalised words, or particles. */
export function isName(text: string): boolean {
  const words = text.replace(title, '').split(/\s+/)
  if (words.length < 2 || words.length > 5 || text.length > 60) return false
  if (text === text.toUpperCase() && words.some((word) => word.length > 12)) return false
  const fits = words.every((word) => nameWord.test(word) || particles.has(word.toLowerCase()))
  return fits && nameWord.test(words[0] ?? '') && !words.some((word) => isListed(word))
}

/** Whether a name starts with `Dr`, `Prof.` or the like. */
export function hasHonorific(text: string): boolean {
  return title.test(text)
}

function isListed(word: string): boolean {
  const lower = word.toLowerCase()
  return notNames.has(lower) || organisationWords.has(lower) || (roleWords.has(lower) && lower.length > 4)
}

/** What a byline says of its authors: `By Jane Doe`, `Author: Jane Doe, Fellow, Institute`. */
export function bylineAuthors(line: string): Author[] | undefined {
  const lead = byline.exec(line)?.[0]
  if (!lead) return undefined
  const authors = authorsIn(line.slice(lead.length))
  const rest = line.slice(lead.length).trim()
  if (authors.length === 0 && /:\s*$/.test(lead) && rest && rest.length < 80) return [{ name: rest }]
  return authors.length ? authors : undefined
}

/** Authors of a line that holds names alone, or names with a role; bullets, note marks and e-mail addresses are no part of them. */
export function authorsIn(line: string): Author[] {
  if (line.length > 300) return []
  const text = withoutMarks(line.replace(aside, ''))
  const bracket = /^([^()]{3,80})\s\(([^()]{2,120})\)$/.exec(text)
  if (bracket && isName((bracket[1] ?? '').trim())) {
    return [{ name: (bracket[1] ?? '').trim(), ...roleAndAffiliation(bracket[2] ?? '') }]
  }
  const paper = forPaper.exec(text)
  if (paper?.[1] && paper[2] && (/^the\s/i.test(paper[2]) || isPost(paper[2]))) {
    const [name, affiliation] = [paper[1], paper[2]]
    const authors = authorsIn(name)
    if (authors.every(({ role, affiliation: known }) => !role && !known))
      return authors.map((author) => ({ ...author, affiliation }))
  }
  const [head = '', ...rest] = text.split(/\s*\|\s*/)
  const parts = head.split(separator).filter(Boolean)
  const names: string[] = []
  while (parts[0] !== undefined && isName(parts[0])) names.push(parts.shift() ?? '')
  const own = parts.length ? head.slice(head.indexOf(parts[0] ?? '')) : ''
  const tail = [own, ...rest].filter(Boolean).join(', ')
  if (own && !isPost(own)) return []
  const post = tail ? roleAndAffiliation(tail) : {}
  return names.map((name) => ({ name, ...post }))
}

function withoutMarks(line: string): string {
  const bare = line.replace(bullet, '').replace(/\S{1,80}@\S{1,80}/g, ' ')
  const unmarked = bare.replace(/(?<=\p{L}\.?)(?:[¹²³⁴⁵⁶⁷⁸⁹*†‡§]|,?\d)(?:,?\s?[\d¹²³⁴⁵⁶⁷⁸⁹*†‡§]){0,5}/gu, '')
  return unmarked
    .replace(/\s+/g, ' ')
    .replace(/[.,;\s]+$/, '')
    .trim()
}

/** Whether a line without a bullet tells a role or an affiliation. */
export function isPost(line: string): boolean {
  if (line.length > 160 || /[.!?]$/.test(line.replace(/\b(?:Inc|Ltd|Corp|Co|U\.S|U\.K)\.$/, ''))) return false
  return (
    wordsOf(line).some((word) => roleWords.has(word) || organisationWords.has(word)) || isPlaceOfWork(line)
  )
}

/** "The Herald", "CICIR": a short proper name in full. */
function isPlaceOfWork(line: string): boolean {
  return (
    /^(?:The\s)?\p{Lu}[\p{L}&.-]+(?:\s\p{Lu}[\p{L}&.-]+){0,2}$/u.test(line) &&
    /^The\s|^[A-Z]{2,10}$/.test(line)
  )
}

/** Takes "Assistant Research Fellow, CICIR" or "Director at the Institute" apart. */
export function roleAndAffiliation(line: string): Pick<Author, 'role' | 'affiliation'> {
  const text = line
    .replace(bullet, '')
    .replace(/^(?:is|was)\s(?:an?|the)?\s?/i, '')
    .replace(/[.\s]+$/, '')
  const at = /^(.{3,80}?)\s(?:at|with|@|bei|chez)\s(?:the\s)?(.{2,100})$/.exec(text)
  if (at?.[1] && at[2] && hasRole(at[1])) return { role: at[1].trim(), affiliation: at[2].trim() }
  const parts = text.split(/\s*[,|–—]\s+|\s+[|–—-]\s+/)
  const lastRole = parts.findLastIndex((part) => hasRole(part) && !startsOrganisation(part))
  if (lastRole === -1) return { affiliation: text }
  const role = parts.slice(0, lastRole + 1).join(', ')
  const affiliation = parts.slice(lastRole + 1).join(', ')
  return { role, ...(affiliation && { affiliation }) }
}

function hasRole(part: string): boolean {
  return wordsOf(part).some((word) => roleWords.has(word))
}

function startsOrganisation(part: string): boolean {
  return organisationWords.has(wordsOf(part)[0] ?? '') && !hasRole(wordsOf(part)[0] ?? '')
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}][\p{L}'’-]*/gu) ?? []
}
