import { numericRules } from './date-numeric-rules.ts'
import { yearRangeRules } from './date-range-rules.ts'
import type { DateGrammar } from './date-rules.ts'
import { dateStarts } from './date-starts.ts'
import { englishGrammar } from './english-grammar.ts'
import { chineseGrammar } from './languages/chinese-grammar.ts'
import { french } from './languages/french.ts'
import { german } from './languages/german.ts'
import { languageGrammar } from './languages/language-grammar.ts'
import { spanish } from './languages/spanish.ts'

const makers = new Map<string, () => DateGrammar>([
  ['en', () => englishGrammar(false)],
  ['en-gb', () => englishGrammar(true)],
  ['de', () => languageGrammar(german)],
  ['fr', () => languageGrammar(french)],
  ['es', () => languageGrammar(spanish)],
  ['zh', () => chineseGrammar()]
])

/** Grammars are made when a text first needs them: most runs read one language. */
const made = new Map<string, DateGrammar>()

/** The grammar of a BCP 47 language; of one that is not known, only dates written in digits. */
export function grammarFor(language: string): DateGrammar {
  const [base = '', region = 'us'] = language.toLowerCase().split('-')
  const british = base === 'en' && region !== 'us'
  const name = british ? 'en-gb' : makers.has(base) ? base : ''
  const known = made.get(name)
  if (known) return known
  const grammar = makers.get(name)?.() ?? digitsOnly()
  made.set(name, grammar)
  return grammar
}

function digitsOnly(): DateGrammar {
  const none = new Set<string>()
  return {
    starts: (text) => dateStarts(text, { telling: none, opening: none }),
    digits: [...yearRangeRules, ...numericRules(true)],
    words: [],
    tense: () => 'unknown',
    recurs: () => false
  }
}
