import { type FoundSource, slugOfFound } from '../../disk.ts'
import { type Message, message } from '../../model/message.ts'
import { isStanding, type Step } from './plan.ts'

/** The most sources that a message names. */
const mostNamed = 5

/**
 * Sources that share a slug: none of them may be built, or one would overwrite the other.
 *
 * @param found all sources, also those that another shard builds
 * @param steps what is known of some of them
 * @returns what refuses each, by its path for people
 */
export async function collisions(
  found: readonly FoundSource[],
  steps: readonly Step[],
  maximumBytes: number
): Promise<ReadonlyMap<string, Message>> {
  const known = new Map(steps.filter(isStanding).map((step) => [step.found.file, step.record.entry.slug]))
  const bySlug = new Map<string, string[]>()
  for (const one of found) {
    const slug = known.get(one.file) ?? (await slugIfAny(one, maximumBytes))
    if (slug === undefined) continue
    const group = bySlug.get(slug)
    if (group) group.push(one.displayPath)
    else bySlug.set(slug, [one.displayPath])
  }
  return new Map([...bySlug].flatMap(([slug, paths]) => (paths.length > 1 ? refusals(slug, paths) : [])))
}

/** A source that is refused has none: what is wrong with it is said when it is built. */
async function slugIfAny(found: FoundSource, maximumBytes: number): Promise<string | undefined> {
  return slugOfFound(found, maximumBytes).catch(() => undefined)
}

function refusals(slug: string, paths: readonly string[]): [string, Message][] {
  return paths.map((path) => {
    const reason = `Unexpected slug \`${slug}\`, which ${othersOf(paths, path)} has too, expected one of its own: set \`slug\``
    return [path, message('slug-collision', reason, { path })]
  })
}

/** The first other sources of a group, which may hold as many as there are sources. */
function othersOf(paths: readonly string[], path: string): string {
  const named = paths
    .slice(0, mostNamed + 1)
    .filter((other) => other !== path)
    .slice(0, mostNamed)
  const rest = paths.length - 1 - named.length
  return rest > 0 ? `${named.join(', ')} and ${rest} more` : named.join(', ')
}
