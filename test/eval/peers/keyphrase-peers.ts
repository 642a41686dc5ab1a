import type { Peer } from './peer.ts'

interface Row {
  readonly text: string
}

/** More phrases than are scored, since some become one by their stems. */
const most = 15

/** Names of languages as one library has them. */
const languageNames: ReadonlyMap<string, string> = new Map([
  ['en', 'english'],
  ['de', 'german'],
  ['fr', 'french'],
  ['es', 'spanish'],
  ['it', 'italian'],
  ['nl', 'dutch'],
  ['pl', 'polish'],
  ['pt', 'portuguese'],
  ['ru', 'russian']
])

async function phrases() {
  const [{ retext }, { default: pos }, { default: keywords }] = await Promise.all([
    import('retext'),
    import('retext-pos'),
    import('retext-keywords')
  ])
  const processor = retext().use(pos).use(keywords, { maximum: most })
  return ({ text }: Row): string[] =>
    (processor.processSync(text).data.keyphrases ?? []).map(({ matches }) => {
      const nodes = matches[0]?.nodes
      return text.slice(nodes?.at(0)?.position.start.offset, nodes?.at(-1)?.position.end.offset)
    })
}

/** Words by how often they stand in the text; of two as frequent, the one that comes first. */
async function words() {
  const { default: extractor } = await import('keyword-extractor')
  return (row: Row, _: readonly string[], language: string): string[] => {
    const found = extractor.extract(row.text, {
      language: languageNames.get(language) ?? 'english',
      remove_digits: false,
      return_changed_case: true,
      remove_duplicates: false
    })
    const counts = new Map<string, number>()
    for (const word of found) counts.set(word, (counts.get(word) ?? 0) + 1)
    return [...counts].sort((one, other) => other[1] - one[1]).map(([word]) => word)
  }
}

/** What finds keyphrases. */
export const keyphrasePeers: readonly Peer<Row, readonly string[]>[] = [
  {
    name: 'retext-keywords',
    packages: ['retext', 'retext-pos', 'retext-keywords'],
    languages: ['en'],
    load: phrases
  },
  {
    name: 'keyword-extractor',
    packages: ['keyword-extractor'],
    languages: [...languageNames.keys()],
    load: words
  }
]
