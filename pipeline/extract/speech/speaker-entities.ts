import type { Attribution } from '../../model/attribution.ts'
import type { Entity } from '../../model/entity.ts'
import type { Span } from '../../model/span.ts'

/**
 * Gives a function that finds the entity a speaker is, to be called in the order of the text: the entity named in
 * the speaker's words, the one organisation that "the Board" can be short for, for "he" and "she" the last person
 * before, and for "it" the subject before it where that is an organisation or a country.
 */
export function speakerEntities(
  entities: readonly Entity[],
  countries: ReadonlySet<string>
): (
  attribution: Attribution,
  subjectBefore: { words: string; span: Span } | undefined
) => string | undefined {
  const mentions = entities
    .filter(({ kind }) => kind !== 'term' && kind !== 'work')
    .flatMap((entity) => entity.mentions.map((span) => ({ entity, span })))
    .sort((one, other) => one.span.start - other.span.start)
  const ends = mentions.map(({ span }) => span.end)
  const mentionsIn = (place: Span) => {
    const inside = []
    for (let at = firstOver(ends, place.start); at < mentions.length; at++) {
      const one = mentions[at]
      if (!one || one.span.start >= place.end) break
      inside.push(one)
    }
    return inside
  }
  const people = mentions.filter(({ entity }) => entity.kind === 'person')
  const peopleEnds = people.map(({ span }) => span.end)
  const named = (words: string, place: Span) => {
    const inside = mentionsIn(place)
    const person = inside.find(({ entity }) => entity.kind === 'person')
    return (person ?? inside.at(-1))?.entity ?? shortFor(words, entities)
  }
  return ({ speaker, spans }, before) => {
    const place = spans.speaker
    if (!place) return undefined
    const pronoun = speaker.toLowerCase()
    if (pronoun === 'he' || pronoun === 'she')
      return people[firstOver(peopleEnds, place.start) - 1]?.entity.id
    if (pronoun === 'they') return undefined
    if (pronoun !== 'it') return named(speaker, place)?.id
    const entity = before && !/\sand\s/.test(before.words) ? named(before.words, before.span) : undefined
    const speaks =
      entity?.kind === 'organisation' || [entity?.name, ...(entity?.aliases ?? [])].some(isCountry)
    return speaks ? entity?.id : undefined
  }

  function isCountry(name: string | undefined): boolean {
    return name !== undefined && countries.has(name)
  }
}

/** The only organisation whose first or last word "the Board" repeats. */
function shortFor(words: string, entities: readonly Entity[]): Entity | undefined {
  const word = /^the\s+(\p{Lu}\p{Ll}+)$/iu.exec(words)?.[1]
  if (word === undefined || !/^\p{Lu}/u.test(word)) return undefined
  const fitting = entities.filter(
    ({ kind, name }) => kind === 'organisation' && (name.endsWith(` ${word}`) || name.startsWith(`${word} `))
  )
  return fitting.length === 1 ? fitting[0] : undefined
}

/** The index of the first of some rising numbers that is over a limit, by bisection. */
function firstOver(numbers: readonly number[], limit: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? 0) <= limit) low = middle + 1
    else high = middle
  }
  return low
}
