import { tokenIndex } from '../language/token-index.ts'
import { type Stretch, words } from './fragments.ts'

/** The longest item, in words, of a series that nothing announces. */
const longest = 25

/** Whether the items of a series open alike: all noun phrases, all "-ing" clauses, all infinitives. English. */
export function isParallel(items: readonly Stretch[]): boolean {
  const kinds = new Set(items.map(opening))
  return (
    kinds.size === 1 &&
    !kinds.has('other') &&
    items.every((item) => words(item).split(/\s+/).length <= longest)
  )
}

function opening(item: Stretch): string {
  const { passage } = item
  let at = tokenIndex(passage.tokens, item.from)
  while (/^["“'‘(]$/.test(passage.tokens[at]?.text ?? '')) at++
  const first = passage.tokens[at]
  if (!first || first.from >= item.to) return 'other'
  if (/^[a-z]+ing$/.test(first.text)) return first.tag === 'NOUN' ? 'noun' : 'gerund'
  if (/^(?:to|how|what|why|whether|that|by|in|for|on|with)$/i.test(first.text))
    return first.text.toLowerCase()
  const nominal = ['DET', 'NOUN', 'PROPN', 'ADJ', 'NUM', 'X', 'ADV', 'SYM']
  if (nominal.includes(first.tag) || /^(?:its|his|her|their|our|your|my)$/i.test(first.text)) return 'noun'
  return first.tag === 'VERB' && !/(?:s|ed)$/.test(first.text) ? 'verb' : 'other'
}
