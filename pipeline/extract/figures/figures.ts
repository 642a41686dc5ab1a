import type { DateExpression } from '../../model/date.ts'
import type { Figure } from '../../model/figure.ts'
import { type Passage, type PassageSentence, sentenceAt, spanIn } from '../../model/passage.ts'
import { toPlain } from '../../model/prose.ts'
import { collapse } from '../../model/statement.ts'
import { dateOf, type PlacedDate } from './figure-dates.ts'
import { figureLabel } from './figure-labels.ts'
import { namesSource } from './figure-sources.ts'
import { paired, restates } from './figure-pairs.ts'
import { reporterOf } from './figure-reporters.ts'
import { figureWeight } from './figure-weights.ts'
import { notLarge, weightInRole } from './figure-roles.ts'
import { longestLabel } from './label-limits.ts'
import { isAgentOnly, isListOverList, meaningful } from './label-meanings.ts'
import { quantities } from './quantities.ts'
import type { Quantity } from './quantity.ts'
import { indexFrom, lengthOf, type Stretch, stretchAt } from '../language/stretches.ts'

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
    const previous = found[index - 1]
    const follows = previous !== undefined && isFollowed(passage, previous, quantity)
    const full = compared(passage, quantity, known, made.at(-1), follows)
    const listed = follows || isFollowed(passage, quantity, found[index + 1])
    made.push(full.label ? settled(passage, quantity, full, listed, dates) : full)
  }
  return paired(passage, made)
}

function sentenceOf(passage: Passage, { from }: Quantity): PassageSentence {
  return stretchAt(passage.sentences, from) ?? sentenceAt(passage, from)
}

/** Drops a label that is not safe and weighs the figure by its part in the sentence, little where it hides who gives it. */
function settled(
  passage: Passage,
  quantity: Quantity,
  figure: Omit<Figure, 'id'>,
  listed: boolean,
  dates: readonly PlacedDate[]
): Omit<Figure, 'id'> {
  const sentence = sentenceOf(passage, quantity)
  const label = figure.labelSpans.flatMap((span) => toPlain(passage.prose, span) ?? [])
  if (isListOverList(passage, sentence, label, listed))
    return { ...figure, label: '', labelSpans: [], weight: 0 }
  const by = reporterOf(passage, sentence, quantity.display.from, dates)
  const weight = Math.min(figureWeight(figure), by && !overlaps(label, by.stretch) ? notLarge : 1)
  return { ...figure, weight: weightInRole({ ...figure, weight }, passage, sentence, quantity) }
}

/** Whether only a comma or "and" stands between two quantities. */
function isFollowed(passage: Passage, quantity: Quantity, next: Quantity | undefined): boolean {
  return next !== undefined && listing.test(passage.text.slice(quantity.display.to, next.display.from))
}

const comparing = /\b(?:down|up|from|compared\s(?:with|to)|against|versus|than)\s$/i

const listing = /^(?:,|,?\s(?:and|or|to)(?:\s(?:just|only|about|around|nearly|almost|some))?|\s?[–-])\s?$/

/** "…, down from £5.1 million", "33%, 13% and 3%": measures what the number before it measures. */
function compared(
  passage: Passage,
  quantity: Quantity,
  figure: Omit<Figure, 'id'>,
  previous: Omit<Figure, 'id'> | undefined,
  follows: boolean
): Omit<Figure, 'id'> {
  if (!previous?.label) return figure
  if (restates(passage, previous, figure)) return labelled(figure, previous)
  const same =
    previous.sentence === figure.sentence && previous.kind === figure.kind && previous.unit === figure.unit
  if (!same) return figure
  const head = passage.text.slice(Math.max(0, quantity.display.from - 20), quantity.display.from)
  const listed = follows && !(figure.label && figure.kind === 'count')
  if (!comparing.test(head) && !listed) return figure
  if (!listed && hasVerb(passage, previous.display.end, figure.display.start)) return figure
  return labelled(figure, previous)
}

function labelled(
  figure: Omit<Figure, 'id'>,
  { label, labelSpans, weight }: Omit<Figure, 'id'>
): Omit<Figure, 'id'> {
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

/** A label with who is reported to give its number, where the sentence says so and the label does not. */
function reported(
  passage: Passage,
  sentence: PassageSentence,
  { display }: Quantity,
  label: Stretch[],
  dates: readonly PlacedDate[]
): Stretch[] {
  const by = reporterOf(passage, sentence, display.from, dates)
  if (!by?.isNamed || overlaps(label, by.stretch)) return label
  const whole = [...label, by.stretch].sort((one, other) => one.from - other.from)
  return lengthOf(whole) <= longestLabel ? whole : label
}

function overlaps(label: readonly Stretch[], other: Stretch): boolean {
  return label.some(({ from, to }) => from < other.to && other.from < to)
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
  const told = isAgentOnly(passage, found, quantity) ? [] : meaningful(passage, found, quantity)
  const label = dates && told.length > 0 ? reported(passage, sentence, quantity, told, dates) : told
  const asOf = dateOf(passage, sentence, quantity, next, dates ?? [])
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
