import type { Sentence } from './section.ts'
import { collapse } from './statement.ts'

/** A sentence with the words around it in its paragraph, white space collapsed. */
export interface Quotable {
  readonly text: string
  readonly before: string
  readonly after: string
}

/** So many characters of a paragraph count on either side of a sentence. */
const mostAround = 1000

/** The sentences of a text as editors quote them, by their ids, each with the words of its paragraph around it. */
export function quotablesOf(
  sentences: readonly Pick<Sentence, 'id' | 'text' | 'paragraph'>[]
): ReadonlyMap<string, Quotable> {
  const paragraphs = Map.groupBy(sentences, ({ paragraph }) => paragraph)
  const found = new Map<string, Quotable>()
  for (const group of paragraphs.values()) {
    const texts = group.map(({ text }) => collapse(text))
    const whole = texts.join(' ')
    let start = 0
    group.forEach(({ id }, index) => {
      const text = texts[index] ?? ''
      const end = start + text.length
      const before = whole.slice(Math.max(0, start - mostAround), start).trim()
      found.set(id, { text, before, after: whole.slice(end, end + mostAround).trim() })
      start = end + 1
    })
  }
  return found
}
