import type { Passage } from '../../model/passage.ts'
import type { Section } from '../../model/section.ts'
import { placements } from './placements.ts'

/** Headings under which a text tells of a practice that it rejects, or of what goes wrong. English. */
const rejectedHeading =
  /^(?:[\dIVX.]+\s*)?(?:the )?(?:traditional|conventional|old(?:er)?|old-fashioned|outdated|legacy|former|classic) (?!(?:and|or|owner|knowledge|medicine|food|craft|town|city|building)s?\b)\p{L}|\b(?:old way|status quo|pitfalls?|anti-?patterns?|(?:common )?mistakes?|myths?|what (?:not to do|goes? wrong|does(?:n[’']t| not) work)|(?:the )?(?:problems?|trouble|what(?:[’']s| is) wrong) with|objections?|counter-?arguments?|criticisms?)\b/iu

/** Openings that lead into a practice that stands against the author's own. English. */
const rejectedLead =
  /^(?:[^.:]{1,60}: )?(?:with|under|in|on|following) (?:an? |the |most |many )?(?:(?:traditional|conventional|old(?:er)?|legacy|outdated|waterfall|classic|usual|current|existing) )+(?:\p{L}+ ){0,2}(?:process(?:es)?|approach(?:es)?|methods?|models?|systems?|practices?|ways?|views?|thinking|projects?|rules?)\b/iu

/**
 * The passages that tell of a practice the author rejects: under a heading that says so ("Traditional …",
 * "Pitfalls"), or with an opening that does ("With waterfall processes, …"). What must be done there is told, not
 * asked for. English.
 */
export function rejectedPassages(
  passages: readonly Passage[],
  sections: readonly Section[]
): ReadonlySet<Passage> {
  const placed = placements(sections)
  return new Set(
    passages.filter(
      (passage) =>
        placed(passage).headings.some((title) => rejectedHeading.test(title)) ||
        rejectedLead.test(passage.text.slice(0, 200))
    )
  )
}

/** Whether a passage defines a term at its head: "Closed gate: a gate that …", "Supports tides: …". */
export function isDefinitionItem(passage: Passage): boolean {
  return passage.paragraph.kind === 'item' && /^["“‘']?\p{Lu}[^.:!?]{1,50}: ?\S/u.test(passage.text)
}
