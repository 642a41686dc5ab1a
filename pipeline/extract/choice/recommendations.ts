import type { Attribution } from '../../model/attribution.ts'
import { type Passage, type PassageSentence, sentenceText } from '../../model/passage.ts'
import type { Section, Sentence } from '../../model/section.ts'
import { collapse, type Statement } from '../../model/statement.ts'
import { type AdviceItem, adviceItems, advicePassages } from './advice-items.ts'
import { isAdviceHeading, isImperative } from './advice-lists.ts'
import { isEnglish } from '../language/languages.ts'
import { overlapOf, termsOf } from '../language/terms.ts'
import { reportsObjection } from './objections.ts'
import { isPrescription } from './prescriptions.ts'
import { isDefinitionItem, rejectedPassages } from './rejected-practices.ts'
import { speakersOf } from './speakers.ts'
import { statement } from './statements.ts'
import { countWords, trims } from './trims.ts'

const most = 8
const fewestWords = 5
const mostWords = 60
/** Words of a quotation that is longer than the sentence. */
const opensQuotation = /^[“"][^”"]*$/
/** What standing under a heading such as "Recommendations" adds to a sentence's salience. */
const underAdvice = 0.4
/** Two sentences that share more of the shorter one's words ask the same. */
const same = 0.65

/**
 * What the text asks for, by the author or by someone named (`attributedTo`): the items of an announced list
 * ("We recommend five steps:") or of a checklist, whole and in order; then sentences that prescribe and repeat none
 * of them, but not where a text tells of a practice that it rejects or defines a term. At most 8, the most salient
 * ones, in source order, with ids `r1`…. English; other languages yield none.
 *
 * @param sections the sections by heading, where lists of imperatives are wanted
 */
export function recommendations(
  passages: readonly Passage[],
  sentences: readonly Sentence[],
  attributions: readonly Attribution[],
  sections: readonly Section[] = []
): Statement[] {
  const read = passages.filter(({ language }) => isEnglish(language))
  const salience = new Map(sentences.map((sentence) => [sentence.id, sentence.salience]))
  const advising = new Set(sections.filter(({ title }) => isAdviceHeading(title)).map(({ id }) => id))
  const listed = adviceItems(read, advising)
  const scattered = scatteredIn(read, sections, advising)
    .filter(({ sentence }) => !listed.some((item) => item.sentence === sentence))
    .filter((place) => !saysAgain(place, listed))
    .map((place) => ({ ...place, value: weightOf(place, salience, advising) }))
    .sort((a, b) => b.value - a.value)
  const kept = [...listed, ...scattered].slice(0, most)
  const speakers = speakersOf(attributions)
  const order = new Map(sentences.map(({ id }, index) => [id, index]))
  const at = ({ sentence }: AdviceItem): number => order.get(sentence.id) ?? 0
  return kept
    .sort((a, b) => at(a) - at(b))
    .map((place, index) => recommendation(place, `r${index + 1}`, speakers.get(place.sentence.id)?.speaker))
}

/** Sentences that ask wherever they stand, save where what they ask is not what the author asks. */
function scatteredIn(
  passages: readonly Passage[],
  sections: readonly Section[],
  advising: ReadonlySet<string>
): AdviceItem[] {
  const rejected = rejectedPassages(passages, sections)
  const advice = advicePassages(passages, advising)
  return passages
    .filter((passage) => !rejected.has(passage) && (advice.has(passage) || !isDefinitionItem(passage)))
    .flatMap((passage) =>
      asked(passage, advising.has(passage.paragraph.section)).map((sentence) => ({ passage, sentence }))
    )
}

function weightOf(
  { passage, sentence }: AdviceItem,
  salience: ReadonlyMap<string, number>,
  advising: ReadonlySet<string>
): number {
  return (salience.get(sentence.id) ?? 0) + (advising.has(passage.paragraph.section) ? underAdvice : 0)
}

/** Whether a sentence stands in the item of a list that is told already, or has the words of one. */
function saysAgain({ passage, sentence }: AdviceItem, listed: readonly AdviceItem[]): boolean {
  const own = termsOf(passage, sentence)
  return listed.some((item) => {
    const other = termsOf(item.passage, item.sentence)
    const [short, long] = own.size <= other.size ? [own, other] : [other, own]
    return item.passage === passage || overlapOf(short, long) >= same
  })
}

function recommendation(
  { passage, sentence }: AdviceItem,
  id: string,
  speaker: string | undefined
): Statement {
  return statement(passage, sentence, {
    id,
    kind: 'recommendation',
    trim: trims(sentenceText(passage, sentence), passage.language, Number.POSITIVE_INFINITY),
    ...(speaker === undefined ? {} : { attributedTo: speaker })
  })
}

function asked(passage: Passage, advice: boolean): PassageSentence[] {
  return passage.sentences.filter((sentence) => {
    const text = collapse(sentenceText(passage, sentence))
    const words = countWords(text)
    if (words < fewestWords || words > mostWords || /[:?]$/.test(text) || opensQuotation.test(text))
      return false
    if (advice && passage.paragraph.kind === 'item' && isImperative(passage, sentence)) return true
    return isPrescription(text) && !reportsObjection(text)
  })
}
