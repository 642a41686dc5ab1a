import type { Enumeration } from '../../model/enumeration.ts'
import type { Passage } from '../../model/passage.ts'
import type { EnumerationDraft } from './enumeration-drafts.ts'
import { fragment } from './fragments.ts'
import { inlineEnumerations } from './inline-enumerations.ts'
import { listEnumerations } from './list-enumerations.ts'
import { ordinalEnumerations } from './ordinal-enumerations.ts'
import type { NumberedBlock } from '../sections/sections.ts'

/**
 * The lists that a text makes: real lists after their lead (any language), and in English sentences that count
 * ("First, … Second, …"), numbers that announce ("five points, including …") and examples ("such as a, b and c").
 * An item of a counted sentence keeps its ordinal. Ids are `l1`, `l2`, …, their items `l1.1`, ….
 */
export function enumerations(
  passages: readonly Passage[],
  numbered: readonly NumberedBlock[]
): Enumeration[] {
  const english = passages.filter((passage) => passage.language.split('-')[0] === 'en')
  const drafts = [
    ...listEnumerations(passages, numbered),
    ...ordinalEnumerations(english),
    ...inlineEnumerations(english)
  ]
  return withIds(apart(drafts.map(toEnumeration)))
}

function toEnumeration({ lead, announced, items }: EnumerationDraft): Enumeration {
  return { id: '', lead: fragment(lead, ''), announced, items: items.map((item) => fragment(item, '')) }
}

/** Of enumerations whose items share words, the one found first; in the order of the text. */
function apart(found: readonly Enumeration[]): Enumeration[] {
  const places = found
    .flatMap((one, rank) => one.items.flatMap((item) => item.spans.map((span) => ({ span, rank }))))
    .sort((one, other) => one.span.start - other.span.start)
  const dropped = new Set<number>()
  let widest = places[0]
  for (const place of places) {
    const meets = widest !== undefined && place.rank !== widest.rank && place.span.start < widest.span.end
    if (meets && !dropped.has(widest?.rank ?? -1)) dropped.add(Math.max(place.rank, widest?.rank ?? 0))
    if (!widest || dropped.has(widest.rank) || place.span.end > widest.span.end) widest = place
  }
  return found.filter((_, rank) => !dropped.has(rank)).sort((one, other) => startOf(one) - startOf(other))
}

function startOf(one: Enumeration): number {
  return one.lead.spans[0]?.start ?? 0
}

function withIds(found: readonly Enumeration[]): Enumeration[] {
  return found.map((one, index) => {
    const id = `l${index + 1}`
    return {
      ...one,
      id,
      lead: { ...one.lead, id: `${id}.lead` },
      items: one.items.map((item, place) => ({ ...item, id: `${id}.${place + 1}` }))
    }
  })
}
