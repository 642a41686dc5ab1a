import type { Passage, Token } from '../../model/passage.ts'
import type { NumberMention } from './number-mention.ts'
import { indexFrom } from '../language/stretches.ts'
import { shyUnits, type UnitKind, unitKind } from './units.ts'

/** The unit or counted noun of a number: half-open offsets of the plain text. */
export interface Unit {
  readonly from: number
  readonly to: number
  /** `count` for a counted noun, `times` for a multiple. */
  readonly kind: UnitKind | 'count' | 'times'
  /** Where the words that belong to the unit end: "per cubic metre", "a year". */
  readonly until: number
}

const moneyBefore =
  /(?:\b(?:US|A|C|NZ|HK|S|AU|CA)\s?)?[$€£¥₹]\s?-?$|(?:^|\s)%$|\b(?:USD|EUR|GBP|CHF|JPY|CNY|RMB|Rs\.?)\s?$/u
const signAfter = /^\s?(?:%|‰|°\s?[CFK]\b|°|€|£|¢|["″”](?![\p{L}])|[′'](?![\p{L}]))/u
const percentAfter =
  /^(?:\s?(?:wt|vol|mol|at)\.?\s?%|[\s-](?:percentage[\s-]points?|per\s?cent(?:age)?(?:[\s-]points?)?|pct|basis\spoints?)(?![\p{L}]))/iu
const joined = /^[\s–-]?[\p{L}µμ][\p{L}\d²³%⁻¹−]{0,14}(?:[²³]|\^[23])?(?![\p{L}\d])/u
/** "kg m−3", "m s-1": what a unit of measure is multiplied with or divided by. */
const factors = /^(?:[\s·⋅*][\p{L}µμ]{1,4}(?:\^?[-−–]\s?\d|⁻[¹²³]|[²³]))+(?![\p{L}\d])/u
/** "12 per 100,000 inhabitants": a share with a base of its own. */
const share = /^\sper\s(?:\d[\d,]{2,12}|hundred|thousand|million)(?:\s\p{Ll}[\p{L}-]{2,20})?/u
const multiple =
  /^(?:x|×)(?![\p{L}\d])|^\stimes(?=\s(?:as|more|higher|larger|greater|lower|faster|the|that|its|what)\b)/u
const rate =
  /^\s?\/\s?[\p{L}][\p{L}\d²³^]{0,12}|^\s(?:per|an?|each)\s(?:(?:square|cubic|short|metric)\s)?(?:second|minute|hour|day|week|month|year|annum|capita|person|head|household|kilogram|kg|tonne|ton|barrel|litre|gallon|metre|meter|kilometre|mile|night|share|unit|user|pupil|student|patient|child|employee|acre|hectare|pound|ounce)\b/u
const compound =
  /^\s(?:(?:square|cubic|nautical|metric|short)\s(?:kilomet(?:re|er)s?|met(?:re|er)s?|centimet(?:re|er)s?|miles?|feet|foot|inches|inch|yards?|tons?|tonnes?)|degrees?\s(?:Celsius|Fahrenheit|Kelvin|C|F)|(?:sq|cu)\.?\s(?:mi|ft|km|m|in|yd)|light[\s-]years?|man[\s-]hours?|person[\s-]years?|British\sthermal\sunits?|pounds?\ssterling|(?:US|Canadian|Australian|American)\s(?:dollars?|cents?)|orders?\sof\smagnitude|(?:kilomet(?:re|er)s?|k?m|met(?:re|er)s?|feet|ft|inches|in|miles?|cm|mm)\s(?:squared|cubed))\b/u

/** The unit of a number, before it ("$400") or after it ("50%", "15-year", "two rounds"); undefined where none is. */
export function unitOf(passage: Passage, number: NumberMention): Unit | undefined {
  const { text } = passage
  const head = text.slice(Math.max(0, number.from - 8), number.from)
  const tail = text.slice(number.to, number.to + 60)
  const money = moneyBefore.exec(head)
  if (money) {
    const from = number.from - money[0].length
    return {
      from,
      to: from + money[0].trimEnd().length,
      kind: /%/.test(money[0]) ? 'percent' : 'money',
      until: number.to + (rate.exec(tail)?.[0].length ?? 0)
    }
  }
  const digits =
    number.form === 'digits' ||
    (number.form === 'fraction' && /\d|[½⅓⅔¼¾]/.test(text.slice(number.from, number.to)))
  const sign = digits && !closesQuote(text, number.to) ? signAfter.exec(tail) : null
  if (sign) return after(number, tail, sign[0], signKind(sign[0].trim()))
  const per = share.exec(tail)
  if (per) return after(number, tail, per[0], 'percent')
  const times = multiple.exec(tail)
  if (times) return after(number, tail, times[0], 'times')
  const percent = percentAfter.exec(tail)
  if (percent) return after(number, tail, percent[0], 'percent')
  const long = compound.exec(tail)
  if (long) return after(number, tail, long[0], /dollar|cent|sterling/.test(long[0]) ? 'money' : 'measure')
  return measured(number, tail, digits) ?? counted(passage, number)
}

/** Whether the mark at an offset of a text closes a quotation rather than standing for inches or feet. */
export function closesQuote(text: string, at: number): boolean {
  const mark = text[at] ?? ''
  if (!/["”’']/.test(mark)) return false
  const head = text.slice(Math.max(0, at - 200), at)
  if (mark === '"') return (head.match(/"/g) ?? []).length % 2 === 1
  const opening = mark === '”' ? '“' : '‘'
  return (
    head.lastIndexOf(opening) > head.lastIndexOf(mark) || (mark === "'" && /(?:^|[\s(])'[^']*$/.test(head))
  )
}

function signKind(sign: string): UnitKind {
  if (/[%‰]/.test(sign)) return 'percent'
  return /[€£¢]/.test(sign) ? 'money' : 'measure'
}

function after(number: NumberMention, tail: string, match: string, kind: Unit['kind']): Unit {
  const lead = /^[\s–-]*/.exec(match)?.[0].length ?? 0
  const power = kind === 'measure' ? (factors.exec(tail.slice(match.length))?.[0].length ?? 0) : 0
  const end = number.to + match.length + power
  const until = end + (rate.exec(tail.slice(match.length + power))?.[0].length ?? 0)
  return { from: number.to + lead, to: kind === 'measure' ? until : end, kind, until }
}

function measured(number: NumberMention, tail: string, digits: boolean): Unit | undefined {
  const match = joined.exec(tail)?.[0]
  if (!match) return undefined
  const name = match.replace(/^[\s–-]/, '')
  const kind = unitKind(name.replace(/\^[23]$/, ''))
  if (!kind) return undefined
  const shy = shyUnits.has(name) && !(digits && shyFits(match, name, tail.slice(match.length)))
  return shy ? undefined : after(number, tail, match, kind)
}

/** "2 in." is a length, "2 in five" is not; "30 C" is a temperature. */
function shyFits(match: string, name: string, rest: string): boolean {
  if (name === 'in') return /^(?:[.,;)]|$|\s(?:long|wide|high|deep|thick|tall|diameter)\b)/.test(rest)
  return !/^\s/.test(match) || /^(?:[\s.,;:)/]|$)/.test(rest)
}

const filler = new Set([
  'more',
  'other',
  'additional',
  'further',
  'new',
  'different',
  'of',
  'the',
  'its',
  'their',
  'our',
  'all',
  'these',
  'those',
  'his',
  'her',
  'such',
  'or',
  'so',
  'full',
  'whole',
  'extra',
  'top',
  'most',
  'very',
  'highly',
  'consecutive',
  'straight',
  'major',
  'est',
  'est.'
])
const never = new Set([
  'which',
  'who',
  'that',
  'and',
  'or',
  'is',
  'are',
  'was',
  'were',
  'am',
  'pm',
  'a.m.',
  'p.m.',
  'et',
  'ago',
  'later',
  'earlier',
  'percent',
  'others',
  'million',
  'billion',
  'thousand',
  'trillion',
  'hundred',
  'dozen',
  'whilst',
  '’s',
  "'s"
])

function counted(passage: Passage, number: NumberMention): Unit | undefined {
  if (
    number.form === 'fraction' &&
    /^\s(?:of|as|the|an?)\b/.test(passage.text.slice(number.to, number.to + 5))
  )
    return undefined
  const words = compounds(passage, number.to)
  const hyphened = passage.text[number.to] === '-'
  const single = number.value === 1 || hyphened
  let head: Compound | undefined
  let first: Compound | undefined
  let ofWhole = false
  for (const [index, given] of words.entries()) {
    const word = single ? given : asPlural(given, words[index + 1], head)
    const total =
      number.value !== 1 && word.tag === 'NUM' && /^(?:of|the|its|all)$/.test(words[index - 1]?.text ?? '')
    if (head && domain.test(word.text)) continue
    if (head ? !goesOn(word, head) : !(total || leads(word, words[index + 1]))) break
    if (isNoun(word)) head = word
    else if (!head && word.text === 'of') ofWhole = true
    if (!first && !total && (head || !filler.has(word.text))) first = word
    if (hyphened) break
  }
  if (ofWhole && !/(?:[^s]s|eople|en)$/.test(head?.text ?? '')) return undefined
  if (!head || !first || (!single && isNameOfOne(passage.text, first, head))) return undefined
  const kind = unitKind(head.text)
  const base = share.exec(passage.text.slice(head.to, head.to + 40))?.[0].length ?? 0
  const known = kind === 'duration' || kind === 'money'
  return { from: first.from, to: head.to, kind: known ? kind : 'count', until: head.to + base }
}

/** "20 squats a day", "two proton beams crossed": a plural that the tagger took for a verb. */
function asPlural(word: Compound, next: Compound | undefined, head: Compound | undefined): Compound {
  const plural = word.tag === 'VERB' && /[^s]s$/.test(word.text) && !/s$/.test(head?.text ?? '')
  const ends = !next || /^(?:CCONJ|VERB|AUX)$/.test(next.tag) || /^(?:an?|per|each)$/.test(next.text)
  return plural && ends ? { ...word, tag: 'NOUN' } : word
}

/** "10300 Heritage Office Building", "3.0 International License": a name in the singular is not counted. */
function isNameOfOne(text: string, first: Compound, head: Compound): boolean {
  return (
    /^\p{Lu}\p{Ll}+$/u.test(text.slice(head.from, head.to)) &&
    /^\p{Lu}/u.test(text[first.from] ?? '') &&
    !/(?:s|eople|en|olk|olice)$/.test(head.text)
  )
}

/** A word, or words with hyphens between them, with the part of speech of the last. */
interface Compound {
  readonly text: string
  readonly from: number
  readonly to: number
  readonly tag: string
}

/** The end of a network name as a word before a noun: ".gov sites". */
const domain = /^\.\p{L}/u

/** The words that follow an offset without a mark between them, at most nine. */
function compounds({ tokens, text }: Passage, from: number): Compound[] {
  const found: Compound[] = []
  let end = from
  for (let index = indexFrom(tokens, from); found.length < 9; index++) {
    const token = tokens[index]
    if (!token || text.slice(end, token.from).length > 2) break
    end = token.to
    const previous = found.at(-1)
    const dash = /^[-–]$/.test(token.text)
    if (dash && (token.from === from || text[token.from - 1] !== ' ')) continue
    if (/^[^\p{L}\p{N}.’'&]/u.test(token.text)) break
    if (previous && domain.test(`${previous.text}${token.text}`) && previous.to === token.from) {
      found[found.length - 1] = { ...merged(text, previous, token), tag: 'ADJ' }
      continue
    }
    const joins = previous && token.from - previous.to === 1 && /[-–]/.test(text[previous.to] ?? '')
    if (previous && joins) found[found.length - 1] = merged(text, previous, token)
    else found.push({ text: token.text.toLowerCase(), from: token.from, to: token.to, tag: token.tag })
  }
  return found
}

function merged(text: string, one: Compound, other: Token): Compound {
  const tag = other.tag === 'VERB' ? 'ADJ' : other.tag
  return { text: text.slice(one.from, other.to).toLowerCase(), from: one.from, to: other.to, tag }
}

function isNoun({ tag, text }: Compound): boolean {
  return (tag === 'NOUN' || tag === 'PROPN') && !never.has(text) && !filler.has(text) && /\p{L}/u.test(text)
}

function leads(word: Compound, next: Compound | undefined): boolean {
  if (never.has(word.text)) return false
  if (isNoun(word) || word.tag === 'ADJ' || filler.has(word.text) || domain.test(word.text)) return true
  if (word.tag === 'VERB')
    return next !== undefined && (isNoun(next) || next.tag === 'ADJ') && !/[^s]s$/.test(word.text)
  return word.tag === 'ADV' && /ly$/.test(word.text) && next?.tag === 'ADJ'
}

function goesOn(word: Compound, head: Compound): boolean {
  return isNoun(word) && !(/s$/.test(head.text) && /^\p{Lu}/u.test(word.text)) && !/^[’']s$/.test(word.text)
}
