import type { Acronym, Entity } from '../../model/entity.ts'
import type { Passage } from '../../model/passage.ts'
import { overlaps, type Span } from '../../model/span.ts'
import { isEnglish } from '../language/languages.ts'
import { mentionKinds } from './mention-kinds.ts'
import { type Mention, mentionOf } from './mentions.ts'
import { partsOf } from './name-heirs.ts'
import type { EntityKind } from './name-kinds.ts'
import { nameRuns } from './name-runs.ts'
import { caseEvidence, nameWords } from './name-words.ts'
import { quotedTerms, quotedTitles } from './quoted-terms.ts'
import { shoutedNames } from './shouted-names.ts'
import { withTeams } from './team-names.ts'

/** An entity in the making. */
interface Gathered {
  kind: EntityKind
  readonly names: Map<string, number>
  readonly mentions: Span[]
}

/**
 * People, organisations, places, events, works and terms with all their mentions, in the order of their first one
 * (ids `n1`, `n2`, …). A tagger of names by word lists, neighbours and the rest of the text; English only, other
 * languages give none.
 */
export function entities(passages: readonly Passage[], acronyms: readonly Acronym[]): Entity[] {
  const english = passages.filter((passage) => isEnglish(passage.language))
  const words = english.map(nameWords)
  const evidence = caseEvidence(words)
  const all = english.flatMap((passage, index) =>
    nameRuns(words[index] ?? [], evidence).map((run) => mentionOf(passage, run))
  )
  const mentions = outside(all, quotedTitles(english))
  const kinds = mentionKinds(mentions, acronyms)
  const sorted = mentions.map((mention, index) => ({ ...mention, kind: kinds[index] }))
  const shouted = shoutedNames(english, words, sorted.filter(isNamed))
  const placed = [...sorted, ...shouted].sort((one, other) => one.span.start - other.span.start)
  const gathered = gather(withTeams(placed).filter(isNamed), synonyms(acronyms))
  const quoted = quotedTerms(english).map(({ kind, name, mentions: spans }) => ({
    kind,
    names: new Map([[name, 1]]),
    mentions: [...spans]
  }))
  return numbered([...gathered, ...quoted])
}

function isNamed<M extends { kind: EntityKind | undefined }>(
  mention: M
): mention is M & { kind: EntityKind } {
  return mention.kind !== undefined
}

/** Mentions that stand in none of the spans; both in the order of the text. */
function outside(mentions: readonly Mention[], spans: readonly Span[]): Mention[] {
  let next = 0
  return mentions.filter(({ span }) => {
    while ((spans[next]?.end ?? Infinity) <= span.start) next++
    const near = spans[next]
    return near === undefined || !overlaps(near, span)
  })
}

const sameName = [
  ['United States', 'US', 'U.S.', 'USA', 'U.S.A.', 'United States of America'],
  ['United Kingdom', 'UK', 'U.K.'],
  ['European Union', 'EU'],
  ['United Nations', 'UN', 'U.N.']
]

function synonyms(acronyms: readonly Acronym[]): Map<string, string> {
  const found = new Map(
    sameName.flatMap(([name = '', ...others]) => others.map((other) => [other, name] as const))
  )
  for (const { acronym, expansion } of acronyms) if (expansion !== null) found.set(acronym, expansion)
  return found
}

/** A name with its kind where it stands. */
interface Named {
  readonly name: string
  readonly kind: EntityKind
  readonly span: Span
}

function gather(mentions: readonly Named[], same: ReadonlyMap<string, string>): Gathered[] {
  const all = new Map<string, Gathered>()
  const later = personsByPart(mentions)
  const byPart = new Map<string, Gathered>()
  for (const { name, kind, span } of mentions) {
    const person = kind === 'person' ? (byPart.get(name) ?? all.get(`person ${later.get(name)}`)) : undefined
    const full = kind === 'person' && !person ? (later.get(name) ?? name) : (same.get(name) ?? name)
    const key = `${kind} ${full}`
    const one: Gathered = person ?? all.get(key) ?? { kind, names: new Map(), mentions: [] }
    if (!person) all.set(key, one)
    one.names.set(name, (one.names.get(name) ?? 0) + 1)
    one.mentions.push(span)
    if (kind === 'person' && name.includes(' '))
      for (const part of partsOf(name.split(' '))) byPart.set(part, one)
  }
  return [...all.values()]
}

/** The first full name that each part of a person's name stands in. */
function personsByPart(mentions: readonly Named[]): Map<string, string> {
  const found = new Map<string, string>()
  for (const { name, kind } of mentions) {
    if (kind !== 'person' || !name.includes(' ')) continue
    for (const part of partsOf(name.split(' '))) if (!found.has(part)) found.set(part, name)
  }
  return found
}

function numbered(all: readonly Gathered[]): Entity[] {
  const sorted = [...all].sort(
    (one, other) => (one.mentions[0]?.start ?? 0) - (other.mentions[0]?.start ?? 0)
  )
  return sorted.map(({ kind, names, mentions }, index) => {
    const [name = '', ...aliases] = [...names.keys()].sort((one, other) => other.length - one.length)
    return { id: `n${index + 1}`, kind, name, aliases, mentions }
  })
}
