import type { Briefing } from '../../model/briefing.ts'
import type { Figure } from '../../model/figure.ts'
import { type Message, message } from '../../model/message.ts'
import { collapse } from '../../model/statement.ts'
import { type CheckRule, isEnglish } from '../rule.ts'

/** Words that make percentages of a sentence parts of one whole. */
const parted =
  /\b(?:remain(?:ing|der)|the (?:rest|others?)|(?:is|are|was|were|be) (?:split|divided|made up|composed)|breaks? down|broken down|consists? of|made up of|composed of|respectively of the total)\b/i

/** Words of change, of comparison and of answers that exclude nothing: the percentages may be of several wholes. */
const apart =
  /\b(?:from|than|compared|versus|rose|rise|risen|grew|grow|growth|increas\w*|decreas\w*|fell|fall|drop\w*|declin\w*|up|down|points?|at least|both|also|each|every|of (?:them|these|those|which|whom)|interest|rates?)\b/i

/** Half a point for each rounded part. */
const rounding = 0.5

/** Percentages of one sentence that says that they are all of a whole, and are more. English. */
export const sharesOverWhole: CheckRule = (briefing) => {
  if (!isEnglish(briefing)) return []
  const percentages = briefing.figures.filter(({ kind }) => kind === 'percent')
  return [...Map.groupBy(percentages, ({ sentence }) => sentence)].flatMap(([sentence, figures]) =>
    overWhole(sentence, figures, briefing)
  )
}

function overWhole(id: string, figures: readonly Figure[], { sentences }: Briefing): Message[] {
  const sentence = sentences.find((one) => one.id === id)
  if (!sentence || figures.length < 2) return []
  const text = collapse(sentence.text)
  if (!parted.test(text) || apart.test(text)) return []
  const values = figures.flatMap(({ value }) => (typeof value === 'number' && value < 100 ? [value] : []))
  const sum = Math.round(values.reduce((total, value) => total + value, 0) * 10) / 10
  if (values.length < figures.length || sum <= 100 + rounding * values.length) return []
  const { start, end } = sentence
  const reason = `Unexpected parts of one whole that make ${sum} per cent (${values.join(', ')}), expected 100 at most`
  return [message('shares-over-whole', reason, { start, end })]
}
