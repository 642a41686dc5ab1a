import type { EntityKind } from './name-kinds.ts'
import type { Mention } from './mentions.ts'
import { isPersonalBuild, isUncommonName } from './person-evidence.ts'

/** What joins two names of one list: a comma, "and", a country in brackets, a number. */
const joint = /^(?: \([\p{L}. ]{2,30}\))?(?: \d[\d.:]*)?(?:,|;|,? and| &|\n\d+\.)\s+(?:\d+\.?\s+)?$/u
const longestJoint = 40

/**
 * Kinds that names without one take from the names that stand beside them in a list: people by people, in
 * both directions ("Ola Nordmann, Zenta Kvell and Rusk Ambel"), and places between places.
 */
export function listedKinds(
  mentions: readonly Mention[],
  kinds: ReadonlyMap<string, EntityKind>
): Map<string, EntityKind> {
  const found = new Map<string, EntityKind>()
  const kindAt = (mention: Mention | undefined) =>
    mention && (kinds.get(mention.name) ?? found.get(mention.name))
  const take = (mention: Mention, one: EntityKind | undefined, other: EntityKind | undefined) => {
    if (kindAt(mention)) return
    if ((one === 'person' || other === 'person') && isListedPerson(mention)) found.set(mention.name, 'person')
    else if (one === 'place' && other === 'place' && isListedPlace(mention)) found.set(mention.name, 'place')
  }
  for (const chain of chains(mentions)) {
    for (const [index, mention] of chain.entries())
      take(mention, kindAt(chain[index - 1]), kindAt(chain[index + 1]))
    for (let index = chain.length - 2; index >= 0; index--) {
      const mention = chain[index]
      if (mention) take(mention, kindAt(chain[index - 1]), kindAt(chain[index + 1]))
    }
  }
  return found
}

function isListedPerson({ words, run }: Mention): boolean {
  return words.length < 4 && !run.title && isPersonalBuild(words) && isUncommonName(words)
}

function isListedPlace({ words }: Mention): boolean {
  return words.length === 1 && /^\p{Lu}\p{Ll}/u.test(words[0]?.text ?? '') && isUncommonName(words)
}

/** Mentions of one passage with nothing but a joint between each and the next; only chains of two and more. */
function chains(mentions: readonly Mention[]): Mention[][] {
  const found: Mention[][] = []
  let chain: Mention[] = []
  for (const mention of mentions) {
    const last = chain.at(-1)
    if (!last || !isJoined(last, mention)) {
      if (chain.length > 1) found.push(chain)
      chain = []
    }
    chain.push(mention)
  }
  if (chain.length > 1) found.push(chain)
  return found
}

function isJoined(one: Mention, other: Mention): boolean {
  if (one.passage !== other.passage) return false
  const from = one.words.at(-1)?.to ?? 0
  const to = other.words[0]?.from ?? 0
  return to - from <= longestJoint && joint.test(one.passage.text.slice(from, to))
}
