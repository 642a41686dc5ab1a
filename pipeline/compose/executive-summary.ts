import type { Briefing } from '../model/briefing.ts'
import { fill, type Labels } from '../model/labels.ts'
import type { Sentence } from '../model/section.ts'
import type { Statement } from '../model/statement.ts'
import type { CitedStatement, Frame } from '../model/view-parts.ts'
import type { ExecutiveSummary } from '../model/views.ts'
import { cite } from './cite.ts'
import { keyFigureViews } from './key-figures.ts'
import type { ParagraphNumbers } from './paragraph-numbers.ts'
import {
  askedOf,
  bottomLineSentences,
  bySource,
  mostAskedOf,
  pointsOf,
  statisticsOf,
  wordCount
} from './selection.ts'

/** About a tenth of the source, never fewer or more words than these. */
const share = 0.1
const fewestWords = 120
const mostWords = 350

/** The most of each kind that a summary asks of its reader. */
const mostAsked = 5
const mostFigures = 4

/** The executive summary: the key points as running text in source order, filled up to a tenth of the source. */
export function executiveSummary(
  frame: Frame,
  briefing: Briefing,
  numbers: ParagraphNumbers,
  labels: Labels
): ExecutiveSummary {
  const asked = mostAskedOf(briefing, mostAsked)
  const points = pointsOf(briefing)
  const shown = new Set([...bottomLineSentences(briefing), ...asked.map((statement) => statement.sentence)])
  const support = supporting(briefing, points, shown)
  const statements = [...points, ...support].sort(bySource)
  const figures = keyFigureViews(briefing, mostFigures, numbers, labels)
  const cited = statements.map((statement) => cite(statement, `x-${statement.id}`, numbers))
  const extras = support.map(({ id }) => `x-${id}`).reverse()
  const figureIds = figures.map(({ id }) => id).reverse()
  const pointIds = points.map(({ id }) => `x-${id}`).reverse()
  return {
    frame,
    ...abstractOf(briefing),
    asked: asked.map((statement) => cite(statement, `x-${statement.id}`, numbers)),
    askedTotal: askedOf(briefing).length,
    parts: parts(cited, statements, briefing),
    figures,
    limits: limits(briefing, shown.size + statements.length, labels),
    dropOrder: [...extras, ...figureIds, ...pointIds],
    extras
  }
}

/** The author's own summary, unless it says what the bottom line says. */
function abstractOf({ source, bottomLine }: Briefing): { abstract?: string } {
  if (!source.abstract) return {}
  const words = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\d]{3,}/gu) ?? [])
  const line = words(bottomLine?.text ?? '')
  const own = [...words(source.abstract)]
  const repeated = own.filter((word) => line.has(word)).length
  return repeated > own.length * 0.5 ? {} : { abstract: source.abstract }
}

/** Sentences that follow a key point in its paragraph and fill the summary up to its length. */
function supporting(
  briefing: Briefing,
  points: readonly Statement[],
  shown: ReadonlySet<string | null>
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
function followers(sentences: readonly Sentence[], taken: ReadonlySet<string | null>): Sentence[] {
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

/** Statements of one section read as one paragraph, under the section's heading; a section without one parts nothing. */
function parts(
  cited: readonly CitedStatement[],
  statements: readonly Statement[],
  briefing: Briefing
): ExecutiveSummary['parts'] {
  const parting = briefing.sections.filter(
    ({ inferred, title }, index) => index === 0 || !inferred || title !== ''
  )
  const found: ExecutiveSummary['parts'] = []
  cited.forEach((statement, index) => {
    const start = statements[index]?.spans[0]?.start ?? 0
    const section = parting.findLast((one) => one.start <= start)
    const last = found.at(-1)
    if (last && last.id === section?.id) last.statements.push(statement)
    else
      found.push({
        id: section?.id ?? '',
        // An inferred title is too weak to lead a paragraph.
        heading: section && !section.inferred ? closed(section.title) : '',
        inferred: section?.inferred ?? true,
        statements: [statement]
      })
  })
  return found
}

function closed(heading: string): string {
  return heading === '' || /[.?!:]$/.test(heading) ? heading : `${heading}.`
}

function limits(briefing: Briefing, shown: number, labels: Labels): string[] {
  const { acronyms, sentences, source } = briefing
  const figures = statisticsOf(briefing)
  const unsourced = figures.filter((figure) => !figure.sourced).length
  const unexpanded = acronyms.filter((entry) => entry.expansion === null).map((entry) => entry.acronym)
  return [
    fill(labels.limitSelection, { shown, total: sentences.length }),
    ...(source.genre === 'opinion' ? [labels.limitOpinion] : []),
    ...(figures.length > 0 ? [fill(labels.limitFigures, { unsourced, total: figures.length })] : []),
    ...(unexpanded.length > 0
      ? [fill(labels.limitAcronyms, { list: unexpanded.slice(0, 8).join(', ') })]
      : [])
  ]
}
