import type { Briefing } from '../model/briefing.ts'
import type { ParsedDocument } from '../model/document.ts'
import type { Views } from '../model/views.ts'
import { annotatedBrief } from './annotated-brief.ts'
import type { ComposeOptions } from './compose-options.ts'
import { executiveSummary } from './executive-summary.ts'
import { factSheet } from './fact-sheet.ts'
import { frame } from './frame.ts'
import { paragraphNumbers } from './paragraph-numbers.ts'

/** Chooses what each document shows: plain data, the same statements in all three. */
export function compose(briefing: Briefing, document: ParsedDocument, options: ComposeOptions): Views {
  const numbers = paragraphNumbers(briefing)
  const { labels, siteUrl } = options
  return {
    'executive-summary': executiveSummary(
      frame('executive-summary', briefing, numbers, options),
      briefing,
      numbers,
      labels
    ),
    'annotated-brief': annotatedBrief(
      frame('annotated-brief', briefing, numbers, options),
      briefing,
      document,
      numbers,
      labels
    ),
    'fact-sheet': factSheet(
      frame('fact-sheet', briefing, numbers, options),
      briefing,
      numbers,
      labels,
      siteUrl
    )
  }
}
