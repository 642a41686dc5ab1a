import type { Briefing } from '../model/briefing.ts'
import type { Message } from '../model/message.ts'
import type { CheckRule, CheckSettings } from './rule.ts'
import { differingFigures } from './rules/differing-figures.ts'
import { labelTitle } from './rules/label-title.ts'
import { longKeyPoints } from './rules/long-key-points.ts'
import { missingFrontMatter } from './rules/missing-front-matter.ts'
import { sharesOverWhole } from './rules/shares-over-whole.ts'
import { wrongWeekdays } from './rules/wrong-weekdays.ts'
import { yearlessDates, yearlessDatesOf } from './rules/yearless-dates.ts'

const rules: readonly CheckRule[] = [
  missingFrontMatter,
  labelTitle,
  yearlessDates,
  wrongWeekdays,
  sharesOverWhole,
  differingFigures,
  longKeyPoints
]

/**
 * All that there is to say of a text: what its extraction says and what the rules find beside that, in the order of
 * the text. Dates without a year are told by the rule that says more.
 */
export function checkBriefing(briefing: Briefing, settings: CheckSettings): Message[] {
  const found = rules.flatMap((rule) => rule(briefing, settings))
  const yearless = new Set(yearlessDatesOf(briefing).map(({ start }) => start))
  const said = briefing.messages.filter(
    ({ ruleId, start }) => ruleId !== 'date-vague' || start === undefined || !yearless.has(start)
  )
  // Messages of the head stay in front: what has no place counts as the first character.
  return [...said, ...found].sort((one, other) => (one.start ?? 0) - (other.start ?? 0))
}
