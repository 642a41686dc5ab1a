import type { Passage } from '../../model/passage.ts'
import { announcements } from './announcements.ts'
import type { EnumerationDraft } from './enumeration-drafts.ts'
import { type Stretch, trimmed, words } from './fragments.ts'
import type { NumberedBlock } from '../sections/sections.ts'

/** Lists as such: the items of a list after its lead, or short lines after a line that ends with a colon. */
export function listEnumerations(
  passages: readonly Passage[],
  numbered: readonly NumberedBlock[]
): EnumerationDraft[] {
  return [...markedLists(passages, numbered), ...passages.flatMap(linesOf), ...shortPassages(passages)]
}

function markedLists(passages: readonly Passage[], numbered: readonly NumberedBlock[]): EnumerationDraft[] {
  const byParagraph = new Map(passages.map((passage) => [passage.paragraph.id, passage]))
  const lists = new Map<number, { items: Stretch[]; lead: Passage | undefined }>()
  for (const [index, { block, paragraph }] of numbered.entries()) {
    const passage = byParagraph.get(paragraph.id)
    if (block.list === undefined || block.kind !== 'item' || !passage) continue
    const before = numbered[index - 1]
    const lead = before ? byParagraph.get(before.paragraph.id) : undefined
    const list = lists.get(block.list) ?? {
      items: [],
      lead: sameSection(before, { block, paragraph }) ? lead : undefined
    }
    list.items.push(itemOf(passage))
    lists.set(block.list, list)
  }
  return [...lists.values()].flatMap(({ items, lead }) =>
    draft(
      lead,
      items.filter((item) => item.from < item.to)
    )
  )
}

function sameSection(before: NumberedBlock | undefined, first: NumberedBlock): boolean {
  return before !== undefined && before.paragraph.section === first.paragraph.section
}

function draft(lead: Passage | undefined, items: readonly Stretch[]): EnumerationDraft[] {
  const sentence = lead?.sentences.at(-1)
  if (!lead || !sentence || items.length < 2) return []
  return [finished(trimmed({ passage: lead, from: sentence.from, to: sentence.to }), items)]
}

function finished(whole: Stretch, items: readonly Stretch[]): EnumerationDraft {
  const { passage, from, to } = whole
  const counts = announcements(passage, { id: '', from, to }).filter(
    (one) => one.strong || one.count === items.length
  )
  const announced = counts.find((one) => one.count === items.length) ?? counts.at(-1)
  return { lead: trimmed(whole, ':.'), announced: announced?.count ?? null, items }
}

/** The longest item that is shown whole, in words; a longer one is shown by its first sentence. */
const longest = 60

function itemOf(passage: Passage): Stretch {
  const whole = trimmed({ passage, from: 0, to: passage.text.length }, ';,')
  const first = passage.sentences[0]
  const isLong = words(whole).split(/\s+/).length > longest
  return isLong && first ? trimmed({ passage, from: first.from, to: first.to }, ';,') : whole
}

const bullet = /^\s*(?:[-*•·‣▪◦–—]\s+|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+)?/

/** Short lines of one paragraph after a line that ends with a colon. */
function linesOf(passage: Passage): EnumerationDraft[] {
  if (!/:[ \t]*\r?\n/.test(passage.text) || isWrapped(passage.text)) return []
  const lines: Stretch[] = []
  let at = 0
  for (const line of passage.text.split('\n')) {
    lines.push(trimmed({ passage, from: at, to: at + line.length }))
    at += line.length + 1
  }
  const filled = lines.filter((line) => line.from < line.to)
  const leadIndex = filled.findIndex((line) => passage.text[line.to - 1] === ':')
  const items = filled.slice(leadIndex + 1).map(withoutBullet)
  const lead = filled[leadIndex]
  if (!lead || items.length < 2) return []
  const sentence = passage.sentences.findLast((one) => one.from < lead.to)
  return [finished({ ...lead, from: Math.max(lead.from, sentence?.from ?? 0) }, items)]
}

function withoutBullet(line: Stretch): Stretch {
  const skip = bullet.exec(words(line).slice(0, 12))?.[0].length ?? 0
  return trimmed({ ...line, from: line.from + skip }, ';,')
}

/** Whether lines are broken to a measure rather than each standing for itself. */
function isWrapped(text: string): boolean {
  const lengths = text
    .split('\n')
    .slice(0, -1)
    .map((line) => line.trim().length)
  const widest = Math.max(...lengths)
  return (
    lengths.length > 2 && widest <= 100 && lengths.every((length) => length > widest * 0.75 && length > 50)
  )
}

/** The lines right below a paragraph that ends with a colon, else the short paragraphs after it. */
function shortPassages(passages: readonly Passage[]): EnumerationDraft[] {
  const drafts: EnumerationDraft[] = []
  for (let index = 0; index < passages.length; index++) {
    const lead = passages[index]
    if (!lead || lead.list !== undefined || !/:\s*$/.test(lead.text) || lead.text.includes(':\n')) continue
    const belongs = isNextLine(lead, passages[index + 1]) ? isNextLine : isShort
    const items: Stretch[] = []
    while (belongs(passages[index] ?? lead, passages[index + 1])) {
      const next = passages[++index]
      if (next) items.push(withoutBullet(itemOf(next)))
    }
    drafts.push(...draft(lead, items))
  }
  return drafts
}

/** Whether a paragraph is the very next line of the source, with no blank line between. */
function isNextLine(before: Passage, next: Passage | undefined): boolean {
  return next !== undefined && next.list === undefined && next.paragraph.start - before.paragraph.end === 1
}

function isShort(_: Passage, passage: Passage | undefined): boolean {
  if (!passage || passage.list !== undefined || passage.sentences.length !== 1) return false
  const text = passage.text.trim()
  return text.split(/\s+/).length <= 30 && !text.endsWith(':') && !/[.?!]["”’)]?$/.test(text)
}
