import type { Figure } from '../../model/figure.ts'
import type { DateExpression } from '../../model/date.ts'
import type { Passage } from '../../model/passage.ts'
import { countsNothing } from './figure-names.ts'
import { foreignQuantities } from './foreign-quantities.ts'
import { qualifier } from './figure-qualifiers.ts'
import { type Unit, unitOf } from './figure-units.ts'
import type { Quantity } from './quantity.ts'
import { numberMentions } from './number-grammar.ts'
import type { NumberMention } from './number-mention.ts'
import { isEnglish } from '../language/languages.ts'
import { type Stretch, stretchAt } from '../language/stretches.ts'

/** A number with its unit, before ranges are joined. */
interface Part {
  readonly number: NumberMention
  readonly unit: Unit | undefined
}

/** The quantities of a passage in order; numbers that belong to dates, names and addresses are left out. */
export function quantities(
  passage: Passage,
  dates: readonly (Stretch & { readonly date: DateExpression })[]
): Quantity[] {
  if (!isEnglish(passage.language))
    return foreignQuantities(passage, (number) => inDate(passage.text, { number, unit: undefined }, dates))
  const numbers = numberMentions(passage.text).filter((number) => !countsNothing(passage, number))
  const parts = numbers
    .map((number) => ({ number, unit: number.form === 'ordinal' ? undefined : unitOf(passage, number) }))
    .filter((part) => !inDate(passage.text, part, dates))
  const free = parts.filter(({ number }, index) => !takes(parts[index - 1]?.unit, number))
  return shared(passage.text, joinRanges(passage.text, free)).filter(
    (quantity) => !isIdle(passage.text, quantity)
  )
}

const time = /^[\s-](?:days?|weeks?|months?|quarters?|years?|decades?|hours?|minutes?|fortnights?)\b/i

/** Whether a unit holds the number behind it: "per 100,000 people" does, "two of the three mayors" counts twice. */
function takes(unit: Unit | undefined, { from }: NumberMention): boolean {
  return unit !== undefined && from < unit.until && (unit.kind !== 'count' || from >= unit.to)
}

const signed = new Set(['percent', 'money', 'measure', 'duration'])

/** The digits of a date are no figure; "two years ago" still counts years, and "2000 km" is a length. */
function inDate(
  text: string,
  { number, unit }: Part,
  dates: readonly (Stretch & { readonly date: DateExpression })[]
): boolean {
  const holder = stretchAt(dates, number.from) ?? stretchAt(dates, number.to - 1)
  if (!holder) return false
  const bare = holder.from === number.from && holder.to === number.to
  if (bare && unit && signed.has(unit.kind) && number.form === 'digits') return false
  return !(
    holder.date.relative &&
    number.form !== 'ordinal' &&
    time.test(text.slice(number.to, number.to + 12))
  )
}

const tolerance = /^\s?(?:±|\+\/[-−–])\s?$/
const rangeLink = /^\s?(?:-|–|—|to|and)(?:\s?-\s?|\s)?$/
const hyphenLink = /^-?\s(?:to|and|or)\s$/
const change =
  /\b(?:rose|risen|rises?|rising|grew|grown|grows?|growing|increas\w{1,3}|climb\w{0,3}|jump\w{0,3}|fell|fallen|falls?|falling|declin\w{1,3}|dropp?\w{0,3}|decreas\w{1,3}|reduc\w{1,3}|cut|went|gone|moved|changed|up|down|shrank|shrunk|doubled|tripled|slipped|raised?|lowered|improved?)\b/i

function joinRanges(text: string, parts: readonly Part[]): Quantity[] {
  const found: Quantity[] = []
  for (let index = 0; index < parts.length; index++) {
    const one = parts[index]
    const other = parts[index + 1]
    if (!one) continue
    const range = other ? rangeOf(text, one, other) : undefined
    if (range) index++
    found.push(range ?? single(text, one))
  }
  return found
}

function rangeOf(text: string, one: Part, other: Part): Quantity | undefined {
  if (one.number.form !== 'digits' && one.number.form !== 'words') return undefined
  if (other.number.form !== one.number.form) return undefined
  const gap = text.slice(one.number.to, other.number.from)
  if (gap.length > 24) return undefined
  const stated =
    one.unit && one.unit.from >= one.number.to && one.unit.until <= other.number.from
      ? one.unit.until
      : one.number.to
  if (tolerance.test(gap)) return tolerated(text, one, other)
  const money =
    other.unit?.kind === 'money' && other.unit.from < other.number.from ? other.unit.from : other.number.from
  const link = text.slice(stated, money)
  const head = text.slice(Math.max(0, one.number.from - 60), one.number.from)
  const between = /\bbetween\s[$€£¥]?$/i.test(head)
  const plain = rangeLink.test(link) || hyphenLink.test(link)
  if (!plain || (/and/.test(link) && !between) || /or/.test(link)) return undefined
  if (/to/.test(link) && /\bfrom\s[$€£¥]?$/i.test(head) && change.test(head)) return undefined
  if (one.unit && other.unit && spelling(text, one.unit) !== spelling(text, other.unit)) return undefined
  const low = scaled(text, one.number, other.number)
  if (low > other.number.value && !/[-−]/.test(text.slice(one.number.from, one.number.to))) return undefined
  const unit = other.unit ?? one.unit
  return quantity(
    text,
    { from: one.number.from, to: other.number.to },
    low <= other.number.value ? [low, other.number.value] : [other.number.value, low],
    unit,
    one.number,
    one.unit
  )
}

