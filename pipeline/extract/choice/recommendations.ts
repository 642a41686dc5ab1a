import type { Attribution } from '../../model/attribution.ts'
import { type Passage, type PassageSentence, sentenceText } from '../../model/passage.ts'
import type { Section, Sentence } from '../../model/section.ts'
import { collapse, type Statement } from '../../model/statement.ts'
import { type AdviceItem, adviceItems, advicePassages } from './advice-items.ts'
import { isAdviceHeading, isImperative } from './advice-lists.ts'
import { isEnglish } from '../language/languages.ts'
import { overlapOf, termsOf, tokensIn } from '../language/terms.ts'
import { leansBack } from './dangling.ts'
import { dutiesIn } from './duties.ts'
import { reportsObjection } from './objections.ts'
import { placements } from './placements.ts'
import { advisesReader, isPrescription, isValue } from './prescriptions.ts'
import { isDefinitionItem, rejectedPassages } from './rejected-practices.ts'
import { speakersOf } from './speakers.ts'
import { statement } from './statements.ts'
import { concludingHeading, exampleHeading } from './thesis-cues.ts'
import { countWords, trims } from './trims.ts'

/** A text of rules may ask for hundreds of things: pages show some and count the rest. */
const most = 60
const fewestWords = 5
const mostWords = 60
/** A shorter sentence that points at something it does not name says nothing without it. */
const fewestOfPointing = 12
/** Words of a quotation that is longer than the sentence. */
const opensQuotation = /^[“"][^”"]*$/
/** What standing under a heading such as "Recommendations" adds to a sentence's salience. */
const underAdvice = 0.4
/** Two sentences that share more of the shorter one's words ask the same. */
const same = 0.65

/**
 * What the text asks for, by the author or by someone named (`attributedTo`): the items of an announced list
 * ("We recommend five steps:") or of a checklist, whole and in order; then sentences that prescribe and repeat none
 * of them, but not where a text tells of a practice that it rejects, lists how an example goes or defines a term, nor
 * where its subject is a pronoun; imperatives under a heading such as "In conclusion"; and the duties with a term that
 * a law sets in its clauses. All of them up to 60, beyond that the listed and then the most salient ones, in source
 * order, those last that say how things should be without anybody who would do it, with ids `r1`…. English; other
 * languages yield none.
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
    .map((place) => ({
      ...place,
      value: weightOf(place, salience, advising),
      isValue: saysHowThingsShouldBe(place)
    }))
    .sort((a, b) => Number(a.isValue) - Number(b.isValue) || b.value - a.value)
  const kept = [...listed, ...scattered].slice(0, most)
  const speakers = speakersOf(attributions, sentences)
  const order = new Map(sentences.map(({ id }, index) => [id, index]))
  const values = new Set<AdviceItem>(scattered.filter(({ isValue }) => isValue))
  const at = (place: AdviceItem): number =>
    (order.get(place.sentence.id) ?? 0) + (values.has(place) ? sentences.length : 0)
  return kept
    .sort((a, b) => at(a) - at(b))
    .map((place, index) => recommendation(place, `r${index + 1}`, speakers.get(place.sentence.id)?.speaker))
}

/** What should be, with nobody to do it: "Dividends should be shared by all". */
function saysHowThingsShouldBe({ passage, sentence, parts }: AdviceItem): boolean {
  return parts === undefined && isValue(collapse(sentenceText(passage, sentence)))
}

/** Sentences that ask wherever they stand, save where what they ask is not what the author asks. */
function scatteredIn(
  passages: readonly Passage[],
  sections: readonly Section[],
  advising: ReadonlySet<string>
): AdviceItem[] {
  const rejected = rejectedPassages(passages, sections)
  const advice = advicePassages(passages, advising)
  const placed = placements(sections)
  const isUnder = (passage: Passage, kind: RegExp): boolean =>
    placed(passage).headings.some((title) => kind.test(title))
  const isExample = (passage: Passage): boolean =>
    passage.paragraph.kind === 'item' && isUnder(passage, exampleHeading)
  return passages
    .filter(
      (passage) =>
        !rejected.has(passage) && (advice.has(passage) || !(isDefinitionItem(passage) || isExample(passage)))
    )
    .flatMap((passage) => {
      const listed = advising.has(passage.paragraph.section) && passage.paragraph.kind === 'item'
      const concludes = isUnder(passage, concludingHeading)
      return passage.sentences.flatMap((sentence) => asked(passage, sentence, { listed, concludes }))
    })
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
  { passage, sentence, parts }: AdviceItem,
  id: string,
  speaker: string | undefined
): Statement {
  return statement(passage, sentence, {
    id,
    kind: 'recommendation',
    trim: trims(sentenceText(passage, sentence), passage.language, {
      long: Number.POSITIVE_INFINITY,
      speaker
    }),
    ...(parts === undefined ? {} : { parts }),
    ...(speaker === undefined ? {} : { attributedTo: speaker })
  })
}

/** A subject that stands for something in another sentence. */
const pronounSubject =
  /^["“]?(?:(?:so|and|but|also|thus|therefore|however|instead),? )?(?:he|she|it|they|this|these|those)\b/i

/** A subject that is told by something in another sentence: "The next round of their talks should …". */
const pointingSubject =
  /^(?:(?!\b(?:should|must|ought|need|shall)\b)[^,;:]){0,60}\b(?:their|its|his|her|these|those)\b(?:(?!\b(?:should|must|ought|need|shall)\b)[^;:]){0,60} (?:should|must|ought to|need to|shall)\b/i
/** What stands aside, shows what is meant, leads on or asks. */
const notAsking = /^\(|[:?]$|^(?:for (?:example|instance)|e\.g\.),? /i

/** Where a sentence stands: there imperatives ask. */
interface Standing {
  /** In a list under a heading of advice. */
  readonly listed: boolean
  /** Under a heading such as "In conclusion", where a reader is told what to do. */
  readonly concludes: boolean
}

function asked(passage: Passage, sentence: PassageSentence, { listed, concludes }: Standing): AdviceItem[] {
  const duties = dutiesIn(passage, sentence)
  if (duties.length > 0) return duties
  const text = collapse(sentenceText(passage, sentence))
  const words = countWords(text)
  if (words < fewestWords || words > mostWords || notAsking.test(text) || opensQuotation.test(text)) return []
  const place = { passage, sentence }
  if (listed && isImperative(passage, sentence)) return [place]
  const { from, to } = trims(sentenceText(passage, sentence), passage.language, {
    long: Number.POSITIVE_INFINITY
  })
  const own = { from: sentence.from + from, to: sentence.from + to }
  const told = concludes && (advisesReader(text) || tellsWhatToDo(passage, sentence, own))
  if (!told && (!isPrescription(text) || reportsObjection(text))) return []
  const leaning = leansBack(collapse(passage.text.slice(own.from, own.to)), tokensIn(passage, own))
  const short = words < fewestOfPointing || pronounSubject.test(text) || pointingSubject.test(text)
  return leaning === 'conceded' || (leaning === 'dangling' && short) ? [] : [place]
}

/** Whether a sentence is an imperative, be it behind an opening that is left out, or behind "Then". */
function tellsWhatToDo(
  passage: Passage,
  sentence: PassageSentence,
  own: Pick<PassageSentence, 'from' | 'to'>
): boolean {
  const then = /^then,? /i.exec(passage.text.slice(own.from, own.to))?.[0].length ?? 0
  const isTied = own.from > sentence.from || then > 0
  return isImperative(passage, { from: own.from + then, to: own.to }, isTied)
}
