import type { Passage } from '../../model/passage.ts'
import type { Stretch } from '../language/stretches.ts'
import { countsNothing } from './figure-names.ts'
import { type Unit, unitOf } from './figure-units.ts'
import type { NumberMention } from './number-mention.ts'
import { type NumberFormat, numberFormat } from './number-formats.ts'
import type { Quantity } from './quantity.ts'
import type { UnitKind } from './units.ts'

/** The patterns of one way to write numbers. */
interface Grammar {
  readonly format: NumberFormat
  readonly number: RegExp
  readonly percent: RegExp
  readonly money: RegExp
  readonly about: RegExp | undefined
}

const made = new Map<NumberFormat, Grammar>()
const moneyBefore = /(?:[€$£¥]|\b(?:EUR|USD|GBP|CHF))\s?$/u
/** "百分之30": the Chinese word for per cent stands before its number. */
const percentBefore = /百分之$/u

/**
 * Shares, sums of money and measures of a text that is not English, in order; numbers of anything else are left out.
 * Marks, scales and words are known for German, French, Spanish and Chinese; elsewhere whole numbers with signs.
 *
 * @param isDate whether a number belongs to a date
 */
export function foreignQuantities(passage: Passage, isDate: (number: NumberMention) => boolean): Quantity[] {
  const grammar = grammarOf(passage.language)
  return [...passage.text.matchAll(grammar.number)].flatMap((match) => {
    const { low, high, scale } = match.groups ?? {}
    const factor = factorOf(grammar.format, scale)
    const [from, to] = [match.index, match.index + match[0].length]
    const value = numberOf(high ?? '', grammar.format) * factor
    const start = low === undefined ? value : numberOf(low, grammar.format) * factor
    const number: NumberMention = { from, to, value, form: 'digits' }
    const unit = signed(passage.text, number, grammar) ?? known(passage, number)
    if (!unit || unit.kind === 'times' || unit.kind === 'count' || !Number.isFinite(value)) return []
    if (unit.kind === 'measure' && countsNothing(passage, number)) return []
    if (isDate(number) || start > value) return []
    const range: [number, number] = [start, value]
    return [told(passage.text, number, low === undefined ? value : range, unit, unit.kind, grammar)]
  })
}

function grammarOf(language: string): Grammar {
  const format = numberFormat(language)
  const found = made.get(format) ?? grammarFor(format)
  made.set(format, found)
  return found
}

function grammarFor(format: NumberFormat): Grammar {
  const { thousands, decimal, decimals, scales, to, percent, money, link, about } = format
  const grouped = thousands ? `\\d{1,3}(?:[${thousands}]\\d{3}){1,5}|` : ''
  const one = `(?:${grouped}\\d{1,15})${decimal ? `(?:[${decimal}]\\d{${decimals}})?` : ''}(?![\\d]|[.,]\\d)`
  const names = scales.map(([pattern]) => pattern).join('|')
  const gap = link === '' ? '' : '\\s?'
  const range = `(?:(?<low>${one})\\s?(?:[-–]${to ? `|(?:${to})\\s` : ''})\\s?)?`
  const multiplied = names ? `(?:${gap}(?<scale>${names})(?![a-zà-ÿ]))?` : ''
  const edge = '(?![a-zà-ÿ])'
  return {
    format,
    number: new RegExp(`(?<![A-Za-zÀ-ÿ\\d.,/:_-])${range}(?<high>${one})${multiplied}`, 'gu'),
    percent: new RegExp(`^(?:\\s?[%‰]${percent ? `|\\s?(?:${percent})${edge}` : ''})`, 'u'),
    money: new RegExp(`^(?:${link}|\\s)?(?:${money})${edge}`, 'u'),
    about: about ? new RegExp(`(?:^|[^\\p{L}]|(?<=\\p{Script=Han}))(?<words>${about})\\s?$`, 'iu') : undefined
  }
}

function factorOf({ scales }: NumberFormat, scale: string | undefined): number {
  if (scale === undefined) return 1
  return (
    scales.find(([pattern]) => new RegExp(`^(?:${pattern.replace(/\(\?=.*\)$/, '')})$`).test(scale))?.[1] ?? 1
  )
}

function numberOf(digits: string, { decimal }: NumberFormat): number {
  const [whole = '', part = ''] = decimal ? digits.split(decimal) : [digits]
  return Number(`${whole.replace(/\D/g, '')}${part ? `.${part}` : ''}`)
}

function signed(text: string, number: NumberMention, grammar: Grammar): Unit | undefined {
  const tail = text.slice(number.to, number.to + 30)
  const head = text.slice(Math.max(0, number.from - 5), number.from)
  const percent = grammar.percent.exec(tail)?.[0]
  if (percent) return behind(number, percent, 'percent', tail)
  const share = percentBefore.exec(head)?.[0]
  if (share) return { from: number.from - share.length, to: number.from, kind: 'percent', until: number.to }
  const before = moneyBefore.exec(head)?.[0]
  if (before) {
    const from = number.from - before.length
    return { from, to: from + before.trimEnd().length, kind: 'money', until: number.to }
  }
  const money = grammar.money.exec(tail)?.[0]
  return money ? behind(number, money, 'money', tail) : undefined
}

function behind({ to }: NumberMention, match: string, kind: UnitKind, tail: string): Unit {
  const lead = /^(?:\s|de\s|d['’])*/u.exec(tail.slice(0, match.length))?.[0].length ?? 0
  return { from: to + lead, to: to + match.length, kind, until: to + match.length }
}

/** A unit that is written alike in many languages: "120 m", "5 kWh". */
function known(passage: Passage, number: NumberMention): Unit | undefined {
  const unit = unitOf(passage, number)
  return unit?.kind === 'measure' ? unit : undefined
}

function told(
  text: string,
  number: Stretch,
  value: number | [number, number],
  unit: Unit,
  kind: Quantity['kind'],
  { about }: Grammar
): Quantity {
  const { from, to } = number
  const start = Math.min(from, unit.from)
  const words = about?.exec(text.slice(Math.max(0, start - 20), start))?.groups?.words ?? ''
  const lead = words ? start - text.lastIndexOf(words, start) : 0
  const display = { from: start - lead, to: Math.max(to, unit.until) }
  return { from, to, value, unit, kind, approximate: words !== '', display }
}
