import type { Matter } from './front-matter.ts'
import type { Quotable } from './quotable.ts'
import { collapse } from './statement.ts'

/** One of the sentences that editors pin or drop. */
export type Pick = NonNullable<Matter['pin']>[number]

/** A pick as a quote with the words around it. */
export function quoteOf(pick: Pick): Exclude<Pick, string> {
  return typeof pick === 'string' ? { quote: pick } : pick
}

/**
 * Whether an editor's pick means this sentence: its words are the sentence, or a part of it, after white space is
 * collapsed; `before` and `after`, where given, must adjoin it.
 */
export function picks(pick: Pick, { text, before, after }: Quotable): boolean {
  const wanted = quoteOf(pick)
  const quote = collapse(wanted.quote)
  const at = text.indexOf(quote)
  if (at < 0) return false
  const left = collapse(`${before} ${text.slice(0, at)}`)
  const right = collapse(`${text.slice(at + quote.length)} ${after}`)
  return left.endsWith(collapse(wanted.before ?? '')) && right.startsWith(collapse(wanted.after ?? ''))
}

/** So many words of a sentence beside it are tried to tell one sentence from another of the same words. */
const mostContext = 40

/**
 * The shortest way to mean one sentence and no other: its words, with words beside it only where the same words stand
 * in another sentence too.
 *
 * @returns undefined where even the sentences beside it are the same
 */
export function pickOf(sentence: Quotable, all: readonly Quotable[]): Pick | undefined {
  const same = all.filter((one) => one !== sentence && collapse(one.text).includes(collapse(sentence.text)))
  const isAlone = (pick: Pick) => picks(pick, sentence) && !same.some((one) => picks(pick, one))
  const quote = collapse(sentence.text)
  if (isAlone(quote)) return quote
  const before = collapse(sentence.before).split(' ').filter(Boolean)
  const after = collapse(sentence.after).split(' ').filter(Boolean)
  for (let count = 1; count <= Math.min(mostContext, Math.max(before.length, after.length)); count++) {
    const left = before.slice(-count).join(' ')
    const right = after.slice(0, count).join(' ')
    const tries = [
      ...(right ? [{ quote, after: right }] : []),
      ...(left ? [{ quote, before: left }] : []),
      ...(left && right ? [{ quote, before: left, after: right }] : [])
    ]
    const found = tries.find(isAlone)
    if (found) return found
  }
  return undefined
}
