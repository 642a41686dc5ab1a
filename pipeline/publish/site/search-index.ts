import MiniSearch from 'minisearch'
import type { Site } from '../../model/site.ts'
import { pagePath } from './addresses.ts'

/** The name of its file, a script: a page that was opened from a folder may load no other data. */
export const searchIndexName = 'search-index.js'

/** Writing without spaces: each character is a word, as the page's own script (`search.js`) takes it too. */
const ideographs = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/g

/** Words of a text as they are looked for: without accents and capitals. `search.js` does the same. */
export function searchedWords(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
  return plain
    .replace(ideographs, ' $& ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
}

/**
 * The index of titles, key points, names and tags, as a script that hands it to the page. A withdrawn briefing is found
 * by its title alone.
 */
export function searchIndex({ entries }: Site): string {
  const index = new MiniSearch({
    fields: ['title', 'tags', 'names', 'points'],
    storeFields: ['title', 'href', 'about', 'language'],
    tokenize: searchedWords,
    processTerm: (term) => term
  })
  index.addAll(
    entries.map((entry, id) => ({
      id,
      title: [entry.title, entry.subtitle].filter(Boolean).join(': '),
      tags: entry.tags.join('\n'),
      names: [...entry.names, ...entry.authors.map(({ name }) => name)].join('\n'),
      points: [entry.summary, ...entry.points].join('\n'),
      href: pagePath(entry.slug),
      about: [entry.byline, entry.publishedText].filter(Boolean).join(' · '),
      language: entry.language
    }))
  )
  // A text is parsed faster than a literal, and takes half of its memory; JSON is full of the other quotation mark.
  return `globalThis.precisSearchIndex = '${JSON.stringify(index).replace(/[\\']/g, '\\$&')}'\n`
}
