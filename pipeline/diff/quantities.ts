import type { NumberChange } from '../model/changes.ts'
import type { Figure } from '../model/figure.ts'
import { wordsOf } from '../model/guarded-words.ts'
import { collapse } from '../model/statement.ts'

/** A number of a sentence. */
interface Quantity {
  /** Its value as a text: the same for "1,000" and "1000", "five" and "5". */
  readonly value: string
  /** What tells it from other numbers of that value: `%` or a currency; "" for what is merely counted. */
  readonly unit: string
  readonly text: string
  /** What it measures, in the source's words; "" where that can't be told. */
  readonly label: string
}

/** A sentence with the figures that were found in it. */
export interface Counted {
  readonly text: string
  readonly figures: readonly Figure[]
}

/**
 * The numbers by which two versions of a sentence differ: by their values, and by a percent sign or a currency. How a
 * number is set ("1,000" or "1000"), and what is counted, is no difference.
 */
export function changedNumbers(before: Counted, after: Counted): NumberChange[] {
  const come = quantitiesIn(after)
  const gone = quantitiesIn(before).filter((one) => !take(come, (other) => isSame(one, other)))
  const changes = gone.map((one): NumberChange => {
    const near =
      take(come, (other) => other.unit === one.unit && hasLabel(one) === hasLabel(other)) ?? come.shift()
    return { before: one.text, after: near?.text ?? null, label: near?.label || one.label }
  })
  return [...changes, ...come.map(({ text, label }) => ({ before: null, after: text, label }))]
}

/** Takes the first item that fits out of a list. */
function take(list: Quantity[], fits: (one: Quantity) => boolean): Quantity | undefined {
  const index = list.findIndex(fits)
  return index < 0 ? undefined : list.splice(index, 1)[0]
}

function hasLabel({ label }: Quantity): boolean {
  return label !== ''
}

/** One of them may stand without its unit, where only the wording around it is another. */
function isSame(one: Quantity, other: Quantity): boolean {
  return one.value === other.value && (one.unit === other.unit || one.unit === '' || other.unit === '')
}

/** The figures of a sentence, then the numbers that are no figures: years, days, numbers that only count parts. */
function quantitiesIn({ text, figures }: Counted): Quantity[] {
  let rest = collapse(text)
  const found = figures.flatMap((figure) => {
    const at = placeOf(collapse(figure.text), rest)
    // A figure within a longer number, such as a version, is told by that.
    if (at < 0) return []
    rest = `${rest.slice(0, at)} ${rest.slice(at + collapse(figure.text).length)}`
    const { text: words, label } = figure
    return [{ value: [figure.value].flat().join(' to '), unit: unitOf(figure), text: words, label }]
  })
  const others = wordsOf(rest).filter((word) => word.guard === 'number' && /\d/.test(word.text))
  return [
    ...found,
    ...others.map((word) => ({ value: String(Number(word.text)), unit: '', text: word.text, label: '' }))
  ].map((one) => ({ ...one, value: one.value === 'NaN' ? one.text : one.value }))
}

/** Where words stand by themselves in a text, not within other words or numbers; -1 where they don't. */
function placeOf(words: string, text: string): number {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const isOpen = !/[\p{L}\d]$|\d[.,/:]$/u.test(text.slice(0, at))
    if (isOpen && !/^(?:[\p{L}\d]|[.,/:]\d)/u.test(text.slice(at + words.length))) return at
  }
  return -1
}

function unitOf({ kind, unit }: Figure): string {
  if (kind === 'percent') return /point/i.test(unit) ? 'points' : '%'
  return kind === 'money' || kind === 'measure' ? unit.toLowerCase() : ''
}
