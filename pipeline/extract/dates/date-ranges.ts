import type { DateMention, Reading } from './date-readings.ts'

const toward =
  /^\s?(?:-|–|—|~|～|to|through|thru|until|till|bis|à|au|a|al|hasta|jusqu[’']en|至|到)\s?(?:the|zum|la|el)?\s?$/i
const joining = /^\s(?:and|to|through|und|et|y)\s(?:the\s|le\s|el\s)?$/i
const opener =
  /(?:^|[^\p{L}\d])(from|between|von|vom|zwischen|de|du|entre|del|desde|depuis)\s(?:the\s|le\s|el\s)?$/iu
const pairing = /^(?:between|zwischen|entre)$/i

/**
 * Makes one range of two dates with "to" or a dash between them, or "and" after "between". The words between dates
 * are those of English, German, French, Spanish and Chinese.
 *
 * @param mentions in order, without overlap
 */
export function joinedRanges(text: string, mentions: readonly DateMention[]): DateMention[] {
  const found: DateMention[] = []
  for (let index = 0; index < mentions.length; index++) {
    const one = mentions[index]
    const other = mentions[index + 1]
    if (!one) continue
    const range =
      other && one.end === undefined && other.end === undefined ? rangeOf(text, one, other) : undefined
    if (range) index++
    found.push(range ?? one)
  }
  return found
}

function rangeOf(text: string, one: DateMention, other: DateMention): DateMention | undefined {
  if (one.reading.kind === 'vague' || other.reading.kind === 'vague' || other.from - one.to > 14)
    return undefined
  const link = text.slice(one.to, other.from)
  const opened = opener.exec(text.slice(Math.max(0, one.from - 14), one.from))
  const paired = pairing.test(opened?.[1] ?? '')
  if (!(toward.test(link) || (paired && joining.test(link)))) return undefined
  const from = opened ? one.from - opened[0].trimStart().length : one.from
  return {
    from: atWord(text, from),
    to: other.to,
    reading: completed(one.reading, other.reading),
    end: other.reading
  }
}

function atWord(text: string, from: number): number {
  return /[\p{L}\d’'‘]/u.test(text[from] ?? '') ? from : from + 1
}

/** "Nov 16 – Dec 2, 2016": the year of the end is the year of the start, unless the months run backwards. */
function completed(start: Reading, end: Reading): Reading {
  if (
    start.kind !== 'calendar' ||
    end.kind !== 'calendar' ||
    start.year !== undefined ||
    end.year === undefined
  )
    return start
  const back = start.month !== undefined && end.month !== undefined && start.month > end.month
  return { ...start, year: back ? end.year - 1 : end.year }
}