/** "1.3 ± 0.5 km": one value, known to within another. */
function tolerated(text: string, one: Part, other: Part): Quantity {
  const whole = { from: one.number.from, to: other.number.to }
  const found = quantity(text, whole, one.number.value, other.unit ?? one.unit, one.number, one.unit)
  return { ...found, approximate: true }
}

function spelling(text: string, unit: Unit): string {
  return text.slice(unit.from, unit.to).toLowerCase().replace(/s$/, '')
}

/** "3 to 5 million": the scale of the end is the scale of the start. */
function scaled(text: string, one: NumberMention, other: NumberMention): number {
  const words = text.slice(other.from, other.to)
  const scale = /\s?(thousand|million|billion|trillion|bn)$/i.exec(words)?.[1]?.toLowerCase()
  const own = text.slice(one.from, one.to)
  if (!scale || (one.form === 'words' ? /(?:hundred|thousand|illion)/i : /[a-z]/i).test(own)) return one.value
  const factor =
    new Map([
      ['thousand', 1e3],
      ['million', 1e6],
      ['billion', 1e9],
      ['bn', 1e9],
      ['trillion', 1e12]
    ]).get(scale) ?? 1
  return one.value * factor
}

function single(text: string, { number, unit }: Part): Quantity {
  return quantity(text, number, number.value, unit, number, unit)
}

function quantity(
  text: string,
  { from, to }: Stretch,
  value: number | [number, number],
  unit: Unit | undefined,
  number: NumberMention,
  lead: Unit | undefined
): Quantity {
  const start = Math.min(from, lead && lead.from < from ? lead.from : from)
  const end = Math.max(to, unit?.until ?? to)
  const size = typeof value === 'number' ? value : value[0]
  const about = qualifier(text, start, end, size, typeof value !== 'number')
  return {
    from,
    to,
    value,
    unit,
    kind: kindOf(number, unit),
    approximate: about.approximate,
    display: { from: start - about.before, to: end + about.after }
  }
}

function kindOf(number: NumberMention, unit: Unit | undefined): Figure['kind'] {
  if (number.form === 'ordinal') return 'ordinal'
  if (
    unit?.kind === 'percent' ||
    unit?.kind === 'money' ||
    unit?.kind === 'duration' ||
    unit?.kind === 'measure'
  )
    return unit.kind
  if (number.form === 'ratio' || unit?.kind === 'times' || (number.form === 'fraction' && !unit))
    return 'ratio'
  return unit ? 'count' : 'number'
}

const listLink = /^(?:,\s|\s(?:and|or|to|x|×|by)\s|,\s(?:and|or)\s|\s?[-–]\s?)$/

/** "12,000, 8,000 and 5,000 dollars": a unit goes for all numbers of a list. */
function shared(text: string, found: readonly Quantity[]): Quantity[] {
  const result: Quantity[] = []
  let next: Quantity | undefined
  for (const one of found.toReversed()) {
    const borrows =
      next?.unit &&
      !one.unit &&
      one.kind === 'number' &&
      next.unit.from >= next.to &&
      listLink.test(text.slice(one.to, next.from)) &&
      !isShareOf(one, next)
    next = borrows && next ? { ...one, unit: next.unit, kind: next.kind } : one
    result.push(next)
  }
  return result.toReversed()
}

/** "997, or 54%": the second number says the first as a share. */
function isShareOf(one: Quantity, next: Quantity): boolean {
  return next.kind === 'percent' && typeof one.value === 'number' && one.value > 100
}

/** "One" without a noun is a pronoun, and so is "two of the …"; an ordinal counts only as a rank. */
function isIdle(text: string, { from, to, unit, kind }: Quantity): boolean {
  const word = text.slice(from, to).toLowerCase()
  if (kind === 'ordinal') return /^(?:first|second)$/.test(word) || !/\d/.test(word)
  if (word !== 'one') return false
  return (
    !unit ||
    (/[^s]s$/.test(text.slice(unit.from, unit.to)) && unit.kind === 'count' && text[to] !== '-') ||
    /^\s(?:of|or|another|by|that|which|who)\b/.test(text.slice(to, to + 9)) ||
    /\b(?:no|any|every|each|some)[\s-]$/i.test(text.slice(Math.max(0, from - 6), from))
  )
}
