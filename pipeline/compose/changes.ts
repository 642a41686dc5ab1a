import type { Briefing } from '../model/briefing.ts'
import type { Changes, NumberChange } from '../model/changes.ts'
import { fill, type Labels } from '../model/labels.ts'
import type { AnnotatedBrief } from '../model/views.ts'
import { formatDate } from './format-date.ts'

/** So many changes are listed; a text that has more of them is another text. */
const mostListed = 60

/**
 * What has changed since the version before, as the annotated brief lists it: sentences that are new, gone or worded
 * otherwise; what has only moved is counted. Undefined where there is no earlier version that may be quoted.
 */
export function changesView({ changes }: Briefing, labels: Labels): AnnotatedBrief['changes'] {
  if (!changes) return undefined
  const listed = changes.sentences.filter(({ kind }) => kind !== 'moved')
  return {
    heading: fill(labels.changesSince, { version: versionOf(changes, labels) }),
    counts: countsOf(changes, labels),
    items: listed.slice(0, mostListed).map(({ id, kind, before, after, numbers }) => ({
      id,
      kind: labels[kind === 'added' ? 'changeAdded' : kind === 'gone' ? 'changeGone' : 'changeReworded'],
      numbers: numbers.map(numberText),
      before: before?.text ?? null,
      after: after?.text ?? null,
      paragraph: after?.paragraph ?? 0
    })),
    more: listed.length > mostListed ? fill(labels.andMore, { count: listed.length - mostListed }) : ''
  }
}

function versionOf({ since: { version, revised, published } }: Changes, labels: Labels): string {
  const date = revised ?? published
  if (version) return fill(labels.versionNumbered, { version })
  return date ? fill(labels.versionDated, { date: formatDate(date, labels) }) : labels.versionBefore
}

function countsOf({ sentences, unchanged }: Changes, labels: Labels): string[] {
  const count = (kind: Changes['sentences'][number]['kind']) =>
    sentences.filter((one) => one.kind === kind).length
  const told = [
    [labels.countReworded, count('reworded')],
    [labels.countAdded, count('added')],
    [labels.countGone, count('gone')],
    [labels.countMoved, count('moved')],
    [labels.countUnchanged, unchanged]
  ] as const
  return told.filter(([, found]) => found > 0).map(([label, found]) => fill(label, { count: found }))
}

function numberText({ before, after }: NumberChange): string {
  return `${before ?? '–'} → ${after ?? '–'}`
}
