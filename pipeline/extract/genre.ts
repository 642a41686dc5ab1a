import type { ParsedDocument } from '../model/document.ts'
import type { SourceRecord } from '../model/source.ts'
import { isEnglish } from './language/languages.ts'

type Genre = NonNullable<SourceRecord['genre']>

const law =
  /\bSEC(?:TION|\.)? ?1\.? (?:SHORT TITLE|DEFINITIONS)\b|\bThis Act may be cited as\b|\bBe it enacted\b/i
const notice =
  /^(?:SUPPLEMENTARY INFORMATION|FOR IMMEDIATE RELEASE|AGENCY:|ACTION:|DATES:|FOR FURTHER INFORMATION CONTACT)/m
const researchHeadings =
  /^(?:\d[\d.]*\s*)?(?:abstract|methods?|materials and methods|results|discussion|references|conclusions?)$/i
const prescribes = /\b(?:should|must|ought to|needs? to|cannot|can[’']t afford)\b/gi
const firstPerson = /\b(?:I|we|our|my|us)\b/g
const values =
  /\b(?:important|importance|necessity|necessary|fundamental|crucial|vital|essential|dangerous|dangers?|threats?|worr(?:y|ies)|wrong|right|unfair|fair|fail(?:s|ed|ure)|deserves?|empty|meaningful|interest)\b/gi
const arguingTitle =
  /\?$|^why\b|\bcase (?:for|against)\b|\bshould\b|\bmust\b|\bneeds?\b|^(?:stop|don[’']t|let[’']s)\b/i
const reported = /["”],? (?:said|says|told)\b|\b(?:said|told|according to)\b/gi

/**
 * The kind of a text, where its form makes it clear; undefined otherwise. Laws and notices are known by their set
 * phrases, research by its headings. A text is an opinion only where a named author argues: flat running text
 * without headings, asking and judging in most of its paragraphs, and hardly reporting what others said. English.
 */
export function inferredGenre(document: ParsedDocument): Genre | undefined {
  if (!isEnglish(document.source.language)) return undefined
  const text = document.blocks.map((block) => block.prose.text).join('\n')
  const headings = document.blocks
    .filter((block) => block.kind === 'heading')
    .map((block) => block.prose.text.trim())
  if (law.test(text.slice(0, 5000))) return 'law'
  if (notice.test(text) || notice.test(document.header.lines.map(({ line }) => line).join('\n')))
    return 'notice'
  if (new Set(headings.filter((one) => researchHeadings.test(one)).map((one) => one.toLowerCase())).size >= 3)
    return 'research'
  return headings.length === 0 && argues(document, text) ? 'opinion' : undefined
}

function argues(document: ParsedDocument, text: string): boolean {
  const { source, header } = document
  const authors = source.matter.authors ?? header.authors ?? []
  const title = source.matter.title ?? header.title ?? ''
  const words = text.match(/\S+/g)?.length ?? 0
  if (authors.length === 0 || words < 200) return false
  const rate = (pattern: RegExp): number => (1000 * (text.match(pattern)?.length ?? 0)) / words
  const signs = [arguingTitle.test(title), rate(prescribes) >= 2.5, rate(values) >= 5, rate(firstPerson) >= 2]
  return rate(reported) < 4 && signs.filter(Boolean).length >= 3
}
