import type { EventView } from './view-parts.ts'
import type { ExecutiveSummary, FactSheet } from './views.ts'

const keeps = (dropped: ReadonlySet<string>) => (item: { readonly id: string }) => !dropped.has(item.id)

/** The fact sheet without the items whose ids are dropped; a group goes with its last statement. */
export function factSheetWithout(view: FactSheet, dropped: ReadonlySet<string>): FactSheet {
  const keep = keeps(dropped)
  return {
    ...view,
    figures: view.figures.filter(keep),
    groups: groupsWithout(view.groups, dropped),
    timeline: { ...view.timeline, events: spread(view.timeline.events.filter(keep)) },
    terms: view.terms.filter(keep),
    unknownTerms: view.unknownTerms.filter(keep),
    quotation: view.quotation && keep(view.quotation) ? view.quotation : null,
    asked: view.asked.filter(keep)
  }
}

/** The executive summary without the items whose ids are dropped. */
export function executiveSummaryWithout(
  view: ExecutiveSummary,
  dropped: ReadonlySet<string>
): ExecutiveSummary {
  return {
    ...view,
    asked: view.asked.filter(keeps(dropped)),
    parts: groupsWithout(view.parts, dropped),
    figures: view.figures.filter(keeps(dropped))
  }
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
