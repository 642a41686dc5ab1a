/** Fields of other tools that come near to one of ours by spelling only. They are no misspellings. */
export const foreignFields: ReadonlySet<string> = new Set([
  'art',
  'bin',
  'border',
  'categories',
  'category',
  'class',
  'created',
  'crop',
  'cover',
  'date',
  'end',
  'hero',
  'icon',
  'id',
  'image',
  'images',
  'key',
  'lang',
  'layout',
  'modified',
  'nodes',
  'note',
  'page',
  'permalink',
  'pid',
  'pins',
  'prop',
  'public',
  'slugs',
  'stats',
  'style',
  'tag',
  'votes',
  'tile',
  'time',
  'top',
  'topics',
  'type',
  'updated',
  'uri',
  'urls',
  'versions'
])

/** What other tools call a field of ours; of two names for one field the first that is there counts. */
export const synonyms: ReadonlyMap<string, 'published' | 'authors'> = new Map([
  ['date', 'published'],
  ['created', 'published'],
  ['author', 'authors']
])

/** What other tools call the author's own summary, the most telling first. */
export const abstractSynonyms: readonly string[] = ['excerpt', 'description', 'summary']
