import type { PassageSentence } from '../../model/passage.ts'
import type { Statement } from '../../model/statement.ts'
import { isEnglish } from '../language/languages.ts'
import { termsIn } from '../language/terms.ts'
import { type AbstractGuide, abstractGuide } from './abstracts.ts'
import { type Candidate, candidates } from './candidates.ts'
import type { Choice } from './choice.ts'
import { claimValue, lengthValue } from './claims.ts'
import { announcesNext } from './announcing-claims.ts'
import { defining } from './thesis-cues.ts'
import { statement } from './statements.ts'
import { answerValue } from './title-claims.ts'

/** Salience tells what a summary would hold; whether a sentence is the point, its wording tells as well. */
const salienceShare = 0.7
/** What a sentence gains by opening the text, and by standing in its last tenth. */
const atTheHead = 0.12
const atTheEnd = 0.08
const lastTenth = 0.9
/** A longer sentence gives way to a shorter one that is worth nearly as much; two together have no more words. */
const mostWords = 45
const near = 0.08
/** What a sentence gains by having all its words from the author's own summary. */
const ofAbstract = 0.4
/** By how much a sentence that leans on the one before must be better for both to be shown. */
const muchBetter = 0.15

/**
 * The one or two sentences that say what the text says: a sentence of the body that the author's own summary in
 * the front matter repeats, or else the best one under a heading such as "Summary", or else the best by salience,
 * cues of a thesis, overlap with the title, and place. Never a question, a lead-in or a sentence that leans on the
 * one before, unless there is no other. Two where the first only announces ("The answer is simple."), where the
 * summary has both, or where a far better one leans on the first. Null only where there is no sentence.
 */
export function bottomLine(choice: Choice): Statement | null {
  const all = candidates(choice)
  const guide = abstractGuide(choice)
  const value = valueIn(choice, guide)
  const alone = all.filter(standsAlone)
  const best =
    ofOwnSummary(alone, guide) ??
    bestOf(
      alone.filter(({ summarised }) => summarised),
      value
    ) ??
    bestOf(alone, value) ??
    bestOf(all, value)
  if (!best) return null
  const [first, second] = pairOf(best, all, value, guide)
  const { passage, sentence, trim, speaker } = first
  return statement(passage, sentence, {
    id: 'b1',
    ...(second ? { through: second } : {}),
    trim: second ? { from: trim.from, to: second.to - sentence.from } : trim,
    ...(speaker === undefined ? {} : { attributedTo: speaker })
  })
}

function standsAlone({ problems }: Candidate): boolean {
  return problems.length === 0
}

/** The sentence of the body that says the first of what the author's own summary says and the body has. */
function ofOwnSummary(list: readonly Candidate[], guide: AbstractGuide): Candidate | undefined {
  const placed = list
    .map((one) => ({ one, place: guide.place(one) ?? Number.POSITIVE_INFINITY }))
    .filter(({ one }) => !isDefinition(one))
  const first = placed.sort((a, b) => a.place - b.place || b.one.salience - a.one.salience)[0]
  return first && Number.isFinite(first.place) ? first.one : undefined
}

/** Whether a sentence only says what a term means, which is seldom the point even where a summary repeats it. */
function isDefinition({ text, passage }: Candidate): boolean {
  return isEnglish(passage.language) && defining.test(text)
}

type Value = (one: Candidate) => number

function valueIn(choice: Choice, guide: AbstractGuide): Value {
  const last = Math.max(1, choice.sentences.length - 1)
  const opinion = choice.source.genre === 'opinion' && isEnglish(choice.source.language)
  const title = termsIn(choice.source.title, choice.source.language)
  const place = (index: number): number => (index === 0 ? atTheHead : index / last > lastTenth ? atTheEnd : 0)
  return (one) => {
    const claim = claimValue(one)
    const placed = claim < 0 ? 0 : place(one.index)
    const answer = opinion ? answerValue(one, title) : 0
    const own = ofAbstract * guide.share(one)
    return (
      salienceShare * one.salience + 0.3 * one.title + claim + answer + placed + own + lengthValue(one.words)
    )
  }
}

function bestOf(list: readonly Candidate[], value: Value): Candidate | undefined {
  const ranked = list.map((one) => ({ one, value: value(one) })).sort((a, b) => b.value - a.value)
  const best = ranked[0]
  const shorter = ranked.find(
    (other) => other.one.words <= mostWords && best !== undefined && best.value - other.value <= near
  )
  return best && best.one.words > mostWords ? (shorter ?? best).one : best?.one
}

/** The sentence chosen, or two that are read together: with the one after it, or a better one with its antecedent. */
function pairOf(
  best: Candidate,
  all: readonly Candidate[],
  value: Value,
  guide: AbstractGuide
): readonly [Candidate, PassageSentence?] {
  const after = followerOf(best, all)
  if (after && fits(best, after) && goesOn(best, after, guide)) return [best, after.sentence]
  if (best.summarised || guide.place(best) !== undefined) return [best]
  const least = value(best) + muchBetter
  const better = all
    .map((one, index) => ({ one, before: all[index - 1] }))
    .filter(({ one, before }) => leansOn(one, before))
    .map((pair) => ({ ...pair, value: value(pair.one) }))
    .filter((pair) => pair.value > least)
    .sort((a, b) => b.value - a.value)[0]
  return better?.before ? [better.before, better.one.sentence] : [best]
}

function leansOn(one: Candidate, before: Candidate | undefined): boolean {
  const leans = one.problems.length === 1 && one.problems[0] === 'dangling'
  return leans && before?.passage === one.passage && standsAlone(before) && fits(before, one)
}

function followerOf(one: Candidate, all: readonly Candidate[]): Candidate | undefined {
  const after = all[all.indexOf(one) + 1]
  return after?.passage === one.passage && after.index === one.index + 1 ? after : undefined
}

function fits(one: Candidate, other: Candidate): boolean {
  return one.words + other.words <= mostWords && one.speaker === other.speaker
}

function goesOn(best: Candidate, after: Candidate, guide: AbstractGuide): boolean {
  const spoilt = after.problems.some((problem) => problem !== 'dangling' && problem !== 'short')
  if (spoilt) return false
  const place = guide.place(best)
  return announcesNext(best.text) || (place !== undefined && guide.place(after) === place + 1)
}
