import type { StatementKind } from '../../model/statement.ts'
import { hedges } from './hedges.ts'
import { isEnglish } from '../language/languages.ts'
import { isPrescription } from './prescriptions.ts'

const hedge = new RegExp(`\\b(?:${[...hedges].sort((a, b) => b.length - a.length).join('|')})\\b`, 'gi')
/** "about" is a hedge before a number only; before anything else it is a preposition. */
const bareApproximations = new Set([
  'about',
  'around',
  'up to',
  'nearly',
  'almost',
  'roughly',
  'approximately',
  'an estimated'
])

/** Words of an English sentence that weaken its claim, as written, in order; none for other languages. */
export function hedgesIn(text: string, language = 'en'): string[] {
  if (!isEnglish(language)) return []
  return [...text.matchAll(hedge)]
    .filter((match) => {
      const word = match[0]
      const after = text.slice(match.index + word.length)
      if (word === 'May') return /^ (?:not |be |have )?[a-z]/.test(after) && match.index === 0
      return (
        !bareApproximations.has(word.toLowerCase()) ||
        /^\s+(?:[$€£¥]?\d|half|all|one|two|three|every|a (?:third|quarter|dozen))/.test(after)
      )
    })
    .map((match) => match[0])
}

const quotation = /^["“„«][^"”“»]{12,}["”“»][.,]?$/
const definition =
  /^an? [\p{L} -]{2,40} is an? |^(?:(?:the|an?) )?(?:term |word )?["“]?[\p{L}\d][^.;:!?]{0,60}["”]? (?:means|refers to|is defined as|are defined as|stands for|is the term for|is a (?:kind|type|form|set|protocol|method|process|system|measure|way) (?:of|to|for|that)|denotes)\b/iu
const prediction =
  /\b(?:will|won[’']t|is going to|are going to|is (?:expected|set|projected|forecast|likely) to|are (?:expected|set|projected|forecast|likely) to|is bound to)\b/i
const opinion =
  /\b(?:important|essential|crucial|vital|necessary|necessity|necessarily|unacceptable|dangerous|unfair|fair|best|worst|better|worse|unfortunately|fortunately|clearly|obviously|believe|think|feel|hope|great|wonderful|terrible|remarkable|disappointing|need(?:s|ed)? to|in (?:my|our) (?:view|opinion)|ought|fundamental|tangible|meaningful|damaging|serious)\b/i
const number =
  /(?:^|[\s(~≈])(?:[$€£¥]\s?)?\d[\d.,]*(?:\s?(?:%|percent|per cent|million|billion|thousand|trillion))|[$€£¥]\s?\d|\b\d[\d,.]*\s+[a-z]{3,}/i

/** Days, months and years, which count nothing. */
const dates =
  /\b\d{1,2}(?:\.|st|nd|rd|th)? (?:of )?(?:jan|feb|m[aä]r|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz])\p{L}*|\b(?:1[5-9]|20)\d\d\b/giu

/**
 * What a sentence does, told from its words: the first of quotation, recommendation, definition, prediction,
 * opinion and figure that fits, else fact. English; in other languages a quotation, a figure or a fact.
 */
export function statementKind(text: string, language = 'en'): StatementKind {
  const flat = text.replace(/\s+/g, ' ').trim()
  if (quotation.test(flat)) return 'quotation'
  if (isEnglish(language)) {
    if (isPrescription(flat)) return 'recommendation'
    if (definition.test(flat)) return 'definition'
    if (prediction.test(flat)) return 'prediction'
    if (opinion.test(flat)) return 'opinion'
  }
  return number.test(flat.replace(dates, '')) ? 'figure' : 'fact'
}
