import { denominators, ordinalWords, scales, smallNumbers } from '../language/numerals.ts'
import type { NumberMention } from './number-mention.ts'

const longestFirst = (words: Iterable<string>) =>
  [...words].sort((one, other) => other.length - one.length).join('|')
const words = longestFirst(smallNumbers.keys())
const scaleWords = longestFirst(scales.keys())
const parts = longestFirst([...denominators.keys()].filter((word) => word !== 'halve'))
const letter = 'a-z0-9_\\u00c0-\\u024f'
const before = `(?<![${letter}])`
const after = `(?![${letter}])`
const word = `(?:${words}|${scaleWords})`
/** Where a number in words may stand; patterns that read it are tried there only. */
const candidate = new RegExp(
  `${before}(?:(?:${words}|${scaleWords}|halves|(?:${parts})s?|${[...ordinalWords.keys()].join('|')})${after}|\\d{1,3}(?=\\s(?:in|out)\\s|(?:st|nd|rd|th)${after}|[\\s-](?:${parts})))`,
  'gi'
)
const spelt = new RegExp(
  `${word}(?:(?:[\\s-]|\\s(?:and|&)\\s|,\\s)${word}){0,12}(?:\\sand\\sa\\shalf)?${after}`,
  'iy'
)
const article = new RegExp(`${before}(?:half\\s)?an?\\s$`, 'i')
const bareScale = new RegExp(`^(?:${scaleWords})`, 'i')
/** "€150 million, two and a half times": the scale of the number before. */
const leadingScales = new RegExp(`^(?:${scaleWords}),\\s`, 'i')
const linked = /^\s(?:and|&)\s/
const share = new RegExp(`(?:(?<part>${parts})|(?<many>halves|(?:${parts})s))${after}`, 'iy')
const shareCount = new RegExp(
  `${before}(?<count>an?|one|two|three|four|five|six|seven|eight|nine|\\d{1,2})[\\s-]$`,
  'i'
)
/** "A week and a half", "the second half": no share of a whole. */
const partNamed =
  /(?:\band[\s-]an?|\b(?:first|second|other|latter|former|last|top|bottom|upper|lower|left|right|better))[\s-]$/i
const ratio = new RegExp(
  `(?<top>${words}|\\d{1,3})\\s(?:in|out\\sof)(?:\\severy)?\\s(?<bottom>${words}|hundred|\\d{1,4})(?![${letter}]|[,.]\\d|-|\\s?(?:%|per))`,
  'iy'
)
const ordinal = new RegExp(
  `(?:(?<word>${[...ordinalWords.keys()].join('|')})|(?<digits>\\d{1,3})(?:st|nd|rd|th))${after}`,
  'iy'
)

/** Numbers in English words, with fractions ("two thirds"), ratios ("one in six") and ordinals; they may overlap. */
export function inWords(text: string): NumberMention[] {
  const found: NumberMention[] = []
  let read = 0
  for (const { index } of text.matchAll(candidate)) {
    found.push(...shareAt(text, index), ...ratioAt(text, index), ...ordinalAt(text, index))
    if (index < read) continue
    const { numbers, end } = runAt(text, index)
    found.push(...numbers)
    read = Math.max(read, end)
  }
  return found
}

function at(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index
  return pattern.exec(text)
}

/**
 * The numbers of a run of number words with the end of what was read: "nine and fifteen thousand" is two. Words that
 * follow each other and make no number, such as "fifteen eighteen", are a year, a page or a price read aloud.
 */
function runAt(text: string, index: number): { numbers: NumberMention[]; end: number } {
  const match = at(spelt, text, index)
  if (!match) return { numbers: [], end: index }
  const lead = leadingScales.exec(match[0])?.[0].length ?? 0
  const head = text.slice(Math.max(0, index - 8), index)
  const led = bareScale.test(match[0]) && !lead ? (article.exec(head)?.[0].length ?? 0) : 0
  const run = text.slice(index - led + lead, index + match[0].length)
  const start = index - led + lead
  const numbers: NumberMention[] = []
  let from = 0
  while (from < run.length) {
    const rest = run.slice(from)
    const { length, value } = bareScale.test(rest) ? { length: 0, value: 0 } : wordValue(rest)
    if (length === 0) break
    if (/^[\s-][a-z]/i.test(rest.slice(length)) && !linked.test(rest.slice(length)))
      return { numbers, end: start + run.length }
    numbers.push({ from: start + from, to: start + from + length, value, form: 'words' })
    from += length + (linked.exec(rest.slice(length))?.[0].length ?? rest.length)
  }
  return { numbers, end: numbers.at(-1)?.to ?? index + match[0].length }
}

