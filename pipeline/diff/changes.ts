import type { Briefing } from '../model/briefing.ts'
import type { Changes } from '../model/changes.ts'
import { difference, type Side } from './difference.ts'

/** What of a briefing differs from that of the version before it. Pure. */
export function changesSince(earlier: Briefing, present: Briefing): Changes {
  const { unchanged, changes } = difference(earlier, present)
  const { sha256, title, version, revised, published } = earlier.source
  const [before, after] = [placesOf(earlier), placesOf(present)]
  return {
    since: {
      sha256,
      title,
      ...(version ? { version } : {}),
      ...(revised ? { revised } : {}),
      ...(published ? { published } : {})
    },
    unchanged,
    sentences: changes.map((change, index) => ({
      id: `c${index + 1}`,
      kind: change.kind,
      before: change.before && before(change.before),
      after: change.after && after(change.after),
      numbers: [...change.numbers]
    }))
  }
}

type Placed = NonNullable<Changes['sentences'][number]['before']>

function placesOf({ sentences }: Briefing): (side: Side) => Placed {
  const spans = new Map(sentences.map(({ id, start, end }) => [id, { start, end }]))
  return ({ sentence, text, paragraph }) => ({
    text,
    paragraph,
    ...(spans.get(sentence) ?? { start: 0, end: 0 })
  })
}
