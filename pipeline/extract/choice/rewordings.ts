import type { Briefing } from '../../model/briefing.ts'
import { type Edit, targetsOf } from '../../model/edits.ts'
import type { Sentence } from '../../model/section.ts'
import { overlaps } from '../../model/span.ts'
import { collapse, replay, type Statement } from '../../model/statement.ts'

type Statements = Pick<
  Briefing,
  | 'bottomLine'
  | 'keyPoints'
  | 'furtherPoints'
  | 'recommendations'
  | 'concerns'
  | 'definitions'
  | 'enumerations'
>

type Reword = <Kind extends Statement>(statement: Kind) => Kind

/**
 * Statements with editors' words for the sentences that editors have reworded. A statement takes in whole sentences
 * then: of two, the other one keeps its own words. Where an enumeration stands in one sentence its parts stay as they
 * are, and a reworded sentence defines no term.
 */
export function withRewordings<Kind extends Statements>(
  found: Kind,
  edits: readonly Edit[],
  sentences: readonly Sentence[]
): Kind {
  const words = targetsOf(edits, 'reword')
  if (words.size === 0) return found
  const reword: Reword = (statement) => reworded(statement, words, sentences)
  const { bottomLine, keyPoints, furtherPoints, recommendations, concerns } = found
  return {
    ...found,
    bottomLine: bottomLine && reword(bottomLine),
    keyPoints: keyPoints.map(reword),
    furtherPoints: furtherPoints.map(reword),
    recommendations: recommendations.map(reword),
    concerns: concerns.map(reword),
    definitions: found.definitions.filter(({ sentence }) => !words.has(sentence ?? '')),
    enumerations: found.enumerations.map((one) => enumeration(one, reword))
  }
}

function enumeration(one: Briefing['enumerations'][number], reword: Reword): typeof one {
  const parts = [one.lead, ...one.items]
  const isAlone = ({ sentence }: Statement) => parts.filter((part) => part.sentence === sentence).length === 1
  const own = (part: Statement) => (isAlone(part) ? reword(part) : part)
  return { ...one, lead: own(one.lead), items: one.items.map(own) }
}

function reworded<Kind extends Statement>(
  statement: Kind,
  words: ReadonlyMap<string, string>,
  sentences: readonly Sentence[]
): Kind {
  if (statement.sentence === null) return statement
  const covered = sentences.filter((sentence) => statement.spans.some((span) => overlaps(span, sentence)))
  const transforms = covered.flatMap(({ id, start, end }) => {
    const text = words.get(id)
    return text === undefined ? [] : [{ kind: 'reword' as const, start, end, text }]
  })
  if (transforms.length === 0) return statement
  const { hedges: _hedges, ...rest } = statement
  const spans = covered.map(({ start, end }) => ({ start, end }))
  const plain = new Map(covered.map((one) => [one.start, collapse(one.text)]))
  const text = replay(spans, transforms, ({ start }) => plain.get(start) ?? '')
  // What is left out is an optional field: without it a statement is still one of its kind.
  return { ...rest, text, spans, transforms, extraction: 'editor' } as unknown as Kind
}
