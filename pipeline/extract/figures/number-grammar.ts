import {
  denominators,
  fractionSigns,
  ordinalWords,
  scaleLetters,
  scales,
  smallNumbers
} from '../language/numerals.ts'

/** A number found in a text; half-open offsets of the plain text. */
export interface NumberMention {
  readonly from: number
  readonly to: number
  readonly value: number
  readonly form: 'digits' | 'words' | 'fraction' | 'ratio' | 'ordinal'
}

const words = [...smallNumbers.keys()].sort((a, b) => b.length - a.length).join('|')
const scaleWords = [...scales.keys()].sort((a, b) => b.length - a.length).join('|')
const eitherCase = [...scales.keys()]
  .map((scale) => `[${scale[0]}${scale[0]?.toUpperCase()}]${scale.slice(1)}`)
  .join('|')
const parts = [...denominators.keys()].filter((word) => word !== 'halve').join('|')
const signs = [...fractionSigns.keys()].join('')
const before = '(?<![\\p{L}\\p{N}_])'
const after = '(?![\\p{L}\\p{N}_])'
const plain =
  '(?:\\d{1,3}(?:[,\\u00a0\\u202f\\u2009’]\\d{3}){1,6}|\\d{1,3}(?: \\d{3}){1,4}(?! ?\\d)|\\d{1,18})(?:\\.\\d{1,12})?'
const power = '(?:\\s?[×x]\\s?10\\^?[-−–]?\\d{1,3}|[eE][-−+]?\\d{1,3}(?![\\p{L}\\d]))?'
const digits = new RegExp(
  `(?<![\\p{L}\\p{N}_/]|[\\p{N}][.,]|\\.|[\\p{L}]-)(?<minus>[-−](?=\\d))?(?:(?<number>${plain})(?<power>${power})(?:\\s?(?<sign>[${signs}])|(?<mixed>[\\s-]\\d{1,2}/\\d{1,3}(?![\\d/])))?|(?<lone>[${signs}]))(?:(?<letter>k|K|m|M|mn|bn|b|B|T|tn)(?![\\p{L}\\d])|\\s(?<scale>${eitherCase})${after})?`,
  'gu'
)
const fraction = /(?<![\p{L}\d/.,])(?<top>\d{1,3})\/(?<bottom>\d{1,3})(?![\d/\p{L}])/gu
const decimalComma = /^\d{1,3},\d{1,2}$/
const word = `(?:${words}|${scaleWords})`
const spelt = new RegExp(
  `${before}(?:(?:half\\s)?an?\\s(?=${scaleWords}))?${word}(?:(?:[\\s-]|\\s(?:and|&)\\s|,\\s)${word}){0,12}(?:\\sand\\sa\\shalf)?${after}`,
  'giu'
)
const bareScale = new RegExp(`^(?:${scaleWords})`, 'i')
/** "€150 million, two and a half times": the scale of the number before. */
const leadingScales = new RegExp(`^(?:${scaleWords}),\\s`, 'i')
const share = new RegExp(
  `${before}(?:(?<count>an?|one|two|three|four|five|six|seven|eight|nine|\\d{1,2})[\\s-])?(?:(?<part>${parts})|(?<many>halves|(?:${parts})s))${after}`,
  'giu'
)
const ratio = new RegExp(
  `${before}(?<top>${words}|\\d{1,3})\\s(?:in|out\\sof)(?:\\severy)?\\s(?<bottom>${words}|hundred|\\d{1,4})(?![\\p{N}_]|[,.]\\d|-|\\s?(?:%|per))${after}`,
  'giu'
)
const ordinal = new RegExp(
  `${before}(?:(?<word>${[...ordinalWords.keys()].join('|')})|(?<digits>\\d{1,3})(?:st|nd|rd|th))${after}`,
  'giu'
)

/**
 * The numbers of a text in order and without overlap: digits with separators, decimals, scales and powers,
 * English number words, fractions, "one in six", ordinals. Where several fit, the leftmost, then the longest.
 */
export function numberMentions(text: string): NumberMention[] {
  const found = [
    ...inDigits(text),
    ...inFractions(text),
    ...inWords(text),
    ...inShares(text),
    ...inRatios(text),
    ...inOrdinals(text)
  ]
  found.sort((a, b) => a.from - b.from || b.to - a.to)
  const chosen: NumberMention[] = []
  let taken = 0
  for (const mention of found) {
    if (mention.from < taken) continue
    chosen.push(mention)
    taken = mention.to
  }
  return chosen
}