/** The value of the longest head of a run of number words that is one number. */
function wordValue(run: string): { length: number; value: number } {
  let total = 0
  let group = 0
  let length = 0
  let last = Number.POSITIVE_INFINITY
  let half = false
  for (const match of run.matchAll(/[a-z]+/gi)) {
    const name = match[0].toLowerCase()
    const end = match.index + name.length
    if (name === 'and' || name === 'a' || name === 'an') continue
    if (name === 'half' && length === 0) half = true
    if (name === 'half' && length > 0) return { length: end, value: total + group + 0.5 }
    if (name === 'half') continue
    const small = smallNumbers.get(name)
    const scale = scales.get(name)
    if (small !== undefined) {
      const joins = length === 0 || last >= 100 || (last >= 20 && small < 10 && small > 0)
      if (!joins || (/,\s$/.test(run.slice(0, match.index)) && last < 1000)) break
      group += small
      last = small || 1
    } else if (scale !== undefined) {
      if (scale >= 1000) {
        total = (total || 0) + (group || 1) * scale
        group = 0
      } else group = (group || 1) * scale
      last = scale
    }
    length = end
  }
  return { length, value: (total + group) * (half ? 0.5 : 1) }
}

function shareAt(text: string, index: number): NumberMention[] {
  const match = at(share, text, index)
  if (!match) return []
  const lead = shareCount.exec(text.slice(Math.max(0, index - 7), index))
  if (partNamed.test(text.slice(Math.max(0, index - 10), index))) return []
  const count = lead?.groups?.count?.toLowerCase()
  const { part, many } = match.groups ?? {}
  const name = (part ?? many ?? '').toLowerCase()
  const bottom = denominators.get(name) ?? denominators.get(name === 'halves' ? 'half' : name.slice(0, -1))
  const to = index + match[0].length
  if (!bottom || !isShare(name, count, many !== undefined, text.slice(to, to + 12))) return []
  const top = count === undefined ? 1 : (smallNumbers.get(count) ?? (/^\d/.test(count) ? Number(count) : 1))
  return [{ from: index - (lead?.[0].length ?? 0), to, value: top / bottom, form: 'fraction' }]
}

function isShare(name: string, count: string | undefined, many: boolean, rest: string): boolean {
  if (name === 'half') return !/^-/.test(rest) && count !== 'two'
  if (name === 'second') return false
  if (many) return count !== undefined && count !== 'a' && count !== 'an'
  if (count === undefined) return false
  if (count === 'a' || count === 'an') return /^(?:\s+(?:of|as)\b)/.test(rest)
  return count === 'one' || count === '1' || /^(?:\s+(?:of|majority|vote))/.test(rest)
}

function ratioAt(text: string, index: number): NumberMention[] {
  const match = at(ratio, text, index)
  if (!match) return []
  const [top, bottom] = [numeral(match.groups?.top), numeral(match.groups?.bottom)]
  const to = index + match[0].length
  return top > 0 && bottom > top && bottom < 1500
    ? [{ from: index, to, value: top / bottom, form: 'ratio' }]
    : []
}

function numeral(text: string | undefined): number {
  const name = (text ?? '').toLowerCase()
  return smallNumbers.get(name) ?? scales.get(name) ?? Number(name)
}

function ordinalAt(text: string, index: number): NumberMention[] {
  const match = at(ordinal, text, index)
  if (!match) return []
  const { word: name, digits } = match.groups ?? {}
  const value = ordinalWords.get((name ?? '').toLowerCase()) ?? Number(digits)
  return [{ from: index, to: index + match[0].length, value, form: 'ordinal' }]
}
