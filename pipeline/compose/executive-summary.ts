import type { Briefing } from '../model/briefing.ts'
import { fill, type Labels } from '../model/labels.ts'
import type { Sentence } from '../model/section.ts'
import type { Statement } from '../model/statement.ts'
import type { CitedStatement, Frame } from '../model/view-parts.ts'
import type { ExecutiveSummary } from '../model/views.ts'
import { cite } from './cite.ts'
import { figureView, keyFigures } from './key-figures.ts'
import type { ParagraphNumbers } from './paragraph-numbers.ts'

/** About a tenth of the source, never fewer or more words than these. */
const share = 0.1
const fewestWords = 120
const mostWords = 350

/** The most of each kind that a summary asks of its reader. */
const mostAsked = 3
const mostFigures = 4

/** The executive summary: the key points as running text in source order, filled up to a tenth of the source. */
export function executiveSummary(
  frame: Frame,
  briefing: Briefing,
  numbers: ParagraphNumbers,
  labels: Labels
): ExecutiveSummary {
  const asked = selectAsked(briefing, mostAsked)
  const shown = new Set([briefing.bottomLine?.sentence, ...asked.map((statement) => statement.sentence)])
  const points = briefing.keyPoints.filter((point) => !shown.has(point.sentence))
  const statements = [...points, ...supporting(briefing, points, shown)].sort(bySource)
  const figures = keyFigures(briefing, mostFigures).map((figure) => figureView(figure, numbers, labels))
  const cited = statements.map((statement) => cite(statement, `x-${statement.id}`, numbers))
  return {
    frame,
    ...(briefing.source.abstract ? { abstract: briefing.source.abstract } : {}),
    asked: asked.map((statement) => cite(statement, `x-${statement.id}`, numbers)),
    parts: parts(cited, statements, briefing),
    figures,
    limits: limits(briefing, shown.size + statements.length, labels),
    dropOrder: dropOrder(
      cited,
      points,
      figures.map((figure) => figure.id)
    )
  }
}

/** Recommendations of the text that say most, in source order; none in a sentence that is shown already. */
export function selectAsked(
  briefing: Briefing,
  most: number,
  shown: ReadonlySet<string | null> = new Set()
): Statement[] {
  const salience = new Map(briefing.sentences.map((sentence) => [sentence.id, sentence.salience]))
  const rank = (statement: Statement) => salience.get(statement.sentence ?? '') ?? 0
  const others = briefing.recommendations.filter(
    ({ sentence }) => sentence !== briefing.bottomLine?.sentence && !shown.has(sentence)
  )
  return [...others]
    .sort((one, other) => rank(other) - rank(one))
    .slice(0, most)
    .sort(bySource)
}

/** Sentences that follow a key point in its paragraph and fill the summary up to its length. */
function supporting(
  briefing: Briefing,
  points: readonly Statement[],
  shown: ReadonlySet<string | null | undefined>
): Statement[] {
  const budget = Math.min(mostWords, Math.max(fewestWords, Math.round(briefing.source.words * share)))
  let words = points.reduce(
    (sum, point) => sum + wordCount(point.text),
    wordCount(briefing.bottomLine?.text ?? '')
  )
  const taken = new Set([...shown, ...points.map((point) => point.sentence)])
  const chosen: Sentence[] = []
  for (const sentence of followers(briefing.sentences, taken)) {
    const length = wordCount(sentence.text)
    if (words + length > budget) continue
    words += length
    chosen.push(sentence)
  }
  return chosen.map(asStatement)
}

/** The sentences right behind the chosen ones, in the same paragraph, most salient first. */
function followers(
  sentences: readonly Sentence[],
  taken: ReadonlySet<string | null | undefined>
): Sentence[] {
  return sentences
    .filter((sentence, index) => {
      const before = sentences[index - 1]
      const follows = before !== undefined && taken.has(before.id) && before.paragraph === sentence.paragraph
      return follows && !taken.has(sentence.id) && !/[?:]$/.test(sentence.text)
    })
    .sort((one, other) => other.salience - one.salience || one.start - other.start)
}

function asStatement(sentence: Sentence): Statement {
  const { id, start, end, text } = sentence
  return {
    id,
    text: text.replace(/\s+/g, ' ').trim(),
    spans: [{ start, end }],
    sentence: id,
    kind: 'fact',
    transforms: [],
    extraction: 'heuristic'
  }
}

/** Statements of one section read as one paragraph, under the section's heading. */
function parts(
  cited: readonly CitedStatement[],
  statements: readonly Statement[],
  briefing: Briefing
): ExecutiveSummary['parts'] {
  const found: ExecutiveSummary['parts'] = []
  cited.forEach((statement, index) => {
    const start = statements[index]?.spans[0]?.start ?? 0
    const section = briefing.sections.findLast((one) => one.start <= start)
    const last = found.at(-1)
    if (last && last.id === section?.id) last.statements.push(statement)
    else
      found.push({
        id: section?.id ?? '',
        heading: section?.title ?? '',
        inferred: section?.inferred ?? true,
        statements: [statement]
      })
  })
  return found
}

function limits(briefing: Briefing, shown: number, labels: Labels): string[] {
  const { figures, acronyms, sentences, source } = briefing
  const unsourced = figures.filter((figure) => !figure.sourced).length
  const unexpanded = acronyms.filter((entry) => entry.expansion === null).map((entry) => entry.acronym)
  return [
    fill(labels.limitSelection, { shown, total: sentences.length }),
    ...(source.genre === 'opinion' ? [labels.limitOpinion] : []),
    ...(figures.length > 0 ? [fill(labels.limitFigures, { unsourced, total: figures.length })] : []),
    ...(unexpanded.length > 0
      ? [fill(labels.limitAcronyms, { count: unexpanded.length, list: unexpanded.slice(0, 8).join(', ') })]
      : [])
  ]
}

/** Supporting sentences go first, then figures, then key points, each from the end. */
function dropOrder(
  cited: readonly CitedStatement[],
  points: readonly Statement[],
  figures: readonly string[]
): string[] {
  const ids = new Set(points.map((point) => point.id))
  const support = cited.filter((statement) => !ids.has(statement.statement))
  const key = cited.filter((statement) => ids.has(statement.statement))
  return [
    ...support.map(({ id }) => id).reverse(),
    ...[...figures].reverse(),
    ...key.map(({ id }) => id).reverse()
  ]
}

function bySource(one: Statement, other: Statement): number {
  return (one.spans[0]?.start ?? 0) - (other.spans[0]?.start ?? 0)
}

function wordCount(text: string): number {
  return text.split(/\s+/).filter(Boolean).length
}
