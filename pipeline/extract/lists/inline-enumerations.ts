import { type Passage, type PassageSentence, sentenceText } from '../../model/passage.ts'
import { type Announcement, announcements } from './announcements.ts'
import type { EnumerationDraft } from './enumeration-drafts.ts'
import { type Stretch, trimmed, words } from './fragments.ts'
import { namedItems } from './named-items.ts'
import { isParallel } from './parallel-items.ts'
import { splitItems } from './split-items.ts'

/** The longest list inside a sentence, in UTF-16 code units. */
const longest = 2000

/** How many openings of one sentence are tried. */
const tries = 8

/** Lists inside a sentence: "five points, including …", "three things: …", "(1) …; (2) …", "such as …". English. */
export function inlineEnumerations(passages: readonly Passage[]): EnumerationDraft[] {
  return passages.flatMap((passage) => passage.sentences.flatMap((sentence) => inSentence(passage, sentence)))
}

function inSentence(passage: Passage, sentence: PassageSentence): EnumerationDraft[] {
  const found =
    markedItems(passage, sentence) ?? countedItems(passage, sentence) ?? exampleItems(passage, sentence)
  return found ? [found] : []
}

const marker = /(?<![\p{L}\p{N}])\(?([1-9]\d?|[a-h]|[ivx]{1,4})\)\s/gu
const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii']

/** "(1) …; (2) …", "a) … b) …", "(i) …; (ii) …": markers that count from one. */
function markedItems(passage: Passage, sentence: PassageSentence): EnumerationDraft | undefined {
  const text = sentenceText(passage, sentence)
  const matches = [...text.matchAll(marker)]
  const first = matches.findIndex((match) => ['1', 'a', 'i'].includes(match[1] ?? ''))
  if (first < 0) return undefined
  const run: RegExpExecArray[] = []
  for (const match of matches.slice(first))
    if (ranks(match[1] ?? '', run.length + 1, run[0]?.[1])) run.push(match)
  const start = run[0]
  if (run.length < 2 || !start) return undefined
  const items = run.map((match, index) => {
    const from = sentence.from + match.index + match[0].length
    const to = sentence.from + (run[index + 1]?.index ?? text.length)
    return withoutTail(trimmed({ passage, from, to }, '.;,'))
  })
  const before = { ...sentence, to: sentence.from + start.index }
  const lead = trimmed({ passage, from: before.from, to: before.to }, ':,;')
  if (lead.from >= lead.to || items.some((item) => item.from >= item.to)) return undefined
  return { lead, announced: announcements(passage, before).at(-1)?.count ?? null, items }
}

function ranks(mark: string, rank: number, start: string | undefined): boolean {
  if (rank === 1) return true
  if (start === '1') return mark === String(rank)
  return start === 'a' ? mark === String.fromCharCode(96 + rank) : mark === romans[rank - 1]
}

function withoutTail(item: Stretch): Stretch {
  const tail = /[;,]?\s+(?:and|or)$/.exec(words(item).slice(-8))
  return tail ? trimmed({ ...item, to: item.to - tail[0].length }, '.;,') : item
}

function countedItems(passage: Passage, sentence: PassageSentence): EnumerationDraft | undefined {
  const announced = announcements(passage, sentence)
  if (announced.length === 0) return undefined
  return announcedItems(passage, sentence, announced) ?? namedItems(passage, sentence, announced)
}

const afterNumber =
  /^[^:;—–]{0,160}?(?:,?\s(?:including|namely|such as|which are|these are)(?::|,)?\s|,?\s(?:including|namely)\s|:\s|\s?[—–]\s?|\s-{2,3}\s)/

/** "five specific points, including a, b and c"; "three things: a, b and c". */
function announcedItems(
  passage: Passage,
  sentence: PassageSentence,
  announced: readonly Announcement[]
): EnumerationDraft | undefined {
  for (const announcement of announced.slice(0, tries)) {
    const rest = passage.text.slice(announcement.to, sentence.to)
    const link = afterNumber.exec(rest)
    if (!link) continue
    const from = announcement.to + link[0].length
    const items = announcedSeries(passage, from, sentence.to, announcement)
    if (!items) continue
    const { count } = announcement
    return {
      lead: leadOf(passage, sentence, announcement, from - link[0].length, link[0]),
      announced: count,
      items
    }
  }
  return undefined
}

function announcedSeries(
  passage: Passage,
  from: number,
  to: number,
  found: Announcement
): readonly Stretch[] | undefined {
  const { items } = splitItems(
    trimmed({ passage, from, to: Math.min(to, from + longest) }, '.:'),
    found.count
  )
  const cleaned = items.map(withoutConsequence)
  if (cleaned.length < 2) return undefined
  const near = Math.abs(cleaned.length - found.count) <= Math.max(1, Math.floor(found.count / 4))
  if (cleaned.length === found.count) return cleaned
  return near && found.strong && isParallel(cleaned) ? cleaned : undefined
}

/** Cuts what a sentence concludes from its last item: ", so …", ", which …". */
function withoutConsequence(item: Stretch): Stretch {
  const tail = /(?:,|\))\s+so\s/.exec(words(item))
  return tail ? trimmed({ ...item, to: item.from + tail.index + (tail[0].startsWith(')') ? 1 : 0) }) : item
}

/** The number with its noun and what belongs to it up to the items: "five specific points". */
function leadOf(
  passage: Passage,
  sentence: PassageSentence,
  found: Announcement,
  end: number,
  link: string
): Stretch {
  const tie = link.search(
    /(?:,?\s(?:including|namely|such as|which are|these are)(?::|,)?\s|:\s|\s?[—–]\s?|\s-{2,3}\s)$/
  )
  const to = end + Math.max(0, tie)
  const colon = /[:—–-]\s?$/.test(link)
  return trimmed({ passage, from: colon ? sentence.from : found.from, to }, ',:')
}

const examples = /(?<![\p{L}])(?:such as|including|namely|the following:|consists? of|comprises?)\s+/giu
const suchSplit = /(?<![\p{L}])such\s[\p{L}\s-]{3,80}?\sas\s+/giu

/** "bodies such as a, b and c": three or more parallel items closed by "and" or "or"; no number is announced. */
function exampleItems(passage: Passage, sentence: PassageSentence): EnumerationDraft | undefined {
  const text = sentenceText(passage, sentence)
  for (const match of [...text.matchAll(suchSplit), ...text.matchAll(examples)].slice(0, tries)) {
    const from = sentence.from + match.index + match[0].length
    const series = splitItems(trimmed({ passage, from, to: Math.min(sentence.to, from + longest) }, '.:'))
    const items = series.items.map(withoutArticle(series.items))
    if (!series.closed || items.length < 3 || !isParallel(items)) continue
    const apart = match[0].toLowerCase().startsWith('such ') && !/^such as/i.test(match[0])
    const lead = apart
      ? trimmed({ passage, from: sentence.from + match.index, to: from - 3 })
      : trimmed({ passage, from: sentence.from, to: sentence.from + match.index }, ',:')
    if (lead.from < lead.to) return { lead, announced: null, items }
  }
  return undefined
}

/** Leaves out an article that stands before the first item only: "the WSIS, IGF and ICANN". */
function withoutArticle(items: readonly Stretch[]): (item: Stretch, index: number) => Stretch {
  const others = items.slice(1).some((item) => /^the\s/i.test(words(item)))
  return (item, index) =>
    index === 0 && !others && /^the\s+\p{Lu}/u.test(words(item)) ? { ...item, from: item.from + 4 } : item
}
