import type { Choice } from './choice/choice.ts'
import { type Edit, targetsOf } from '../model/edits.ts'
import { type Message, message } from '../model/message.ts'
import type { Section } from '../model/section.ts'
import type { Source } from '../model/source.ts'
import type { Statement } from '../model/statement.ts'

/** The sentences that editors pin and drop. */
export function picked(edits: readonly Edit[]): Pick<Choice, 'pinned' | 'dropped'> {
  return { pinned: targetsOf(edits, 'pin'), dropped: targetsOf(edits, 'drop') }
}

/** The sections with editors' titles; each keeps the one that it had beside it. */
export function retitled(sections: readonly Section[], edits: readonly Edit[]): Section[] {
  const titles = targetsOf(edits, 'retitle')
  return sections.map((section) => {
    const title = titles.get(section.id)
    return title === undefined ? section : { ...section, title, sourceTitle: section.title }
  })
}

/** Key points in an editor's order, those that it does not name behind them in the source's; numbered anew. */
export function inOrder(points: readonly Statement[], edits: readonly Edit[]): Statement[] {
  const order = [...targetsOf(edits, 'order').keys()]
  if (order.length === 0) return [...points]
  const rank = ({ sentence }: Statement) => {
    const place = order.indexOf(sentence ?? '')
    return place < 0 ? order.length : place
  }
  return numbered(
    points.toSorted((one, other) => rank(one) - rank(other)),
    'k'
  )
}

/** Statements without the sentences that editors drop, numbered anew. */
export function withoutDropped(statements: readonly Statement[], edits: readonly Edit[]): Statement[] {
  const dropped = targetsOf(edits, 'drop')
  if (dropped.size === 0) return [...statements]
  return numbered(
    statements.filter(({ sentence }) => !dropped.has(sentence ?? '')),
    statements[0]?.id.replace(/\d+$/, '') ?? ''
  )
}

function numbered(statements: readonly Statement[], letter: string): Statement[] {
  return statements.map((statement, index) => ({ ...statement, id: `${letter}${index + 1}` }))
}

const rules = { moved: 'anchor-moved', ambiguous: 'anchor-ambiguous', lost: 'anchor-lost' } as const

/** What editors should know of what they wrote: quotes that are gone, that mean several places, or that have changed. */
export function editMessages(edits: readonly Edit[], { editPlaces, path }: Source): Message[] {
  return edits.flatMap(({ field, index, quote, outcome, reason = '' }) => {
    if (outcome === 'found') return []
    const wanted = outcome === 'lost' ? ', expected words of the source' : ''
    const place = editPlaces?.[field]?.[index] ?? { path }
    return [
      message(
        rules[outcome],
        `Unexpected quote “${clipped(quote)}” in \`${field}[${index}]\`${wanted}: it ${reason}`,
        place
      )
    ]
  })
}

function clipped(text: string): string {
  return text.length > 120 ? `${text.slice(0, 120).replace(/[\ud800-\udbff]$/, '')}…` : text
}
