import type { StatementKind } from '../../model/statement.ts'
import { isEnglish } from '../language/languages.ts'
import { avowal, definition, foretells, measures, opinion, quotation } from './kind-cues.ts'
import { isPrescription } from './prescriptions.ts'

/**
 * What a sentence does, told from its words: the first of quotation, recommendation, definition, prediction,
 * opinion and figure that fits, else fact. A prediction is foretold in the main clause; an opinion judges; a figure
 * counts or measures. English; in other languages a quotation, a figure or a fact.
 */
export function statementKind(text: string, language = 'en'): StatementKind {
  const flat = text.replace(/\s+/g, ' ').trim()
  const english = isEnglish(language)
  if (quotation.test(flat)) return 'quotation'
  if (english) {
    if (isPrescription(flat)) return 'recommendation'
    if (definition.test(flat)) return 'definition'
    if (avowal.test(flat)) return 'opinion'
    if (foretells(flat)) return 'prediction'
    if (opinion.test(flat)) return 'opinion'
  }
  return measures(flat, english) ? 'figure' : 'fact'
}
