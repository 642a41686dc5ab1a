import type { Figure } from '../../model/figure.ts'
import { type Message, message } from '../../model/message.ts'
import { collapse } from '../../model/statement.ts'
import { type CheckRule, isEnglish } from '../rule.ts'

/** What is measured, said in full: "The number of homes without water". Anything less is said of many things. */
const wholeLabel =
  /^the (?:[a-z-]+ ){0,2}(?:number|share|proportion|percentage|population|total|sum|amount|cost|price|budget|rate|area|length|height|weight|capacity|average|median) of (?:\S+ ?){2,}$/i

/**
 * Quantities that are said twice in the same words and with two values. Only sentences that begin with what they
 * measure count, since "in the north", "a year later" or "for others" in front would tell the two apart. English.
 */
export const differingFigures: CheckRule = (briefing) => {
  if (!isEnglish(briefing)) return []
  const sentences = new Map(briefing.sentences.map(({ id, text }) => [id, collapse(text)]))
  const told = briefing.figures.filter((figure) => isWhole(figure, sentences.get(figure.sentence) ?? ''))
  return [...Map.groupBy(told, quantityOf).values()].flatMap(differing)
}

function isWhole({ value, label }: Figure, sentence: string): boolean {
  const words = collapse(label)
  return typeof value === 'number' && wholeLabel.test(words) && sentence.startsWith(words)
}

/** What is measured, in what, and when. */
function quantityOf({ kind, unit, label, asOf = '' }: Figure): string {
  return [kind, unit, label, asOf].map((part) => collapse(part).toLowerCase()).join('\n')
}

function differing([first, ...others]: readonly Figure[]): Message[] {
  const other = others.find(({ value, sentence }) => value !== first?.value && sentence !== first?.sentence)
  if (!first || !other) return []
  const { text, label, start, end } = other
  const reason = `Unexpected second value “${text}” for “${collapse(label)}”, expected “${first.text}” as before or words that tell the two apart`
  return [message('figure-differs', reason, { start, end })]
}
