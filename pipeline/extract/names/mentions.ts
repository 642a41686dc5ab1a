import type { Passage } from '../../model/passage.ts'
import { spanIn } from '../../model/passage.ts'
import type { Span } from '../../model/span.ts'
import { collapse } from '../../model/statement.ts'
import { nameOf } from './name-kinds.ts'
import type { NameRun } from './name-runs.ts'
import type { NameWord } from './name-words.ts'

/** A name at one place, before names are brought together. */
export interface Mention {
  readonly name: string
  readonly words: readonly NameWord[]
  readonly span: Span
  readonly run: NameRun
  readonly passage: Passage
}

/** The mention that a run of words is. */
export function mentionOf(passage: Passage, run: NameRun): Mention {
  const { words } = run
  const from = words[0]?.from ?? 0
  const to = words.at(-1)?.to ?? from
  return { name: collapse(nameOf(run)), words, span: spanIn(passage, from, to), run, passage }
}
