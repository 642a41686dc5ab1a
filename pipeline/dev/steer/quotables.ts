import type { Briefing } from '../../model/briefing.ts'
import type { Quotable } from '../../model/picks.ts'

/** The sentences of a briefing as editors quote them, by their ids, each with the words of its paragraph around it. */
export function quotablesOf({ sentences }: Briefing): ReadonlyMap<string, Quotable> {
  return new Map(
    sentences.map(({ id, text, paragraph }, index) => {
      const beside = (step: number) => {
        const other = sentences[index + step]
        return other?.paragraph === paragraph ? other.text : ''
      }
      return [id, { text, before: beside(-1), after: beside(1) }]
    })
  )
}
