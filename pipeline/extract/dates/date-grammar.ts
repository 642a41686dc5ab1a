import { joinedRanges } from './date-ranges.ts'
import type { DateMention } from './date-readings.ts'
import type { DateGrammar, DateRule } from './date-rules.ts'

/**
 * Finds the date expressions of a text, in order and without overlap: the leftmost, then the longest, wins; two
 * dates with "to" or a dash between them are one range. Takes time in proportion to the text.
 */
export function dateMentions(text: string, { starts, digits, words }: DateGrammar): DateMention[] {
  const chosen: DateMention[] = []
  let taken = 0
  for (const at of starts(text)) {
    if (at < taken) continue
    const mention = longestAt(text, at, isDigit(text, at) ? digits : words)
    if (!mention) continue
    chosen.push(mention)
    taken = mention.to
  }
  return joinedRanges(text, chosen)
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 48 && code <= 57
}

function longestAt(text: string, from: number, rules: readonly DateRule[]): DateMention | undefined {
  let longest: DateMention | undefined
  for (const rule of rules) {
    const mention = mentionAt(text, from, rule)
    if (mention && mention.to > (longest?.to ?? from)) longest = mention
  }
  return longest
}

function mentionAt(text: string, from: number, rule: DateRule): DateMention | undefined {
  rule.pattern.lastIndex = from
  const match = rule.pattern.exec(text)
  if (!match) return undefined
  const groups = match.groups ?? {}
  const reading = rule.read(groups, match[0])
  if (!reading) return undefined
  const to = from + match[0].length
  if (rule.fits && !rule.fits(text, from, to)) return undefined
  const end = rule.end?.(groups)
  return { from, to, reading, ...(end ? { end } : {}) }
}
