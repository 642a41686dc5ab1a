import type { Briefing } from '../model/briefing.ts'
import type { Figure } from '../model/figure.ts'
import { fill, type Labels } from '../model/labels.ts'
import { printedWords, uses } from '../model/printed-words.ts'
import type { Section } from '../model/section.ts'
import type { Statement } from '../model/statement.ts'
import type { CitedStatement, FigureView, Frame } from '../model/view-parts.ts'
import type { ExecutiveSummary } from '../model/views.ts'
import { cite } from './cite.ts'
import { filling } from './filling.ts'
import { headingOf } from './headings.ts'
import { keyFigureViews } from './key-figures.ts'
import type { ParagraphNumbers } from './paragraph-numbers.ts'
import {
  askedOf,
  bottomLineSentences,
  mostAskedOf,
  pointsOf,
  statisticsOf,
  tellingOrder
} from './selection.ts'
import { termViews } from './terms.ts'

/** The most of each kind that a summary asks of its reader. */
const mostAsked = 5
const mostFigures = 4
const mostTerms = 3

/** The executive summary: the key points as running text in source order, filled up to a tenth of the source. */
export function executiveSummary(
  frame: Frame,
  briefing: Briefing,
  numbers: ParagraphNumbers,
  labels: Labels
): ExecutiveSummary {
  const asked = mostAskedOf(briefing, mostAsked)
  const { concerns } = briefing
  const points = pointsOf(briefing)
  const elsewhere = [...asked, ...concerns].map(({ sentence }) => sentence)
  const shown = new Set([...bottomLineSentences(briefing), ...elsewhere])
  const { extras, spare } = filling(briefing, points, shown)
  const statements = [...points, ...extras, ...spare].sort(tellingOrder(briefing))
  const figures = keyFigureViews(briefing, mostFigures, numbers, labels)
  const listed = (list: readonly Statement[]) =>
    list.map((statement) => cite(statement, `x-${statement.id}`, numbers))
  const abstract = abstractOf(briefing)
  const body = {
    frame,
    ...(abstract === undefined ? {} : { abstract }),
    asked: listed(asked),
    askedTotal: askedOf(briefing).length,
    concerns: listed(concerns),
    parts: parts(listed(statements), statements, briefing),
    figures
  }
  const words = printedWords(body)
  const terms = termViews(briefing, numbers, { words, telling: words }).known.slice(0, mostTerms)
  const ids = (list: readonly Statement[]) => list.map(({ id }) => `x-${id}`).reverse()
  const spareIds = [...ids(spare), ...terms.map(({ id }) => id).reverse()]
  const printed = [...points, ...extras, ...asked, ...concerns]
  const explained = terms.filter(({ isSentence }) => isSentence).length
  return {
    ...body,
    terms,
    selection: {
      label: labels.limitSelection,
      shown: shown.size + statements.length + explained,
      total: briefing.sentences.length
    },
    limits: limits(briefing, { text: words, figures, statements: printed }, labels),
    dropOrder: [...spareIds, ...ids(extras), ...figures.map(({ id }) => id).reverse(), ...ids(points)],
    spare: spareIds,
    extras: ids(extras)
  }
}

/** The author's own summary, unless it says what the bottom line says. */
function abstractOf({ abstract, bottomLine }: Briefing): string | undefined {
  if (abstract === undefined) return undefined
  const words = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\d]{3,}/gu) ?? [])
  const line = words(bottomLine?.text ?? '')
  const own = [...words(abstract)]
  const repeated = own.filter((word) => line.has(word)).length
  return repeated > own.length * 0.5 ? undefined : abstract
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
        heading: section && isStrong(section) ? closed(headingOf(section, briefing.sections)) : '',
        isRetitled: section?.sourceTitle !== undefined,
        inferred: section?.inferred ?? true,
        statements: [statement]
      })
  })
  return found
}

/** Whether a section's title is the source's own or an editor's. */
function isStrong({ inferred, sourceTitle }: Section): boolean {
  return !inferred || sourceTitle !== undefined
}

function closed(heading: string): string {
  return heading === '' || /[.?!:]$/.test(heading) ? heading : `${heading}.`
}

/** What a summary prints, as far as it can be counted. */
interface Printed {
  readonly text: string
  readonly figures: readonly FigureView[]
  readonly statements: readonly Statement[]
}

/** What a reader should know of what is printed. Whose figures a study's own are is no question. */
function limits(briefing: Briefing, printed: Printed, labels: Labels): string[] {
  const { acronyms, source } = briefing
  const total = source.genre === 'research' ? [] : statisticsOf(briefing).filter(isPrintedIn(printed))
  const unsourced = total.filter((figure) => !figure.sourced).length
  const used = uses(printed.text)
  const unexpanded = acronyms
    .filter(({ acronym, expansion }) => expansion === null && used(acronym))
    .map(({ acronym }) => acronym)
  return [
    ...(source.genre === 'opinion' ? [labels.limitOpinion] : []),
    ...(unsourced > 0 ? [fill(labels.limitFigures, { unsourced, total: total.length })] : []),
    ...(unexpanded.length > 0
      ? [fill(labels.limitAcronyms, { list: unexpanded.slice(0, 8).join(', ') })]
      : [])
  ]
}

/** Whether a figure is shown large or stands in a statement. */
function isPrintedIn({ figures, statements }: Printed): (figure: Figure) => boolean {
  const large = new Set(figures.map(({ id }) => id))
  return (figure) =>
    large.has(figure.id) ||
    statements.some(({ spans }) => spans.some(({ start, end }) => start <= figure.start && figure.end <= end))
}
