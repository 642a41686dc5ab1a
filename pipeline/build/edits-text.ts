import type { Edit } from '../model/edits.ts'
import type { Explanation } from './explanation.ts'
import { visible } from './report.ts'

const deeds: { readonly [field in Edit['field']]: string } = {
  pin: 'pinned',
  drop: 'dropped',
  reword: 'reworded',
  retitle: 'retitled',
  order: 'put in order',
  notes: 'annotated'
}

/** What editors wrote about a source and what became of it: lines for people; none where they wrote nothing. */
export function editLines({ edits, explained }: Pick<Explanation, 'edits' | 'explained'>): string[] {
  if (edits.length === 0) return []
  const statements = new Map(explained.map(({ sentence, id, role }) => [sentence, `${role} ${id}`]))
  return [
    '',
    'what editors wrote',
    ...edits.flatMap(({ field, index, quote, outcome, target, text, reason }) => {
      const became = statements.get(target ?? '')
      const place = target === null ? outcome : `${deeds[field]} ${target}${became ? `, ${became}` : ''}`
      return [
        `  ${`${field}[${index}]`.padEnd(11)} ${place}`,
        `      “${clipped(quote)}”`,
        ...(text === undefined ? [] : [`      in their words: “${clipped(text)}”`]),
        ...(reason === undefined ? [] : [`      the quote ${visible(reason)}`])
      ]
    })
  ]
}

function clipped(text: string): string {
  const plain = visible(text)
  return plain.length > 160 ? `${plain.slice(0, 160).replace(/[\ud800-\udbff]$/, '')}…` : plain
}
