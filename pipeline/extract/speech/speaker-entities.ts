import type { Attribution } from '../../model/attribution.ts'
import type { Entity } from '../../model/entity.ts'
import { overlaps, type Span } from '../../model/span.ts'

const single = new Set(['he', 'she'])
const collective = new Set(['it', 'they'])

/**
 * Gives a function that finds the entity a speaker is, to be called in the order of the text: the entity named in
 * the speaker's words, or for a pronoun the last fitting one before it.
 */
export function speakerEntities(
  entities: readonly Entity[]
): (attribution: Attribution) => string | undefined {
  const mentions = entities
    .flatMap((entity) => entity.mentions.map((span) => ({ entity, span })))
    .sort((one, other) => one.span.start - other.span.start)
  return ({ speaker, spans }) => {
    const place = spans.speaker
    if (!place) return undefined
    const pronoun = speaker.toLowerCase()
    if (single.has(pronoun)) return lastBefore(mentions, place, ['person'])
    if (collective.has(pronoun)) return lastBefore(mentions, place, ['organisation', 'place'])
    const inside = mentions.filter(
      ({ span, entity }) => overlaps(span, place) && entity.kind !== 'term' && entity.kind !== 'work'
    )
    const person = inside.find(({ entity }) => entity.kind === 'person')
    return (person ?? inside.at(-1))?.entity.id
  }
}

interface Place {
  readonly entity: Entity
  readonly span: Span
}

function lastBefore(
  mentions: readonly Place[],
  place: Span,
  kinds: readonly Entity['kind'][]
): string | undefined {
  return mentions.findLast(({ entity, span }) => span.end <= place.start && kinds.includes(entity.kind))
    ?.entity.id
}
