import type { Statement } from '../../model/statement.ts'
import { type Candidate, candidates } from './candidates.ts'
import type { Choice } from './choice.ts'
import { claimValue, lengthValue } from './claims.ts'
import { isEnglish } from '../language/languages.ts'
import { termsIn } from '../language/terms.ts'
import { statement } from './statements.ts'
import { answerValue } from './title-claims.ts'

/** What a sentence gains by opening the text, and by standing in its last tenth. */
const atTheHead = 0.12
const atTheEnd = 0.08
const lastTenth = 0.9
/** A longer sentence gives way to a shorter one that is worth nearly as much. */
const mostWords = 45
const near = 0.08

/**
 * The one sentence that says what the text says: the best sentence of the author's own summary where the text has
 * one, else the best by salience, cues of a thesis, overlap with the title, and place. Never a question, a lead-in
 * or a sentence that leans on the one before, unless there is no other; null only where there is no sentence.
 */
export function bottomLine(choice: Choice): Statement | null {
  const all = candidates(choice)
  const own = all.filter(({ summarised }) => summarised)
  const best =
    bestOf(own.filter(standsAlone), choice) ?? bestOf(all.filter(standsAlone), choice) ?? bestOf(all, choice)
  if (!best) return null
  const { passage, sentence, trim, speaker } = best
  return statement(passage, sentence, {
    id: 'b1',
    trim,
    ...(speaker === undefined ? {} : { attributedTo: speaker })
  })
}

function standsAlone({ problems }: Candidate): boolean {
  return problems.length === 0
}

function bestOf(list: readonly Candidate[], choice: Choice): Candidate | undefined {
  const last = Math.max(1, choice.sentences.length - 1)
  const opinion = choice.source.genre === 'opinion' && isEnglish(choice.source.language)
  const title = termsIn(choice.source.title, choice.source.language)
  const place = (index: number): number => (index === 0 ? atTheHead : index / last > lastTenth ? atTheEnd : 0)
  const value = (one: Candidate): number => {
    const claim = claimValue(one)
    const placed = claim < 0 ? 0 : place(one.index)
    const answer = opinion ? answerValue(one, title) : 0
    return one.salience + 0.3 * one.title + claim + answer + placed + lengthValue(one.words)
  }
  const ranked = list.map((one) => ({ one, value: value(one) })).sort((a, b) => b.value - a.value)
  const best = ranked[0]
  const shorter = ranked.find(
    (other) => other.one.words <= mostWords && best !== undefined && best.value - other.value <= near
  )
  return best && best.one.words > mostWords ? (shorter ?? best).one : best?.one
}
