import { isEnglish } from '../language/languages.ts'

/** English words and phrases that weaken a claim or lay it at someone's door; lower case. */
const phrases: readonly string[] = [
  ...['may', 'might', 'could', 'perhaps', 'possibly', 'probably', 'likely', 'unlikely', 'maybe', 'arguably'],
  ...['apparently', 'reportedly', 'allegedly', 'supposedly', 'presumably', 'seemingly', 'potentially'],
  ...[
    'seems',
    'seem',
    'seemed',
    'appears to',
    'appear to',
    'appeared to',
    'it appears',
    'suggests',
    'suggest'
  ],
  ...['tends to', 'tend to', 'in some cases', 'in most cases', 'in theory', 'in principle', 'on paper'],
  ...['critics say', 'experts say', 'it is believed', 'it is thought', 'it is said', 'it is possible'],
  ...['is believed to', 'are believed to', 'is thought to', 'are thought to', 'is said to', 'are said to'],
  ...['was believed to', 'were believed to', 'was thought to', 'were thought to', 'was said to'],
  ...['is expected to', 'are expected to', 'in our view', 'in my view', 'in our opinion', 'in my opinion'],
  ...['we believe', 'i believe', 'we think', 'i think', 'as far as we know', 'as far as we can tell'],
  ...[
    'to some extent',
    'in part',
    'partly',
    'roughly',
    'approximately',
    'around',
    'about',
    'nearly',
    'almost'
  ],
  ...[
    'at least',
    'at most',
    'up to',
    'as many as',
    'as much as',
    'more or less',
    'an estimated',
    'estimated'
  ],
  ...['generally', 'usually', 'typically', 'not necessarily', 'so-called']
]
/** "Some scholars believe", "many of them argue": whose claim it is stays open. */
const someone =
  '(?:some|many|most|several|a few)(?: of (?:the|its|them|their|these|those))?(?: (?!of)[a-z-]+){0,2} (?:believe|argue|say|think|claim|fear|suspect|hope|hold|maintain|contend)(?:s|d|ed)?'

const hedge = new RegExp(
  `\\b(?:${someone}|${[...phrases].sort((a, b) => b.length - a.length).join('|')})\\b`,
  'gi'
)
/** "about" is a hedge before a number only; before anything else it is a preposition. */
const approximations = new Set([
  ...[
    'about',
    'around',
    'up to',
    'nearly',
    'almost',
    'roughly',
    'approximately',
    'an estimated',
    'estimated'
  ],
  ...['at most', 'as many as', 'as much as']
])
const quantity =
  /^\s+(?:[$€£¥]?\d|half|all|every|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\b|(?:an?|the) (?:third|quarter|fifth|tenth|dozen|hundred|thousand|million|half)\b)/i

/**
 * Words of an English sentence that weaken its claim, as written, in order; none for other languages. The month of
 * May, a number's "about" before anything but a number, and "could not" are none.
 */
export function hedgesIn(text: string, language = 'en'): string[] {
  if (!isEnglish(language)) return []
  return [...text.matchAll(hedge)]
    .filter((match) => weakens(match[0], match.index, text))
    .map(([word]) => word)
}

function weakens(word: string, index: number, text: string): boolean {
  const after = text.slice(index + word.length)
  if (word === 'May') return index === 0 && /^ (?:not |be |have )?[a-z]/.test(after)
  if (/^could$/i.test(word)) return !/^(?: not\b|n[’']t\b|not\b)/.test(after)
  return !approximations.has(word.toLowerCase()) || quantity.test(after)
}
