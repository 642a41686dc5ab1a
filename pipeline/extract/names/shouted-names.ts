import { type Passage, spanIn } from '../../model/passage.ts'
import type { Mention } from './mentions.ts'
import type { EntityKind } from './name-kinds.ts'
import type { NameWord } from './name-words.ts'
import { knownOrganisations } from './organisation-words.ts'
import { partsOf } from './name-heirs.ts'
import { isOrdinaryWord } from './ordinary-words.ts'
import { countryNames, places } from './places.ts'

/** A name as it is written where capitals say something. */
interface Known {
  readonly name: string
  readonly kind: EntityKind
}

/** A name on a line in capitals. */
interface ShoutedName extends Mention {
  readonly kind: EntityKind
}

const knownNames: ReadonlyMap<string, Known> = new Map([
  ...[...knownOrganisations].map((name): [string, Known] => [
    name.toUpperCase(),
    { name, kind: 'organisation' }
  ]),
  ...[...places]
    .filter((name) => name.includes(' ') || !isOrdinaryWord(name) || countryNames.has(name))
    .map((name): [string, Known] => [name.toUpperCase(), { name, kind: 'place' }])
])

/** The longest name that is looked for, in words. */
const longest = 4

/**
 * Names on lines in capitals, where a capital shows nothing: only those that the text names elsewhere, countries,
 * cities and well-known bodies.
 */
export function shoutedNames(
  passages: readonly Passage[],
  words: readonly (readonly NameWord[])[],
  named: readonly Known[]
): ShoutedName[] {
  if (!words.some((line) => line.some(({ shouted }) => shouted))) return []
  const local = localNames(named)
  const lookUp = (text: string) => local.get(text) ?? knownNames.get(text)
  return passages.flatMap((passage, index) => inPassage(passage, words[index] ?? [], lookUp))
}

function localNames(named: readonly Known[]): Map<string, Known> {
  const found = new Map<string, Known>()
  for (const { name, kind } of named) {
    if (kind === 'person' && name.includes(' '))
      for (const part of partsOf(name.split(' '))) found.set(part.toUpperCase(), { name: part, kind })
    found.set(name.toUpperCase(), { name, kind })
  }
  return found
}

function inPassage(
  passage: Passage,
  words: readonly NameWord[],
  lookUp: (text: string) => Known | undefined
): ShoutedName[] {
  const found: ShoutedName[] = []
  for (let at = 0; at < words.length; at++) {
    if (!words[at]?.shouted) continue
    for (let size = longest; size > 0; size--) {
      const part = words.slice(at, at + size)
      const [first, last] = [part[0], part.at(-1)]
      if (!first || !last || part.length < size || !part.slice(1).every(({ gap }) => gap === ' ')) continue
      const known = lookUp(part.map(({ text }) => text).join(' '))
      if (!known) continue
      const run = {
        words: part,
        title: '',
        before: words[at - 1],
        beforeThat: words[at - 2],
        after: words[at + size],
        afterThat: words[at + size + 1]
      }
      found.push({ ...known, words: part, run, passage, span: spanIn(passage, first.from, last.to) })
      at += size - 1
      break
    }
  }
  return found
}
