import type { Statement } from '../../model/statement.ts'
import { candidates } from './candidates.ts'
import type { Choice } from './choice.ts'
import { isEnglish } from '../language/languages.ts'
import { shortProvision } from './duties.ts'
import { isIn, repeats, worth } from './key-points.ts'
import { statement } from './statements.ts'

/** A page has room for so many more at most. */
const most = 12

/**
 * Sentences that can stand alone beside the key points, the one that says most first, with ids `o1`…: what fills a
 * page that the key points leave half empty. None repeats another or one that is shown already.
 *
 * @param told statements that stand under a heading of their own, such as concerns
 */
export function furtherPoints(
  choice: Choice,
  line: Statement | null,
  points: readonly Statement[],
  told: readonly Statement[] = []
): Statement[] {
  const all = candidates(choice)
  const shown = new Set([...points, ...told].map(({ sentence }) => sentence))
  const chosen = all.filter((one) => shown.has(one.sentence.id) || isIn(one, line))
  const known = new Set(chosen)
  const already = chosen.length
  const open = all
    .filter((one) => one.problems.length === 0 && !known.has(one))
    .sort((one, other) => worth(other) - worth(one) || one.index - other.index)
  for (const one of open) {
    if (chosen.length - already === most) break
    if (!repeats(one, chosen)) chosen.push(one)
  }
  return chosen.slice(already).map(({ passage, sentence, trim, speaker, advised }, index) => {
    const parts = isEnglish(passage.language) ? shortProvision(passage, sentence) : undefined
    return statement(passage, sentence, {
      id: `o${index + 1}`,
      trim,
      ...(parts === undefined ? {} : { parts }),
      ...(advised ? { kind: 'recommendation' } : {}),
      ...(speaker === undefined ? {} : { attributedTo: speaker }),
      extraction: 'heuristic'
    })
  })
}
