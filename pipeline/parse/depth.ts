import type { Nodes, Root } from 'mdast'
import { SourceError } from '../model/message.ts'

/** The deepest that nodes may stand in each other; a hundred lists in each other take 200 and some. */
const mostLevels = 300

/**
 * Refuses a tree that is nested too deeply for those who walk it, such as one made of unclosed HTML.
 *
 * @throws SourceError `source-nesting` at the first node that stands too deep
 */
export function refuseDepth(tree: Root, path: string): void {
  let level: readonly Nodes[] = [tree]
  for (let depth = 0; level.length > 0; depth++) {
    const [first] = level
    if (depth > mostLevels && first) {
      const { line, column } = first.position?.start ?? {}
      const place = line && column ? { path, line, column } : { path }
      throw new SourceError(
        'source-nesting',
        `Unexpected nesting, expected at most ${mostLevels} levels`,
        place
      )
    }
    level = level.flatMap((node) => ('children' in node ? node.children : []))
  }
}
