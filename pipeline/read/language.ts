import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { Source } from '../model/source.ts'
import { countIdeographs } from './ideographs.ts'
import { proseStart } from './prose.ts'

/** The language of a text, and where it is known from. */
export type LanguageReading = Pick<Source, 'language' | 'languageFrom'>

/** So much prose is enough; the time a detector takes grows with its length. */
const proseLength = 4000

/** Below so many letters a detector guesses; an ideograph counts as two. */
const leastLetters = 40

/** Words that no other language has so many of. */
const englishWords = new Set([
  'the',
  'of',
  'and',
  'to',
  'in',
  'is',
  'that',
  'for',
  'was',
  'with',
  'are',
  'by'
])

interface Detector {
  readonly eld: { detect(text: string): { language: string } }
}

let detector: Detector | undefined

/**
 * ELD (Efficient Language Detector), its smallest table. It takes a quarter of a second and 100 MB to load,
 * so that it is loaded when first needed, and in one step because its caller is pure and knows no waiting.
 */
function loadDetector(): Detector {
  const loaded: Detector = createRequire(import.meta.url)(
    fileURLToPath(import.meta.resolve('eld/extrasmall'))
  )
  return loaded
}

/** Whether a text is English beyond doubt: one word in 30 is `the`, one in six a common English word. */
function isPlainlyEnglish(prose: string): boolean {
  const words = prose.toLowerCase().match(/\p{L}+/gu) ?? []
  const articles = words.filter((word) => word === 'the').length
  const common = words.filter((word) => englishWords.has(word)).length
  return words.length >= 50 && articles * 30 >= words.length && common * 6 >= words.length
}

/**
 * The language of a text as a BCP 47 tag: the stated one, else the one detected in its first 4,000 characters
 * of prose, else `en`. A text of less than 40 letters is not asked.
 */
export function languageOf(text: string, stated?: string): LanguageReading {
  if (stated !== undefined) return { language: stated, languageFrom: 'stated' }
  const prose = proseStart(text, proseLength)
  const letters = (prose.match(/\p{L}/gu)?.length ?? 0) + countIdeographs(prose)
  if (letters < leastLetters) return { language: 'en', languageFrom: 'default' }
  if (isPlainlyEnglish(prose)) return { language: 'en', languageFrom: 'detected' }
  detector ??= loadDetector()
  const { language } = detector.eld.detect(prose)
  return language === ''
    ? { language: 'en', languageFrom: 'default' }
    : { language, languageFrom: 'detected' }
}
