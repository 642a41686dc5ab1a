import { isEnglish } from '../language/languages.ts'
import { tokensIn } from '../language/terms.ts'
import type { FeatureRow, Weighed } from './salience-sentences.ts'
import { cues } from './sentence-cues.ts'
import { countWords } from './trims.ts'

const word = /[\p{L}\p{N}]/u
const mark = /[`{}[\]<>=_|\\/#*]/g
const sentenceEnd = /[.!?:;。！？…]["”’»')\]]*\s*$/
const question = /\?["”’')]*$/
const quotationStart = /^["“„«]/
const longQuotation = /["“„«][^"”“»]{40,}/

/** What a sentence looks like; English sentences also by their cue words and their verbs. */
export function forms(list: readonly Weighed[]): FeatureRow[] {
  const language = list[0]?.passage.language ?? 'en'
  return [...shapes(list), ...(isEnglish(language) ? englishForms(list) : [])]
}

function shapes(list: readonly Weighed[]): FeatureRow[] {
  const counts = list.map(({ text }) => countWords(text))
  const values = (value: (text: string) => number): number[] => list.map(({ text }) => value(text))
  return [
    ['short', counts.map((count) => Math.max(0, 8 - count) / 8)],
    ['long', counts.map((count) => Math.min(2, Math.max(0, count - 40) / 20))],
    ['length', counts.map((count) => Math.log(1 + count))],
    ['commas', values((text) => Math.min(5, text.split(',').length - 1))],
    ['unended', values((text) => Number(!sentenceEnd.test(text.slice(-40))))],
    ['leadIn', values((text) => Number(/[:：]\s*$/.test(text.slice(-40))))],
    ['question', values((text) => Number(question.test(text.slice(-40))))],
    ['quotation', values((text) => Number(quotationStart.test(text) || longQuotation.test(text)))],
    ['code', values((text) => Math.min(1, (text.match(mark)?.length ?? 0) / 6))]
  ]
}

function englishForms(list: readonly Weighed[]): FeatureRow[] {
  const cued = Object.entries(cues).map(
    ([name, pattern]): FeatureRow => [name, list.map(({ text }) => Number(pattern.test(text)))]
  )
  const spoken = list.map(({ passage, sentence }) => tokensIn(passage, sentence))
  return [
    ...cued,
    ['verbless', spoken.map((all) => Number(!all.some(({ tag }) => tag === 'VERB' || tag === 'AUX')))],
    [
      'imperative',
      spoken.map((all) => {
        const first = all.find(({ text }) => word.test(text))
        const opens = first?.tag === 'VERB' && /^\p{Lu}\p{Ll}+$/u.test(first.text)
        return Number(opens && !/(?:ing|ed)$/.test(first.text))
      })
    ]
  ]
}
