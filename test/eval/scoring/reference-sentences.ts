/** Words that end with a stop and yet end no sentence. */
const abbreviations = new Set(
  (
    'mr mrs ms dr prof sen rep gov gen lt col st jr sr vs etc inc corp co ltd no ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec'
  ).split(' ')
)

const lastWord = /(?:^|\s)([a-z.]*[a-z])\.["”’)\]]*$/i

/** The sentences of a summary that people wrote; only ROUGE-Lsum needs them, so plain rules are enough. */
export function referenceSentences(text: string): string[] {
  const parts = text
    .replace(/\s+/g, ' ')
    .trim()
    .split(/(?<=[.!?…]["'”’)\]]*) /)
  const sentences: string[] = []
  let open = ''
  for (const part of parts) {
    open = open === '' ? part : `${open} ${part}`
    if (isAbbreviated(open)) continue
    sentences.push(open)
    open = ''
  }
  return open === '' ? sentences : [...sentences, open]
}

function isAbbreviated(text: string): boolean {
  const word = lastWord.exec(text)?.[1]?.toLowerCase()
  return word !== undefined && (abbreviations.has(word) || /^(?:[a-z]\.)*[a-z]$/.test(word))
}
