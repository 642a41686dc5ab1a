import type { Attribution } from '../../model/attribution.ts'
import { type Passage, type PassageSentence, sentenceText } from '../../model/passage.ts'
import type { Section, Sentence } from '../../model/section.ts'
import { collapse, type Statement } from '../../model/statement.ts'
import { isAdviceHeading, isImperative } from './advice-lists.ts'
import { isEnglish } from '../language/languages.ts'
import { isPrescription } from './prescriptions.ts'
import { speakersOf } from './speakers.ts'
import { statement } from './statements.ts'
import { countWords, trims } from './trims.ts'

const most = 8
const fewestWords = 5
const mostWords = 60
/** What standing under a heading such as "Recommendations" adds to a sentence's salience. */
const underAdvice = 0.4

interface Place {
  readonly passage: Passage
  readonly sentence: PassageSentence
  readonly value: number
}

/**
 * What the text asks for: sentences that prescribe, and lists of imperatives under a heading such as
 * "Recommendations" or "Checklist", by the author or by someone named (`attributedTo`). At most 8, the most
 * salient ones, in source order, with ids `r1`…. English; other languages yield none.
 *
 * @param sections the sections by heading, where lists of imperatives are wanted
 */
export function recommendations(
  passages: readonly Passage[],
  sentences: readonly Sentence[],
  attributions: readonly Attribution[],
  sections: readonly Section[] = []
): Statement[] {
  const salience = new Map(sentences.map((sentence) => [sentence.id, sentence.salience]))
  const advising = new Set(sections.filter(({ title }) => isAdviceHeading(title)).map(({ id }) => id))
  const speakers = speakersOf(attributions)
  const found = passages.flatMap((passage) => {
    const advice = advising.has(passage.paragraph.section)
    return asked(passage, advice).map((sentence) => ({
      passage,
      sentence,
      value: (salience.get(sentence.id) ?? 0) + (advice ? underAdvice : 0)
    }))
  })
  const kept = new Set([...found].sort((a, b) => b.value - a.value).slice(0, most))
  return found
    .filter((place) => kept.has(place))
    .map((place, index) => recommendation(place, `r${index + 1}`, speakers.get(place.sentence.id)?.speaker))
}

function recommendation({ passage, sentence }: Place, id: string, speaker: string | undefined): Statement {
  return statement(passage, sentence, {
    id,
    kind: 'recommendation',
    trim: trims(sentenceText(passage, sentence), passage.language, Number.POSITIVE_INFINITY),
    ...(speaker === undefined ? {} : { attributedTo: speaker })
  })
}

function asked(passage: Passage, advice: boolean): PassageSentence[] {
  if (!isEnglish(passage.language)) return []
  return passage.sentences.filter((sentence) => {
    const text = collapse(sentenceText(passage, sentence))
    const words = countWords(text)
    if (words < fewestWords || words > mostWords || /[:?]$/.test(text)) return false
    if (advice && passage.paragraph.kind === 'item' && isImperative(passage, sentence)) return true
    return isPrescription(text)
  })
}
