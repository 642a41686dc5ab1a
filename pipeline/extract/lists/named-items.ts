import type { Passage, PassageSentence } from '../../model/passage.ts'
import type { Announcement } from './announcements.ts'
import type { EnumerationDraft } from './enumeration-drafts.ts'
import { type Stretch, trimmed } from './fragments.ts'

/** Fewer names than this may stand together for other reasons. */
const fewest = 3
/** How far behind its number a series of names is looked for, in UTF-16 code units. */
const reach = 600

const word = "\\p{Lu}[\\p{L}\\p{N}’'.&-]{0,30}"
const name = `(?:the\\s)?${word}(?:\\s(?:(?:of|the|de|and the)\\s)?${word}){0,4}`
const series = new RegExp(`(?<![\\p{L}\\p{N}])(?:${name},\\s){2,11}(?:and|or)\\s${name}`, 'gu')
const openSeries = new RegExp(`(?<![\\p{L}\\p{N}])(?:${name},\\s){1,10}${name}\\s(?:and|or)\\s${name}`, 'gu')

/**
 * Names that a number counts: "four units to Avel, Brannoch, Corrie and Dunmore". Only where there are exactly as
 * many names as the number says, so that the names and the number speak of one thing. English.
 *
 * @param announced what the sentence counts
 */
export function namedItems(
  passage: Passage,
  sentence: PassageSentence,
  announced: readonly Announcement[]
): EnumerationDraft | undefined {
  for (const { count, to } of announced) {
    if (count < fewest) continue
    const rest = passage.text.slice(to, Math.min(sentence.to, to + reach))
    for (const match of [...rest.matchAll(series), ...rest.matchAll(openSeries)]) {
      const items = itemsOf(passage, to + match.index, match[0])
      const lead = trimmed({ passage, from: sentence.from, to: to + match.index }, ',:(')
      if (items.length === count && lead.from < lead.to) return { lead, announced: count, items }
    }
  }
  return undefined
}

function itemsOf(passage: Passage, start: number, names: string): Stretch[] {
  const ties = [...names.matchAll(/,\s(?:(?:and|or)\s)?|\s(?:and|or)\s(?!the\s)/g)]
  const starts = [0, ...ties.map((tie) => tie.index + tie[0].length)]
  return starts.map((from, index) => {
    const to = ties[index]?.index ?? names.length
    return trimmed({ passage, from: start + from, to: start + to }, '.,')
  })
}
