import { isEnglish } from '../language/languages.ts'
import { tokensIn } from '../language/terms.ts'
import { sentenceText, type Token } from '../../model/passage.ts'
import type { FeatureRow, Weighed } from './salience-sentences.ts'
import { cues, enables } from './sentence-cues.ts'
import { countWords, trims } from './trims.ts'

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

/** What would be printed of a sentence where a clause at its end goes; an opening that would go still tells. */
function keptOf({ passage, sentence }: Weighed): { text: string; words: readonly Token[] } {
  const whole = sentenceText(passage, sentence)
  const { to } = trims(whole, passage.language)
  const end = sentence.from + to
  return {
    text: whole.slice(0, to).replace(/\s+/g, ' '),
    words: tokensIn(passage, { from: sentence.from, to: end })
  }
}

/** Whether a word is a verb where it stands: not "help" in "who need help" or "the support", which taggers mistake. */
function isVerbAt(words: readonly Token[], index: number): boolean {
  const [before, word, after] = [words[index - 1]?.tag ?? '', words[index], words[index + 1]?.tag ?? '']
  const object = /^(?:NOUN|PROPN|DET|ADJ|PRON)$/.test(after)
  if (word !== undefined && /ing$/.test(word.text))
    return !/^(?:DET|ADJ)$/.test(before) && (word.tag === 'VERB' || object)
  return word?.tag === 'VERB' && !/^(?:VERB|DET|ADJ|NUM)$/.test(before)
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
  const spoken = list.map(({ passage, sentence }) => tokensIn(passage, sentence))
  const kept = list.map(keptOf)
  const cued = Object.entries(cues).map(
    ([name, pattern]): FeatureRow => [name, kept.map(({ text }) => Number(pattern.test(text)))]
  )
  const enabling = kept.map(({ words }) =>
    Number(words.some(({ text }, index) => enables.test(text) && isVerbAt(words, index)))
  )
  return [
    ...cued,
    ['enables', enabling],
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
