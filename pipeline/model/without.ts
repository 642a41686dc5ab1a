import { printedWords, uses } from './printed-words.ts'
import type { EventView } from './view-parts.ts'
import type { ExecutiveSummary, FactSheet } from './views.ts'

const keeps = (dropped: ReadonlySet<string>) => (item: { readonly id: string }) => !dropped.has(item.id)

/**
 * The fact sheet without the items whose ids are dropped; a group goes with its last statement, a term with the last
 * words that use it.
 */
export function factSheetWithout(view: FactSheet, dropped: ReadonlySet<string>): FactSheet {
  const keep = keeps(dropped)
  const rest = {
    ...view,
    figures: view.figures.filter(keep),
    groups: groupsWithout(view.groups, dropped),
    timeline: { ...view.timeline, events: spread(view.timeline.events.filter(keep)) },
    quotation: view.quotation && keep(view.quotation) ? view.quotation : null,
    asked: view.asked.filter(keep),
    concerns: view.concerns.filter(keep)
  }
  const used = uses(printedWords(rest))
  return {
    ...rest,
    terms: view.terms.filter((term) => keep(term) && used(term.word)),
    unknownTerms: view.unknownTerms.filter((term) => keep(term) && used(term.text))
  }
}

/** The executive summary without the items whose ids are dropped; terms go with the last words that use them. */
export function executiveSummaryWithout(
  view: ExecutiveSummary,
  dropped: ReadonlySet<string>
): ExecutiveSummary {
  const keep = keeps(dropped)
  const rest = {
    ...view,
    asked: view.asked.filter(keep),
    concerns: view.concerns.filter(keep),
    parts: groupsWithout(view.parts, dropped),
    figures: view.figures.filter(keep)
  }
  const used = uses(printedWords(rest))
  const terms = view.terms.filter((term) => keep(term) && used(term.word))
  const gone = sentencesIn(view) - sentencesIn({ ...rest, terms })
  return { ...rest, terms, selection: { ...view.selection, shown: view.selection.shown - gone } }
}

/** How many sentences stand under the headings of a summary. */
function sentencesIn({ asked, concerns, parts, terms }: ExecutiveSummary): number {
  const points = parts.reduce((sum, { statements }) => sum + statements.length, 0)
  return asked.length + concerns.length + points + terms.filter(({ isSentence }) => isSentence).length
}

function groupsWithout<Group extends { id: string; statements: { id: string }[] }>(
  groups: Group[],
  dropped: ReadonlySet<string>
): Group[] {
  return groups
    .filter(keeps(dropped))
    .map((group) => ({ ...group, statements: group.statements.filter(keeps(dropped)) }))
    .filter((group) => group.statements.length > 0)
}

/** Gives the events that are left even columns again. */
function spread(events: readonly EventView[]): EventView[] {
  return events.map((event, index) => ({
    ...event,
    column: Math.round(((index + 0.5) / events.length) * 10_000) / 10_000
  }))
}
