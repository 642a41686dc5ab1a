import type { Briefing } from '../model/briefing.ts'
import type { Sentence } from '../model/section.ts'
import type { Source } from '../model/source.ts'
import type { Statement } from '../model/statement.ts'
import { analyse, type Considered, considered } from '../stages.ts'

/** One part of a sentence's score. */
export interface ScorePart {
  /** The name that the weights use. */
  readonly name: string
  readonly value: number
}

/** What the explanation calls a statement by its place in the briefing; `sentence` is one that was not chosen. */
export type Role =
  | 'bottom line'
  | 'key point'
  | 'recommendation'
  | 'concern'
  | 'definition'
  | 'further point'
  | 'sentence'

/** What explaining a statement needs to look at. */
export interface Grounds {
  readonly source: Source
  readonly briefing: Briefing
  readonly sentences: ReadonlyMap<string, Sentence>
  readonly considered: ReadonlyMap<string, Considered>
  /** The place of each sentence by salience, from 1, by its id. */
  readonly ranks: ReadonlyMap<string, number>
  /** The ids of the statements of each sentence. */
  readonly statements: ReadonlyMap<string, readonly string[]>
}

/**
 * Looks at a source once for all its explanations.
 *
 * @param parsed called when the text is parsed
 */
export function groundsOf(source: Source, parsed?: () => void): Grounds {
  const { document, briefing } = analyse(source, parsed)
  const statements = new Map<string, string[]>()
  for (const [, { id, sentence }] of roles(briefing))
    if (sentence !== null) statements.set(sentence, [...(statements.get(sentence) ?? []), id])
  return {
    source,
    briefing,
    sentences: new Map(briefing.sentences.map((sentence) => [sentence.id, sentence])),
    considered: new Map(considered(document, briefing).map((one) => [one.sentence, one])),
    ranks: new Map(
      briefing.sentences
        .toSorted((one, other) => other.salience - one.salience)
        .map(({ id }, index) => [id, index + 1])
    ),
    statements
  }
}

/** The statements of a briefing with what each is to it, in the order of the explanation. */
export function roles(briefing: Briefing): [Role, Statement][] {
  const { bottomLine, keyPoints, recommendations, concerns, definitions, furtherPoints } = briefing
  const as = (role: Role, list: readonly Statement[]): [Role, Statement][] =>
    list.map((statement) => [role, statement])
  return [
    ...as('bottom line', bottomLine ? [bottomLine] : []),
    ...as('key point', keyPoints),
    ...as('recommendation', recommendations),
    ...as('concern', concerns),
    ...as('definition', definitions),
    ...as('further point', furtherPoints)
  ]
}
