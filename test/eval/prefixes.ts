/** What the rows of a set are for, by how its name begins. */
const prefixes: ReadonlyMap<string, readonly string[]> = new Map([
  ['sent', ['sentences']],
  ['acr', ['acronyms']],
  ['dates', ['dates']],
  ['fig', ['figures']],
  ['qty', ['quantities']],
  ['sections', ['headings', 'segmentation']],
  ['headings', ['headings']],
  ['seg', ['segmentation']],
  ['enum', ['enumerations']],
  ['ner', ['entities']],
  ['kp', ['keyphrases']],
  ['attr', ['attribution']],
  ['header', ['header']]
])

/** How a set's name begins, where that says what it is for. */
export function knownPrefix(set: string): string | undefined {
  const head = set.split('_')[0] ?? ''
  return set.includes('_') && prefixes.has(head) ? head : undefined
}

/** The names of the tasks that a set's rows are for: by its name's beginning, else summaries. */
export function tasksOf(set: string): readonly string[] {
  return prefixes.get(knownPrefix(set) ?? '') ?? ['summaries']
}
