import list from './ordinary-words.json' with { type: 'json' }

const words: ReadonlySet<string> = new Set(list.words.split(' '))

/** Whether a word, in any case, is an ordinary English word or the plural of one: a capital says little about it. */
export function isOrdinaryWord(text: string): boolean {
  const word = text.toLowerCase()
  return words.has(word) || (word.endsWith('s') && words.has(word.slice(0, -1)))
}
