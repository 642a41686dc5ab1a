import type { Matter } from '../../model/front-matter.ts'
import { collapse } from '../../model/statement.ts'

/** One of the sentences that editors pin or drop. */
export type Pick = NonNullable<Matter['pin']>[number]

/** A sentence with the words around it in its paragraph, white space collapsed. */
export interface Quotable {
  readonly text: string
  readonly before: string
  readonly after: string
}

/**
 * Whether an editor's pick means this sentence: its words are the sentence, or a part of it, after white space is
 * collapsed; `before` and `after`, where given, must adjoin it.
 */
export function picks(pick: Pick, { text, before, after }: Quotable): boolean {
  const wanted = typeof pick === 'string' ? { quote: pick } : pick
  const quote = collapse(wanted.quote)
  const at = text.indexOf(quote)
  if (at < 0) return false
  const left = collapse(`${before} ${text.slice(0, at)}`)
  const right = collapse(`${text.slice(at + quote.length)} ${after}`)
  return left.endsWith(collapse(wanted.before ?? '')) && right.startsWith(collapse(wanted.after ?? ''))
}
