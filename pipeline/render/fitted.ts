import type { DocumentName } from '../model/documents.ts'
import type { Fit } from '../model/fit.ts'
import type { Views } from '../model/views.ts'
import { executiveSummaryWithout, factSheetWithout } from '../model/without.ts'

/** A view without what was dropped, its bottom line cut where it had to be. */
export function fitted<Name extends DocumentName>(name: Name, view: Views[Name], decided: Fit): Views[Name] {
  const dropped = new Set(decided.dropped)
  const pruned = prune(name, view, dropped)
  const { words } = decided
  const { bottomLine } = pruned.frame
  if (words === undefined || !bottomLine) return pruned
  const text = `${bottomLine.text.split(' ').slice(0, words).join(' ')} …`
  return { ...pruned, frame: { ...pruned.frame, bottomLine: { ...bottomLine, text } } }
}

function prune<Name extends DocumentName>(
  name: Name,
  view: Views[Name],
  dropped: ReadonlySet<string>
): Views[Name] {
  if (dropped.size === 0) return view
  if ('groups' in view) return factSheetWithout(view, dropped) as Views[Name]
  if ('parts' in view) return executiveSummaryWithout(view, dropped) as Views[Name]
  throw new Error(`Unexpected items to leave out of ${name}, expected none`)
}
