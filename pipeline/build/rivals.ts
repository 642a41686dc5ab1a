import type { Sentence } from '../model/section.ts'
import type { Considered } from '../stages.ts'
import type { Grounds, ScorePart } from './grounds.ts'

/** A sentence that was not taken, beside one that stands for the same. */
export interface Rival {
  readonly sentence: string
  readonly text: string
  readonly paragraph: number
  readonly salience: number
  readonly worth: number
  /** What speaks against printing it alone, by the names of the rules. */
  readonly problems: readonly string[]
  /** The statement that says the same, where there is one. */
  readonly repeats?: string
  /** The statement that its paragraph is told by, where there is one. */
  readonly besides?: string
  /** In which parts of its score it is furthest behind. */
  readonly behind: readonly ScorePart[]
}

const most = 3
const mostParts = 2
/** A part in which less is lost is not worth telling. */
const leastBehind = 0.05

/**
 * The best sentences of the same main section or the same paragraph that became neither the bottom line nor a key
 * point nor a recommendation: at most three, the worthiest first.
 */
export function rivalsOf(grounds: Grounds, sentence: Sentence): Rival[] {
  const { considered, sentences, statements } = grounds
  const own = considered.get(sentence.id)
  const isFurther = (id: string) => (statements.get(id) ?? []).every((statement) => statement.startsWith('o'))
  return [...considered.values()]
    .filter((one) => one !== own && isFurther(one.sentence))
    .flatMap((one) => {
      const other = sentences.get(one.sentence)
      const isNear = other?.paragraph === sentence.paragraph || one.section === own?.section
      return other && isNear ? [{ one, other }] : []
    })
    .sort((a, b) => b.one.worth - a.one.worth)
    .slice(0, most)
    .map(({ one, other }) => rival(grounds, sentence, other, one))
}

function rival(grounds: Grounds, sentence: Sentence, other: Sentence, thought: Considered): Rival {
  const { briefing, statements } = grounds
  const paragraph = briefing.paragraphs.find(({ id }) => id === other.paragraph)
  const nameOf = (id: string | undefined) => statements.get(id ?? '')?.[0]
  const repeats = nameOf(thought.repeats)
  const besides = briefing.keyPoints.find((point) => paragraphOf(grounds, point.sentence) === other.paragraph)
  return {
    sentence: other.id,
    text: other.text,
    paragraph: paragraph?.number ?? 0,
    salience: other.salience,
    worth: Math.round(thought.worth * 1000) / 1000,
    problems: thought.problems,
    ...(repeats === undefined ? {} : { repeats }),
    ...(besides ? { besides: besides.id } : {}),
    behind: behind(sentence, other)
  }
}

function paragraphOf({ sentences }: Grounds, id: string | null): string | undefined {
  return sentences.get(id ?? '')?.paragraph
}

function behind(sentence: Sentence, other: Sentence): ScorePart[] {
  const names = new Set([...Object.keys(sentence.reasons), ...Object.keys(other.reasons)])
  return [...names]
    .map((name) => ({
      name,
      value: Math.round(1000 * ((other.reasons[name] ?? 0) - (sentence.reasons[name] ?? 0))) / 1000
    }))
    .filter(({ value }) => value <= -leastBehind)
    .sort((one, next) => one.value - next.value)
    .slice(0, mostParts)
}
