import type { DateExpression } from '../../model/date.ts'
import type { Figure } from '../../model/figure.ts'
import { type Passage, type PassageSentence, sentenceAt, spanIn } from '../../model/passage.ts'
import { toPlain } from '../../model/prose.ts'
import { collapse } from '../../model/statement.ts'
import { figureLabel } from './figure-labels.ts'
import { namesSource } from './figure-sources.ts'
import { figureWeight } from './figure-weights.ts'
import { weightInRole } from './figure-roles.ts'
import { isAgentOnly, isListOverList, meaningful } from './label-meanings.ts'
import { quantities } from './quantities.ts'
import type { Quantity } from './quantity.ts'
import { indexFrom, type Stretch, stretchAt } from '../language/stretches.ts'

/**
 * The numbers of a text with what they measure, in source order. Digits of dates, rules, names and addresses are
 * not among them. Counted nouns and labels need English parts of speech; elsewhere only signs and known units
 * are found.
 */
export function figures(passages: readonly Passage[], dates: readonly DateExpression[]): Figure[] {
  const bySentence = Map.groupBy(dates, (date) => date.sentence)
  return passages
    .flatMap((passage) => inPassage(passage, datesIn(passage, bySentence)))
    .map((figure, index) => ({ id: `f${index + 1}`, ...figure }))
}

/** A date expression with its stretch in the passage's plain text. */
interface PlacedDate extends Stretch {
  readonly date: DateExpression
}

function datesIn(passage: Passage, bySentence: ReadonlyMap<string, readonly DateExpression[]>): PlacedDate[] {
  return passage.sentences.flatMap(({ id }) =>
    (bySentence.get(id) ?? []).flatMap((date) => {
      const place = toPlain(passage.prose, date)
      return place ? [{ ...place, date }] : []
    })
  )
}

/** A sentence with more numbers than this is a table or a row, which no words of it label. */
const mostOfSentence = 40

function inPassage(passage: Passage, dates: readonly PlacedDate[]): Omit<Figure, 'id'>[] {
  const found = quantities(passage, dates)
  const held = Map.groupBy(found, (quantity) => sentenceOf(passage, quantity))
  const sourced = new Map([...held.keys()].map((sentence) => [sentence, namesSource(passage, sentence)]))
  const made: Omit<Figure, 'id'>[] = []
  for (const [index, quantity] of found.entries()) {
    const sentence = sentenceOf(passage, quantity)
    const isRow = (held.get(sentence)?.length ?? 0) > mostOfSentence
    const figure = figureOf(passage, quantity, found[index + 1], isRow ? undefined : dates)
    const known = { ...figure, sourced: sourced.get(sentence) ?? false }
    const full = compared(passage, quantity, known, made.at(-1))
    const listed = followsIn(passage, quantity) || isFollowed(passage, quantity, found[index + 1])
    made.push(full.label ? settled(passage, quantity, full, listed) : full)
  }
  return made
}

function sentenceOf(passage: Passage, { from }: Quantity): PassageSentence {
  return stretchAt(passage.sentences, from) ?? sentenceAt(passage, from)
}

/** Drops a label that is not safe and weighs the figure by its part in the sentence. */
function settled(
  passage: Passage,
  quantity: Quantity,
  figure: Omit<Figure, 'id'>,
  listed: boolean
): Omit<Figure, 'id'> {
  const sentence = sentenceOf(passage, quantity)
  const label = figure.labelSpans.flatMap((span) => toPlain(passage.prose, span) ?? [])
  if (isListOverList(passage, sentence, label, listed))
    return { ...figure, label: '', labelSpans: [], weight: 0 }
  const weight = figureWeight(figure)
  return { ...figure, weight: weightInRole({ ...figure, weight }, passage, sentence, quantity) }
}

function isFollowed(passage: Passage, quantity: Quantity, next: Quantity | undefined): boolean {
  return next !== undefined && listing.test(passage.text.slice(quantity.display.to, next.display.from))
}

const comparing = /\b(?:down|up|from|compared\s(?:with|to)|against|versus|than)\s$/i

const listing = /^(?:,|,?\s(?:and|or|to)|\s?[–-])\s?$/

