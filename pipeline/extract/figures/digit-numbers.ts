import { fractionSigns, scaleLetters, scales } from '../language/numerals.ts'
import type { NumberMention } from './number-mention.ts'

const eitherCase = [...scales.keys()]
  .map((scale) => `[${scale[0]}${scale[0]?.toUpperCase()}]${scale.slice(1)}`)
  .join('|')
const signs = [...fractionSigns.keys()].join('')
const anyDigit = new RegExp(`[\\d${signs}]`)
const plain =
  '(?:\\d{1,3}(?:[,\\u00a0\\u202f\\u2009’]\\d{3}){1,6}|\\d{1,3}(?: \\d{3}){1,4}(?! ?\\d)|\\d{1,18})(?:\\.\\d{1,12})?'
const power =
  '(?:\\s?[×x]\\s?10\\^?[-−–]?\\d{1,3}|\\s?[×x]\\s?\\d{1,3}\\^[-−–]?\\d{1,3}|[eE][-−+]?\\d{1,3}(?![\\p{L}\\d]))?'
const digits = new RegExp(
  `(?<![\\p{L}\\p{N}_/]|[\\p{N}][.,]|\\.|[\\p{L}][-−]|[\\p{L}\\p{N}]\\))(?<minus>[-−](?=\\d))?(?:(?<number>${plain})(?<power>${power})(?:\\s?(?<sign>[${signs}])|(?<mixed>[\\s-]\\d{1,2}/\\d{1,3}(?![\\d/])))?|(?<lone>[${signs}]))(?:(?<letter>k|K|m|M|mn|bn|b|B|T|tn)(?![\\p{L}\\d])|[\\s-](?<scale>${eitherCase})(?![\\p{L}\\p{N}_]))?`,
  'gu'
)
const fraction = /(?<![\p{L}\d/.,])(?<top>\d{1,3})\/(?<bottom>\d{1,3})(?![\d/\p{L}])/gu
const decimalComma = /^\d{1,3},\d{1,2}$/

type Groups = Readonly<
  Partial<
    Record<'letter' | 'lone' | 'minus' | 'mixed' | 'number' | 'power' | 'scale' | 'sign', string | undefined>
  >
>

/** Numbers written in digits, English style: separators, decimals, scales, powers, mixed and plain fractions. */
export function inDigits(text: string): NumberMention[] {
  return anyDigit.test(text) ? [...decimals(text), ...fractions(text)] : []
}

function decimals(text: string): NumberMention[] {
  return [...text.matchAll(digits)].flatMap((match) => {
    const groups: Groups = match.groups ?? {}
    const money = /(?:[$€£¥₹]|\b(?:USD|EUR|GBP|CHF|JPY))\s?$/.test(
      text.slice(Math.max(0, match.index - 5), match.index)
    )
    const letter = groups.letter
    const scale = letter === undefined ? 1 : letterScale(letter, money)
    const comma = commaDecimal(text, match.index, match[0])
    const to =
      match.index + (comma ?? match[0]).length - (letter !== undefined && scale === 1 ? letter.length : 0)
    const from = groups.minus && isHyphen(text, match.index) ? match.index + 1 : match.index
    const size = comma === undefined ? plainValue(groups) : Number(comma.replace(',', '.'))
    const value =
      size *
      scale *
      (scales.get((groups.scale ?? '').toLowerCase()) ?? 1) *
      (from === match.index && groups.minus ? -1 : 1)
    return Number.isFinite(value) ? [{ from, to, value, form: 'digits' as const }] : []
  })
}

/** A minus sign that stands against a word or between numbers joins them. */
function isHyphen(text: string, at: number): boolean {
  return /[\p{L}\d)%]$|\d\s$/u.test(text.slice(Math.max(0, at - 2), at))
}

function commaDecimal(text: string, at: number, match: string): string | undefined {
  if (!/^\d{1,3}$/.test(match)) return undefined
  const longer = /^\d{1,3},\d{1,2}(?![\d,])/.exec(text.slice(at, at + 8))?.[0]
  return longer && decimalComma.test(longer) && !/^0?\d,0?\d$/.test(longer)
    ? longer
    : longer && /^\d,\d{1,2}$/.test(longer)
      ? longer
      : undefined
}

function letterScale(letter: string, money: boolean): number {
  if (letter === 'k' || letter === 'bn' || letter === 'mn' || letter === 'tn')
    return scaleLetters.get(letter) ?? 1
  return money ? (scaleLetters.get(letter.toLowerCase()) ?? 1) : 1
}

function plainValue(groups: Groups): number {
  const lone = groups.lone
  if (lone !== undefined) return fractionSigns.get(lone) ?? Number.NaN
  const number = Number((groups.number ?? '').replace(/[^\d.]/g, ''))
  const [top, bottom] = (groups.mixed ?? '').slice(1).split('/').map(Number)
  const extra = fractionSigns.get(groups.sign ?? '') ?? (top && bottom ? top / bottom : 0)
  return (number + extra) * powerOf(groups.power ?? '')
}

/** "×10^6", "x2^10", "e-3": what a number is multiplied by. */
function powerOf(text: string): number {
  const exponent = /^(?:\s?[×x]\s?(?:10\^?|(\d{1,3})\^)|[eE])([-−–+]?)(\d{1,3})$/.exec(text)
  if (!exponent) return 1
  return Number(exponent[1] ?? 10) ** (Number(exponent[3]) * (/[-−–]/.test(exponent[2] ?? '') ? -1 : 1))
}

function fractions(text: string): NumberMention[] {
  return [...text.matchAll(fraction)].flatMap((match) => {
    const [top, bottom] = [Number(match.groups?.top), Number(match.groups?.bottom)]
    const idiom = (top === 9 && bottom === 11) || (top === 24 && bottom === 7)
    const to = match.index + match[0].length
    return bottom && top < bottom && !idiom
      ? [{ from: match.index, to, value: top / bottom, form: 'fraction' as const }]
      : []
  })
}
