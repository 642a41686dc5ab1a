import type { Briefing } from '../model/briefing.ts'
import { fill, type Labels } from '../model/labels.ts'
import type { Figure } from '../model/figure.ts'
import { collapse } from '../model/statement.ts'
import type { FigureView } from '../model/view-parts.ts'
import { shareOf } from './figure-shares.ts'
import { formatDate } from './format-date.ts'
import type { ParagraphNumbers } from './paragraph-numbers.ts'
import { droppedIn, salienceOf } from './selection.ts'

/** A figure must say what it measures and weigh this much to be shown large. */
const leastWeight = 0.45

/** A label that breaks off behind one of these waits for more. English. */
const hanging = /\s(?:aside|of|to|for|by|with|from|at|this|that|these|those)$/i

/** The longest number that can be set at its largest. */
const longestLarge = 12

/** One paragraph must not fill the row. */
const mostOfParagraph = 2

/** The longest number that can be set large, in characters. */
const longestDisplay = 26

/**
 * The figures that say most: of some weight, with a label, not twice the same, at most two from one paragraph, none
 * from a sentence that an editor has dropped, in source order.
 */
export function keyFigures(briefing: Briefing, most: number, numbers: ParagraphNumbers): Figure[] {
  const salience = salienceOf(briefing)
  const rank = (figure: Figure) => figure.weight + 0.35 * salience(figure.sentence)
  const isDropped = droppedIn(briefing)
  const candidates = briefing.figures
    .filter(({ sentence }) => !isDropped(sentence))
    .filter(
      (figure) => figure.weight >= leastWeight && tells(figure.label) && figure.text.length <= longestDisplay
    )
    .sort((one, other) => rank(other) - rank(one) || one.start - other.start)
  const chosen: Figure[] = []
  for (const figure of candidates) {
    if (chosen.length === most) break
    const paragraph = numbers.at(figure.start)
    const fromParagraph = chosen.filter((other) => numbers.at(other.start) === paragraph).length
    if (fromParagraph < mostOfParagraph && !chosen.some((other) => sameFigure(other, figure)))
      chosen.push(figure)
  }
  return chosen.sort((one, other) => one.start - other.start)
}

/** "Budget" and "budget sets aside" leave the reader to ask which, or what: no number is shown large for them. */
function tells(label: string): boolean {
  const words = collapse(label).split(' ')
  return (words.length > 1 || !/^[a-z]*$/.test(label)) && !hanging.test(label)
}

/** The same as they are shown, each with the share of a whole that it tells. */
export function keyFigureViews(
  briefing: Briefing,
  most: number,
  numbers: ParagraphNumbers,
  labels: Labels
): FigureView[] {
  return keyFigures(briefing, most, numbers).map((figure) => {
    const share = shareOf(figure, briefing)
    return { ...figureView(figure, numbers, labels), ...(share === undefined ? {} : { share }) }
  })
}

function sameFigure(one: Figure, other: Figure): boolean {
  return String(one.value) === String(other.value) && one.unit.toLowerCase() === other.unit.toLowerCase()
}

/** A figure in the source's wording, with its paragraph. */
export function figureView(
  figure: Figure,
  numbers: ParagraphNumbers,
  labels: Labels,
  prefix = ''
): FigureView {
  const text = display(figure)
  return {
    id: `${prefix}${figure.id}`,
    text,
    isLong: text.length > longestLarge,
    label: collapse(figure.label),
    paragraph: numbers.at(figure.start),
    sourced: figure.sourced,
    ...(figure.asOf ? { asOf: fill(labels.asOf, { date: formatDate(figure.asOf, labels) }) } : {})
  }
}

/** The number as written; a counted noun that the label starts with is left to the label. */
function display({ kind, text, unit, label }: Figure): string {
  const whole = collapse(text)
  const noun = collapse(unit)
  const isSaidTwice =
    kind === 'count' && noun !== '' && whole.endsWith(` ${noun}`) && collapse(label).startsWith(noun)
  return isSaidTwice ? whole.slice(0, -noun.length - 1) : whole
}
