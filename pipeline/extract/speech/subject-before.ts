import { spanIn } from '../../model/passage.ts'
import type { Span } from '../../model/span.ts'
import { phraseBefore } from '../language/noun-phrases.ts'
import type { Range } from '../language/sentence-boundaries.ts'
import { firstSubject } from './subjects.ts'
import { type SpeechContext, tokenAt } from './speech-context.ts'
import type { SpeechDraft } from './speech-drafts.ts'

/**
 * The subject of the clause before a pronoun that speaks: of its own sentence where one stands before it, else of
 * the sentence before, in the same passage.
 */
export function subjectBefore(
  contexts: readonly SpeechContext[],
  index: number,
  { speaker, carriedFrom }: SpeechDraft
): { words: string; span: Span } | undefined {
  const context = contexts[index]
  if (!context || !speaker || carriedFrom) return undefined
  const { passage, opening } = context
  if (!/^it$/i.test(passage.text.slice(speaker.from, speaker.to))) return undefined
  const at = tokenAt(context, speaker.from)
  const start = opening[at] ?? 0
  const found = (at > start && clauseSubject(context, at)) || (start > 0 && clauseSubject(context, start - 1))
  if (!found) return undefined
  return { words: passage.text.slice(found.from, found.to), span: spanIn(passage, found.from, found.to) }
}

/** How many tokens back a clause is looked for. */
const farthest = 80

/** The subject of the last clause before a token that starts after a comma, else the sentence's first subject. */
function clauseSubject(context: SpeechContext, end: number): Range | undefined {
  const { passage, opening } = context
  const { tokens } = passage
  const floor = opening[end] ?? 0
  for (let at = end - 1; at > Math.max(floor, end - farthest); at--) {
    if (!/^(?:VERB|AUX)$/.test(tokens[at]?.tag ?? '')) continue
    let head = at
    while (head > floor && /^(?:AUX|ADV|PART)$/.test(tokens[head - 1]?.tag ?? '')) head--
    const found = phraseBefore(passage, head, floor)
    if (found && /[,;]\s*$/.test(passage.text.slice(Math.max(0, found.from - 3), found.from))) return found
  }
  return firstSubject(context, end)
}
