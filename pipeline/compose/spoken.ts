import type { Attribution } from '../model/attribution.ts'
import type { Briefing } from '../model/briefing.ts'
import { collapse } from '../model/statement.ts'

/** What somebody said, as a document prints it. */
export interface Spoken {
  /** The attribution, the first one where a tag has split a quotation. */
  readonly attribution: Attribution
  /** The words, with " … " where the writer's tag stood. */
  readonly text: string
}

/**
 * What is said by somebody, in order: quotations for which no speaker is found are nobody's and left out, and a
 * quotation that goes on behind its tag is one with its first part.
 */
export function spoken({ attributions }: Briefing): Spoken[] {
  const found = new Map<string, Spoken>()
  const firstOf = new Map<string, string>()
  for (const attribution of attributions) {
    if (!attribution.speaker) continue
    const first = firstOf.get(attribution.continues ?? '') ?? attribution.id
    firstOf.set(attribution.id, first)
    const begun = found.get(first)
    const text = collapse(attribution.content)
    found.set(first, begun ? { ...begun, text: `${begun.text} … ${text}` } : { attribution, text })
  }
  return [...found.values()]
}
