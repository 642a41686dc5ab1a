import { type Passage, spanIn } from '../../model/passage.ts'
import type { Span } from '../../model/span.ts'
import { collapse } from '../../model/statement.ts'
import { quotations } from '../speech/quotations.ts'
import { workWords } from './organisation-words.ts'

/** A phrase that the text sets in quotation marks as a term, or the title of a work. */
export interface QuotedTerm {
  readonly kind: 'term' | 'work'
  readonly name: string
  readonly mentions: readonly Span[]
}

const defining =
  /(?:concept|term|notion|idea|phrase|principle|theory|so-called|known as|called|dubbed|termed)(?: of| as)?(?: (?:a|an|the))?\s*$/i

/** Whether most words of a phrase have a capital, as in a title. */
function isTitle(words: readonly string[]): boolean {
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length
  return words.length > 2 && capitals * 10 >= words.length * 6
}

/** Titles in quotation marks, whose words are no names of their own: their spans in the source. */
export function quotedTitles(passages: readonly Passage[]): Span[] {
  return passages.flatMap((passage) =>
    quotations(passage.text)
      .filter(({ from, to }) => to - from < 200 && isTitle(passage.text.slice(from, to).split(/\s+/)))
      .map(({ from, to }) => spanIn(passage, from, to))
  )
}

/** Terms of two to six words in quotation marks that the text defines or repeats; titles of works in capitals. */
export function quotedTerms(passages: readonly Passage[]): QuotedTerm[] {
  const found = new Map<string, { defined: boolean; name: string; spans: Span[] }>()
  for (const passage of passages) {
    for (const { from, to } of quotations(passage.text)) {
      const name = collapse(passage.text.slice(from, to).replace(/[,.]$/, ''))
      const size = name.split(' ').length
      if (size < 2 || size > 10 || /[.?!;,]/.test(name)) continue
      const key = name.toLowerCase()
      const one = found.get(key) ?? { defined: false, name, spans: [] }
      one.defined ||= defining.test(passage.text.slice(Math.max(0, from - 30), from - 1))
      one.spans.push(spanIn(passage, from, from + passage.text.slice(from, to).replace(/[,.]$/, '').length))
      found.set(key, one)
    }
  }
  return [...found.values()].flatMap(({ defined, name, spans }): QuotedTerm[] => {
    const words = name.split(' ')
    const isWork = words.length > 2 && workWords.has(words.at(-1) ?? '')
    if (isWork) return [{ kind: 'work', name, mentions: spans }]
    const isTerm = words.length < 7 && (defined || spans.length > 1)
    return isTerm ? [{ kind: 'term', name, mentions: spans }] : []
  })
}
