import type { Entity } from '../../model/entity.ts'
import type { Passage } from '../../model/passage.ts'
import { toPlain } from '../../model/prose.ts'
import { countryNames } from '../names/places.ts'
import type { Range } from '../language/sentence-boundaries.ts'

/**
 * Where people, organisations and countries stand in each passage, as ranges of its plain text in order:
 * those that can say something. Passages in the order of the text.
 */
export function namedSpeakers(passages: readonly Passage[], entities: readonly Entity[]): Range[][] {
  const spans = entities
    .filter(canSpeak)
    .flatMap(({ mentions }) => mentions)
    .sort((one, other) => one.start - other.start)
  let next = 0
  return passages.map(({ paragraph, prose }) => {
    const found: Range[] = []
    while ((spans[next]?.start ?? Infinity) < paragraph.start) next++
    for (; (spans[next]?.start ?? Infinity) < paragraph.end; next++) {
      const span = spans[next]
      const place = span && toPlain(prose, span)
      if (place) found.push(place)
    }
    return found
  })
}

function canSpeak({ kind, name, aliases }: Entity): boolean {
  if (kind === 'person' || kind === 'organisation') return true
  return kind === 'place' && [name, ...aliases].some((one) => countryNames.has(one))
}
