import type { Acronym } from '../../model/entity.ts'
import type { EntityKind, KindGuess } from './name-kinds.ts'
import { kindOf } from './name-kinds.ts'
import { heirs } from './name-heirs.ts'
import { listedKinds } from './name-lists.ts'
import { knownOrganisations, organisationHeads, organisationWords } from './organisation-words.ts'
import type { Mention } from './mentions.ts'

/**
 * The kind of each mention; undefined where nothing speaks for one. The surest guess at a name holds for all its
 * mentions; then names that stand in a list beside a person's or a place's, then parts of longer names.
 */
export function mentionKinds(
  mentions: readonly Mention[],
  acronyms: readonly Acronym[]
): (EntityKind | undefined)[] {
  const guesses = mentions.map(({ run }) => kindOf(run))
  const kinds = kindsByName(mentions, guesses)
  addExpansions(kinds, acronyms)
  for (const [name, kind] of listedKinds(mentions, kinds)) kinds.set(name, kind)
  const inherited = heirs(mentions, kinds)
  return mentions.map(({ name }, index) => inherited.get(index) ?? kinds.get(name))
}

/** The kind of each name, by its surest mention. */
function kindsByName(
  mentions: readonly Mention[],
  guesses: readonly (KindGuess | undefined)[]
): Map<string, EntityKind> {
  const votes = new Map<string, KindGuess>()
  const uses = new Map<string, { all: number; placed: number }>()
  for (const [index, { name }] of mentions.entries()) {
    const guess = guesses[index]
    const best = votes.get(name)
    const use = uses.get(name) ?? { all: 0, placed: 0 }
    uses.set(name, { all: use.all + 1, placed: use.placed + (guess?.repeats ? 1 : 0) })
    if (guess && (!best || guess.certainty > best.certainty)) votes.set(name, guess)
  }
  const isSure = ([name, { repeats }]: readonly [string, KindGuess]) => {
    const { all, placed } = uses.get(name) ?? { all: 0, placed: 0 }
    return !repeats || (placed > 1 && placed * 2 >= all)
  }
  return new Map([...votes].filter(isSure).map(([name, { kind }]) => [name, kind]))
}

/** Short forms take the kind of what they stand for. */
function addExpansions(kinds: Map<string, EntityKind>, acronyms: readonly Acronym[]): void {
  for (const { acronym, expansion } of acronyms) {
    if (expansion === null || knownOrganisations.has(acronym)) continue
    const kind = kinds.get(expansion) ?? (isBody(expansion) ? 'organisation' : undefined)
    if (kind) kinds.set(acronym, kind)
    else kinds.delete(acronym)
  }
}

/** Whether the words that a short form stands for hold one that names organisations. */
function isBody(expansion: string): boolean {
  const words = expansion.split(/\s+/)
  return words.some((word) => organisationHeads.has(word)) || organisationWords.has(words.at(-1) ?? '')
}
