import type { EntityKind } from './name-kinds.ts'
import type { Mention } from './mentions.ts'
import { isUncommonWord } from './person-evidence.ts'
import { organisationWords } from './organisation-words.ts'
import { countryNames } from './places.ts'

/**
 * Kinds that mentions take from a longer name anywhere in the text: the surname or the given name of a person
 * alone, the first word of a firm's name alone. A surname that is a city's name too is the person, unless a
 * preposition of place stands before it.
 *
 * @returns kinds by the index of the mention
 */
export function heirs(
  mentions: readonly Mention[],
  kinds: ReadonlyMap<string, EntityKind>
): Map<number, EntityKind> {
  const persons = new Set<string>()
  const bodies = new Set<string>()
  for (const { name, words } of mentions) {
    const kind = kinds.get(name)
    if (words.length < 2) continue
    if (kind === 'person') for (const part of partsOf(words.map(({ text }) => text))) persons.add(part)
    else if (kind === 'organisation')
      addHead(
        bodies,
        words.map(({ text }) => text)
      )
  }
  const found = new Map<number, EntityKind>()
  for (const [index, mention] of mentions.entries()) {
    const { name } = mention
    const kind = kinds.get(name)
    if (persons.has(name)) {
      if (kind === undefined || (kind === 'place' && isPersonNow(mention))) found.set(index, 'person')
    } else if (kind === undefined && bodies.has(name)) found.set(index, 'organisation')
  }
  return found
}

/** The parts of a person's name that stand for the whole: each word, and every ending of several words. */
export function partsOf(words: readonly string[]): string[] {
  const single = words.filter((word) => /^\p{Lu}[\p{L}\p{M}'’-]{1,}$/u.test(word))
  const endings = words.slice(1, -1).map((_, index) => words.slice(index + 1).join(' '))
  return [...single, ...endings]
}

function addHead(bodies: Set<string>, words: readonly string[]): void {
  const first = words[0] ?? ''
  const isWordy = /^(?:The|St\.?)$/.test(first) || !/^\p{Lu}[\p{L}\p{M}’'-]{2,}$/u.test(first)
  if (!isWordy && !organisationWords.has(first) && isUncommonWord(first)) bodies.add(first)
}

function isPersonNow({ name, run }: Mention): boolean {
  const before = run.before?.text.toLowerCase() ?? ''
  const isPlaced =
    /^ $/.test(run.words[0]?.gap ?? '') && /^(?:in|at|from|to|near|of|outside|into|around)$/.test(before)
  return !countryNames.has(name) || run.after?.gap === ' ' ? !isPlaced : false
}
