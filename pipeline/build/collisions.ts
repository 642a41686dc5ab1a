import { type Message, message } from '../model/message.ts'
import type { Source } from '../model/source.ts'

/** The most sources that a message names. */
const mostNamed = 5

/** Sources that share a slug: none of them may be built, or one would overwrite the other. */
export function collisions(sources: readonly Source[]): Message[] {
  const bySlug = Map.groupBy(sources, (source) => source.slug)
  return [...bySlug.values()]
    .filter((group) => group.length > 1)
    .flatMap((group) =>
      group.map((source) => {
        const reason = `Unexpected slug \`${source.slug}\`, which ${othersOf(group, source)} has too, expected one of its own: set \`slug\``
        return message('slug-collision', reason, { path: source.path })
      })
    )
}

/** The first other sources of a group, which may hold as many as there are sources. */
function othersOf(group: readonly Source[], source: Source): string {
  const others = group.slice(0, mostNamed + 1).filter((other) => other !== source)
  const named = others.slice(0, mostNamed).map(({ path }) => path)
  const rest = group.length - 1 - named.length
  return rest > 0 ? `${named.join(', ')} and ${rest} more` : named.join(', ')
}
