import type { Briefing } from '../model/briefing.ts'
import { targetsOf } from '../model/edits.ts'
import type { Figure } from '../model/figure.ts'
import type { Statement } from '../model/statement.ts'

/** A figure must weigh this much to count as a statistic: the same in every table, note and count. */
const leastWeight = 0.4

/** So many recommendations stand in the overview of a brief, and are no key points beside that. */
const mostAsked = 8

/** The ids of the sentences that the bottom line is made of: one or two. */
export function bottomLineSentences({ bottomLine, sentences }: Briefing): ReadonlySet<string | null> {
  const spans = bottomLine?.spans ?? []
  const within = sentences.filter(({ start, end }) =>
    spans.some((span) => span.start < end && start < span.end)
  )
  return new Set([bottomLine?.sentence ?? null, ...within.map(({ id }) => id)])
}

/** What the text asks for, without what the bottom line says already. All documents choose from it. */
export function askedOf(briefing: Briefing): Statement[] {
  const said = bottomLineSentences(briefing)
  return briefing.recommendations.filter(({ sentence }) => !said.has(sentence))
}

/** What is asked, as far as a brief's overview shows it: all of it is marked in the text. */
export function overviewAsked(briefing: Briefing): Statement[] {
  return mostAskedOf(briefing, mostAsked)
}

/** The key points that are neither the bottom line nor asked for: what is asked stands under its own heading. */
export function pointsOf(briefing: Briefing): Statement[] {
  const asked = overviewAsked(briefing).map(({ sentence }) => sentence)
  const shown = new Set([...bottomLineSentences(briefing), ...asked])
  const own = briefing.keyPoints.filter(({ sentence }) => !shown.has(sentence))
  const points = withoutLoneLeads(own, briefing)
  return points.length > 0 ? points : own
}

/** A lead that was chosen with the items of its enumeration goes where fewer than two of them are left. */
function withoutLoneLeads(points: Statement[], { enumerations, keyPoints }: Briefing): Statement[] {
  const leads = enumerations.filter(({ lead, items }) => {
    const count = (list: readonly Statement[]) =>
      list.filter((one) =>
        items.some((item) => item.sentence === one.sentence && item.sentence !== lead.sentence)
      ).length
    return count(keyPoints) > 1 && count(points) < 2
  })
  const lone = new Set(leads.map(({ lead }) => lead.sentence))
  return points.filter(({ sentence }) => !lone.has(sentence))
}

/** Tells how much a sentence matters, by its id; 0 for words outside the body. */
export function salienceOf({ sentences }: Briefing): (sentence: string | null) => number {
  const known = new Map(sentences.map(({ id, salience }) => [id, salience]))
  return (sentence) => known.get(sentence ?? '') ?? 0
}

/** Tells whether an editor has dropped a sentence: then nothing of it is shown by itself, neither figure nor speech. */
export function droppedIn({ edits }: Briefing): (sentence: string) => boolean {
  const dropped = targetsOf(edits, 'drop')
  return (sentence) => dropped.has(sentence)
}

/** The first of what is asked where the text lists it in order, else what is most salient; in source order. */
export function mostAskedOf(briefing: Briefing, most: number): Statement[] {
  const asked = askedOf(briefing)
  if (asked.length <= most) return asked
  const salience = salienceOf(briefing)
  const listed = new Set(briefing.enumerations.flatMap(({ items }) => items.map(({ sentence }) => sentence)))
  const value = (one: Statement) => salience(one.sentence) + (listed.has(one.sentence) ? 1 : 0)
  const best = [...asked].sort((one, other) => value(other) - value(one)).slice(0, most)
  return best.sort(bySource)
}

/** The figures that are statistics, with a label that says what they measure. */
export function statisticsOf({ figures }: Briefing): Figure[] {
  return figures.filter(({ label, weight }) => label !== '' && weight >= leastWeight)
}

/** Where a statement's words start in the source. */
export function startOf(statement: Statement): number {
  return statement.spans[0]?.start ?? 0
}

/** The order in which statements stand in the source. */
export function bySource(one: Statement, other: Statement): number {
  return startOf(one) - startOf(other)
}

/** The order in which statements are told: an editor's first, then that of the source. */
export function tellingOrder({ edits }: Briefing): (one: Statement, other: Statement) => number {
  const order = [...targetsOf(edits, 'order').keys()]
  const rank = ({ sentence }: Statement) => {
    const place = order.indexOf(sentence ?? '')
    return place < 0 ? order.length : place
  }
  return (one, other) => rank(one) - rank(other) || bySource(one, other)
}

/** The number of words of a text. */
export function wordCount(text: string): number {
  return text.split(/\s+/).filter(Boolean).length
}