type Groups = Readonly<
  Partial<
    Record<
      | 'bottom'
      | 'count'
      | 'digits'
      | 'letter'
      | 'lone'
      | 'many'
      | 'minus'
      | 'mixed'
      | 'number'
      | 'part'
      | 'power'
      | 'scale'
      | 'sign'
      | 'top'
      | 'word',
      string
    >
  >
>

function groupsOf(match: RegExpExecArray): Groups {
  return match.groups ?? {}
}

function inDigits(text: string): NumberMention[] {
  return [...text.matchAll(digits)].flatMap((match) => {
    const groups = groupsOf(match)
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

function powerOf(text: string): number {
  const exponent = /^(?:\s?[×x]\s?10\^?|[eE])([-−–+]?)(\d{1,3})$/.exec(text)
  if (!exponent) return 1
  return 10 ** (Number(exponent[2]) * (/[-−–]/.test(exponent[1] ?? '') ? -1 : 1))
}

function inFractions(text: string): NumberMention[] {
  return [...text.matchAll(fraction)].flatMap((match) => {
    const [top, bottom] = [Number(groupsOf(match).top), Number(groupsOf(match).bottom)]
    const idiom = (top === 9 && bottom === 11) || (top === 24 && bottom === 7)
    return bottom && !idiom
      ? [
          {
            from: match.index,
            to: match.index + match[0].length,
            value: top / bottom,
            form: 'fraction' as const
          }
        ]
      : []
  })
}

function inWords(text: string): NumberMention[] {
  return [...text.matchAll(spelt)].flatMap((match) => {
    const lead = leadingScales.exec(match[0])?.[0].length ?? 0
    const run = match[0].slice(lead)
    if (!run || bareScale.test(run)) return []
    const { length, value } = wordValue(run)
    const from = match.index + lead
    return [{ from, to: from + length, value, form: 'words' as const }]
  })
}

/** The value of the longest head of a run of number words that is one number. */
function wordValue(run: string): { length: number; value: number } {
  let total = 0
  let group = 0
  let length = 0
  let last = Number.POSITIVE_INFINITY
  let half = false
  for (const match of run.matchAll(/\p{L}+/gu)) {
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

function inShares(text: string): NumberMention[] {
  return [...text.matchAll(share)].flatMap((match) => {
    const { count, part, many } = groupsOf(match)
    const name = (part ?? many ?? '').toLowerCase()
    const bottom = denominators.get(name) ?? denominators.get(name === 'halves' ? 'half' : name.slice(0, -1))
    const rest = text.slice(match.index + match[0].length, match.index + match[0].length + 12)
    if (!bottom || !isShare(name, count?.toLowerCase(), many !== undefined, rest)) return []
    const top =
      count === undefined
        ? 1
        : (smallNumbers.get(count.toLowerCase()) ?? (/^\d/.test(count) ? Number(count) : 1))
    return [
      { from: match.index, to: match.index + match[0].length, value: top / bottom, form: 'fraction' as const }
    ]
  })
}

function isShare(name: string, count: string | undefined, many: boolean, rest: string): boolean {
  if (name === 'half') return !/^-/.test(rest) && count !== 'two'
  if (name === 'second') return false
  if (many) return count !== undefined && count !== 'a' && count !== 'an'
  if (count === undefined) return false
  if (count === 'a' || count === 'an') return /^(?:\s+(?:of|as)\b)/.test(rest)
  return count === 'one' || count === '1' || /^(?:\s+(?:of|majority|vote))/.test(rest)
}

function inRatios(text: string): NumberMention[] {
  return [...text.matchAll(ratio)].flatMap((match) => {
    const top = numeral(groupsOf(match).top)
    const bottom = numeral(groupsOf(match).bottom)
    const wanted = top > 0 && bottom > top && bottom < 1500
    return wanted
      ? [
          {
            from: match.index,
            to: match.index + match[0].length,
            value: top / bottom,
            form: 'ratio' as const
          }
        ]
      : []
  })
}

function numeral(text: string | undefined): number {
  const name = (text ?? '').toLowerCase()
  return smallNumbers.get(name) ?? scales.get(name) ?? Number(name)
}

function inOrdinals(text: string): NumberMention[] {
  return [...text.matchAll(ordinal)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    value: ordinalWords.get((groupsOf(match).word ?? '').toLowerCase()) ?? Number(groupsOf(match).digits),
    form: 'ordinal' as const
  }))
}
