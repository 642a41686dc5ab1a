import { message } from '../../model/message.ts'
import { type CheckRule, isEnglish } from '../rule.ts'

/** Words that name a kind of text, a time or a part of one, and nothing that the text is about. */
const kind =
  'report|update|newsletter|summary|overview|memo|memorandum|minutes|notes?|briefing|brief|paper|document|draft|text|review|bulletin|statement|introduction|background|about|home|index|readme|untitled|article|post|announcement|press release|fact ?sheet|agenda|appendix|annex|abstract|motivation'
const around =
  'the|a|an|our|this|of|for|on|and|annual|quarterly|monthly|weekly|daily|interim|final|progress|status|executive|general|internal|first|second|third|fourth|q[1-4]|h[12]|no\\.?|number|version|v|part|issue|volume|january|february|march|april|may|june|july|august|september|october|november|december|new|working|white|green|discussion|policy|year|month|week|end'
const label = new RegExp(`^(?:(?:${around}|${kind}|[\\d./:–—-]+)(?:[\\s,:–—-]+|$))+$`, 'iu')
const named = new RegExp(`\\b(?:${kind})\\b`, 'iu')

/** A title that says which kind of text it is, not what it is about. English. */
export const labelTitle: CheckRule = (briefing) => {
  const { title, titleInferred, header } = briefing.source
  if (!isEnglish(briefing) || titleInferred || !label.test(title) || !named.test(title)) return []
  const line = header.find((one) => one.kind === 'title')
  const place = line ? { start: line.start, end: line.end } : {}
  const reason = `Unexpected title “${title}” that names a kind of text, expected one that says what it is about`
  return [message('title-label', reason, place)]
}
