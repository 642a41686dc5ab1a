import type { Briefing } from '../model/briefing.ts'
import type { Enumeration } from '../model/enumeration.ts'
import type { Figure } from '../model/figure.ts'
import { type Message, message } from '../model/message.ts'

/** A briefing before anything is said about it. */
export type Findings = Omit<Briefing, 'messages'>

/**
 * What the text leaves open: lists that are shorter or longer than announced, acronyms that are never spelt out,
 * weighty figures without a source, quotations without a speaker, dates that can't be placed. In the order of the text; places are spans of the
 * source.
 */
export function looseEnds(findings: Findings): Message[] {
  const found = [
    ...findings.enumerations.flatMap(miscounted),
    ...findings.acronyms
      .filter((one) => one.expansion === null)
      .map(({ acronym, start, end }) =>
        message(
          'acronym-unexpanded',
          `Unexpected acronym “${acronym}” without its long form, expected it spelt out once`,
          { start, end }
        )
      ),
    ...unsourced(findings),
    ...unattributed(findings),
    ...findings.dates
      .filter((date) => date.value === '')
      .map(({ text, start, end }) =>
        message(
          'date-vague',
          `Unexpected vague date “${text}”, expected one that can be placed in the calendar`,
          { start, end }
        )
      )
  ]
  return found.sort((one, other) => (one.start ?? 0) - (other.start ?? 0))
}

function miscounted({ announced, items, lead }: Enumeration): Message[] {
  const span = lead.spans[0]
  if (announced === null || announced === items.length || !span) return []
  const reason = `Unexpected number of items, ${items.length}, after “${lead.text}”, expected ${announced}`
  return [
    message('enumeration-count', reason, { start: span.start, end: lead.spans.at(-1)?.end ?? span.end })
  ]
}

function unsourced({ figures, attributions }: Findings): Message[] {
  const attributed = new Set(attributions.filter((one) => one.speaker).map((one) => one.sentence))
  return figures
    .filter((figure) => isWeighty(figure) && !figure.sourced && !attributed.has(figure.sentence))
    .map(({ text, start, end }) =>
      message(
        'figure-unsourced',
        `Unexpected figure “${text}” without a source, expected its sentence to name one`,
        { start, end }
      )
    )
}

/** So many characters of a quotation tell which one is meant. */
const shown = 60

function unattributed({ attributions }: Findings): Message[] {
  return attributions
    .filter(({ speaker }) => speaker === '')
    .map(({ content, spans: { content: span } }) => {
      const words = content.length > shown ? `${content.slice(0, shown).replace(/\s+\S*$/, '')} …` : content
      const reason = `Unexpected quotation “${words}” without a speaker, expected the text to name one`
      return message('quotation-unattributed', reason, { start: span.start, end: span.end })
    })
}

/** The same measure as in the documents: a statistic, not a small count or an example. */
function isWeighty({ label, weight }: Figure): boolean {
  return label !== '' && weight >= 0.4
}