/** "…, down from £5.1 million", "33%, 13% and 3%": measures what the number before it measures. */
function compared(
  passage: Passage,
  quantity: Quantity,
  figure: Omit<Figure, 'id'>,
  previous: Omit<Figure, 'id'> | undefined
): Omit<Figure, 'id'> {
  const same =
    previous?.sentence === figure.sentence && previous.kind === figure.kind && previous.unit === figure.unit
  if (!previous?.label || !same) return figure
  const head = passage.text.slice(Math.max(0, quantity.display.from - 20), quantity.display.from)
  const listed = followsIn(passage, quantity) && !(figure.label && figure.kind === 'count')
  if (!comparing.test(head) && !listed) return figure
  if (!listed && hasVerb(passage, previous.display.end, figure.display.start)) return figure
  const { label, labelSpans, weight } = previous
  return { ...figure, label, labelSpans, weight }
}

/** Whether a verb of its own stands between two source offsets. */
function hasVerb(passage: Passage, start: number, end: number): boolean {
  const between = toPlain(passage.prose, { start, end })
  if (!between) return false
  const run = passage.tokens.slice(
    indexFrom(passage.tokens, between.from),
    indexFrom(passage.tokens, between.to)
  )
  return run.some(({ tag, text }) => (tag === 'VERB' || tag === 'AUX') && !/^compared$/i.test(text))
}

/** Whether only a comma or "and" stands between a quantity and the number before it. */
function followsIn(passage: Passage, quantity: Quantity): boolean {
  const head = passage.text.slice(Math.max(0, quantity.display.from - 12), quantity.display.from)
  const last = head.search(/[^\d%€]*$/)
  return last > 0 && listing.test(head.slice(last))
}

function figureOf(
  passage: Passage,
  quantity: Quantity,
  next: Quantity | undefined,
  dates: readonly PlacedDate[] | undefined
): Omit<Figure, 'id' | 'sourced'> {
  const { unit, display } = quantity
  const sentence = sentenceOf(passage, quantity)
  const found = dates ? figureLabel(passage, sentence, quantity, dates) : []
  const label = isAgentOnly(passage, found, quantity) ? [] : meaningful(passage, found, quantity)
  const asOf = dateOf(passage.text, quantity, next, sentence.id, dates ?? [])
  const words = (stretch: Stretch) => collapse(passage.text.slice(stretch.from, stretch.to))
  const measured = label.map(words).join(' … ')
  const { kind, value } = quantity
  return {
    text: words(display),
    value,
    ...spanIn(passage, quantity.from, quantity.to),
    unit: unit ? words(unit) : '',
    ...(unit ? { unitSpan: spanIn(passage, unit.from, unit.to) } : {}),
    kind,
    approximate: quantity.approximate,
    label: measured,
    labelSpans: label.map((stretch) => spanIn(passage, stretch.from, stretch.to)),
    display: spanIn(passage, display.from, display.to),
    ...(asOf === undefined ? {} : { asOf }),
    sentence: sentence.id,
    weight: figureWeight({ kind, value, label: measured })
  }
}

/** The date a number is told for: the first one after it and before the next number, else the last before it. */
function dateOf(
  text: string,
  quantity: Quantity,
  next: Quantity | undefined,
  sentence: string,
  dates: readonly PlacedDate[]
): string | undefined {
  const told = (one: PlacedDate | undefined) =>
    one?.date.sentence === sentence && one.date.value !== '' && !isBound(text, one)
  const index = indexFrom(dates, quantity.to)
  const later = dates[index]
  const earlier = dates[index - 1]
  const near =
    later &&
    told(later) &&
    !/[;:]/.test(text.slice(quantity.to, later.from)) &&
    later.from < (next?.from ?? Number.POSITIVE_INFINITY)
  const chosen = near ? later : told(earlier) ? earlier : undefined
  return chosen?.date.until ?? chosen?.date.value
}

/** "Mains laid before 1960": a date that bounds a thing and tells nothing of the number's. */
function isBound(text: string, { from, to }: Stretch): boolean {
  return (
    /\b(?:before|after|prior to|until)\s$/i.test(text.slice(Math.max(0, from - 10), from)) ||
    /^(?:before|after|prior to|until)\b/i.test(text.slice(from, to))
  )
}
