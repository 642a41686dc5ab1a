import type { Acronym, Entity } from '../../model/entity.ts'
import { type Passage, spanIn } from '../../model/passage.ts'
import { overlaps, type Span } from '../../model/span.ts'
import { collapse } from '../../model/statement.ts'
import { caseEvidence, type NameWord, nameWords } from './name-words.ts'
import { type EntityKind, type KindGuess, kindOf, nameOf } from './name-kinds.ts'
import { type NameRun, nameRuns } from './name-runs.ts'
import { knownOrganisations, organisationHeads, organisationWords } from './organisation-words.ts'
import { quotedTerms, quotedTitles } from './quoted-terms.ts'

/** A name at one place, before names are brought together. */
interface Mention {
  readonly name: string
  readonly words: readonly NameWord[]
  readonly span: Span
  readonly run: NameRun
}

/** An entity in the making. */
interface Gathered {
  kind: EntityKind
  readonly names: Map<string, number>
  readonly mentions: Span[]
}

/**
 * People, organisations, places, events, works and terms with all their mentions, in the order of their first one
 * (ids `n1`, `n2`, …). A tagger of names by word lists and neighbours; English only, other languages give none.
 */
export function entities(passages: readonly Passage[], acronyms: readonly Acronym[]): Entity[] {
  const english = passages.filter((passage) => passage.language.split('-')[0] === 'en')
  const words = english.map(nameWords)
  const evidence = caseEvidence(words)
  const all = english.flatMap((passage, index) =>
    nameRuns(words[index] ?? [], evidence).map((run) => mentionOf(passage, run))
  )
  const mentions = outside(all, quotedTitles(english))
  const terms = quotedTerms(english)
  const gathered = gather(mentions, kindsOf(mentions, acronyms), synonyms(acronyms))
  const quoted = terms.map(({ kind, name, mentions: spans }) => ({
    kind,
    names: new Map([[name, 1]]),
    mentions: [...spans]
  }))
  return numbered([...gathered, ...quoted])
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

function mentionOf(passage: Passage, run: NameRun): Mention {
  const { words } = run
  const from = words[0]?.from ?? 0
  const to = words.at(-1)?.to ?? from
  return { name: collapse(nameOf(run)), words, span: spanIn(passage, from, to), run }
}

/** The kind of each name, by its surest mention; short forms take the kind of what they stand for. */
function kindsOf(mentions: readonly Mention[], acronyms: readonly Acronym[]): Map<string, EntityKind> {
  const votes = new Map<string, KindGuess>()
  const uses = new Map<string, { all: number; placed: number }>()
  for (const { name, run } of mentions) {
    const guess = kindOf(run)
    const best = votes.get(name)
    const use = uses.get(name) ?? { all: 0, placed: 0 }
    uses.set(name, { all: use.all + 1, placed: use.placed + (guess?.repeats ? 1 : 0) })
    if (guess && (!best || guess.certainty > best.certainty)) votes.set(name, guess)
  }
  const isSure = ([name, { repeats }]: readonly [string, KindGuess]) => {
    const { all, placed } = uses.get(name) ?? { all: 0, placed: 0 }
    return !repeats || (placed > 1 && placed * 2 >= all)
  }
  const kinds = new Map([...votes].filter(isSure).map(([name, { kind }]) => [name, kind]))
  for (const { acronym, expansion } of acronyms) {
    if (expansion === null || knownOrganisations.has(acronym)) continue
    const kind = kinds.get(expansion) ?? (isBody(expansion) ? 'organisation' : undefined)
    if (kind) kinds.set(acronym, kind)
    else kinds.delete(acronym)
  }
  return kinds
}

/** Whether the words that a short form stands for hold one that names organisations. */
function isBody(expansion: string): boolean {
  const words = expansion.split(/\s+/)
  return words.some((word) => organisationHeads.has(word)) || organisationWords.has(words.at(-1) ?? '')
}

const sameName = [
  ['United States', 'US', 'U.S.', 'USA', 'U.S.A.', 'United States of America'],
  ['United Kingdom', 'UK', 'U.K.'],
  ['European Union', 'EU'],
  ['United Nations', 'UN']
]

function synonyms(acronyms: readonly Acronym[]): Map<string, string> {
  const found = new Map(
    sameName.flatMap(([name = '', ...others]) => others.map((other) => [other, name] as const))
  )
  for (const { acronym, expansion } of acronyms) if (expansion !== null) found.set(acronym, expansion)
  return found
}

function gather(
  mentions: readonly Mention[],
  kinds: ReadonlyMap<string, EntityKind>,
  same: ReadonlyMap<string, string>
): Gathered[] {
  const all = new Map<string, Gathered>()
  const byPart = new Map<string, Gathered>()
  for (const { name, words, span } of mentions) {
    const key = same.get(name) ?? name
    const person = words.length === 1 ? byPart.get(name) : undefined
    const kind = kinds.get(name) ?? kinds.get(key)
    const known = all.get(key) ?? (kind === undefined || kind === 'person' ? person : undefined)
    if (!known && !kind) continue
    const one: Gathered = known ?? { kind: kind ?? 'term', names: new Map(), mentions: [] }
    if (!known) all.set(key, one)
    one.names.set(name, (one.names.get(name) ?? 0) + 1)
    one.mentions.push(span)
    if (one.kind === 'person' && words.length > 1) for (const word of words) byPart.set(word.text, one)
  }
  return [...all.values()]
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
