import type { Difference, SentenceChange, Side } from '../stages.ts'
import { visible } from './report.ts'

const signs = { added: '+', gone: '-', reworded: '~', moved: '>' } as const

/** What of two versions differs: lines for people. */
export function differenceText(found: Difference): string[] {
  const { after, retold } = found
  return [
    `${visible(after.title)}: ${countsText(found)}`,
    ...found.changes.flatMap(changeLines),
    ...(retold.length > 0 ? ['', 'told otherwise in the documents'] : []),
    ...retold.map(
      (one) =>
        `  ¶ ${one.after.paragraph}  ${standing(one.before)} → ${standing(one.after)}: ${visible(one.after.text)}`
    )
  ]
}

/** How many sentences differ in which way, in one line. */
export function countsText({ changes, unchanged }: Difference): string {
  const kinds = ['added', 'gone', 'reworded', 'moved'] as const
  const counts = kinds
    .map((kind) => ({ kind, count: changes.filter((one) => one.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${count} ${kind}`)
  const numbers = changes.reduce((sum, one) => sum + one.numbers.length, 0)
  const said = counts.length > 0 ? `sentences: ${counts.join(', ')}` : 'no sentence differs'
  const figures = numbers > 0 ? `; ${numbers} ${numbers === 1 ? 'number' : 'numbers'} changed` : ''
  return `${said}${figures}; ${unchanged} as before`
}

function changeLines({ kind, before, after, hasMoved, numbers }: SentenceChange): string[] {
  const side = after ?? before
  const places = [before, after].flatMap((one) => (one ? [`¶ ${one.paragraph}`] : []))
  const place = hasMoved ? places.join(' → ') : (places.at(-1) ?? '')
  const what = [kind, ...(kind === 'reworded' && hasMoved ? ['moved'] : []), ...(side?.told ?? [])].join(', ')
  const texts =
    kind === 'reworded'
      ? [`    - ${visible(before?.text ?? '')}`, `    + ${visible(after?.text ?? '')}`]
      : [`    ${visible(side?.text ?? '')}`]
  return [
    '',
    `${signs[kind]} ${place}  ${what}`,
    ...numbers.map((one) => `    number: ${visible(numberText(one))}`),
    ...texts
  ]
}

/** A number that has changed, with what it measures: `47 % → 41 % (of households)`. */
export function numberText({ before, after, label }: SentenceChange['numbers'][number]): string {
  const change = `${before ?? '(none)'} → ${after ?? '(none)'}`
  return label ? `${change} (${label})` : change
}

/** What a sentence is in the documents, in words. */
export function standing({ told }: Pick<Side, 'told'>): string {
  return told.length > 0 ? told.join(', ') : 'not told'
}
