import { type Message, message } from '../model/message.ts'
import type { Source } from '../model/source.ts'

/** Sources that share a slug: none of them may be built, or one would overwrite the other. */
export function collisions(sources: readonly Source[]): Message[] {
  const bySlug = Map.groupBy(sources, (source) => source.slug)
  return [...bySlug.values()]
    .filter((group) => group.length > 1)
    .flatMap((group) =>
      group.map((source) => {
        const others = group.filter((other) => other !== source).map((other) => other.path)
        const reason = `Unexpected slug \`${source.slug}\`, which ${others.join(', ')} has too, expected one of its own: set \`slug\``
        return message('slug-collision', reason, { path: source.path })
      })
    )
}
