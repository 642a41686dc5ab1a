import { type Difference, difference, type SentenceChange } from '../../pipeline/diff/difference.ts'
import { collapse } from '../../pipeline/model/statement.ts'
import { randomNumbers, shuffled } from '../support/random-numbers.ts'
import type { EditKind } from '../support/text-edits.ts'
import { editable, editOf, type SourceEdit } from './source-edits.ts'
import { briefingOf, type Text } from './texts.ts'

/** An edit that was tried, and what was not as it should be. */
export interface Trial {
  readonly kind: EditKind
  readonly name: string
  readonly problems: readonly string[]
}

const kinds: readonly EditKind[] = ['number', 'word', 'move', 'deletion', 'typography', 'insertion']

/** Edits one sentence at a time and looks whether the difference says that, and nothing else of numbers. */
export function diffTrials(texts: readonly Text[], count: number, seed: number): Trial[] {
  const random = randomNumbers(seed)
  const trials: Trial[] = []
  for (let index = 0; trials.length < count && index < count * 20; index++) {
    const kind = kinds[trials.length % kinds.length] ?? 'word'
    const text = texts[Math.floor(random() * texts.length)]
    const [sentence] = text ? shuffled(editable(text), random) : []
    const edit = text && sentence && editOf(text, sentence, kind, random)
    if (!text || !edit) continue
    const found = difference(text.briefing, briefingOf(text.name, edit.text))
    trials.push({ kind, name: text.name, problems: problemsOf(edit, found) })
  }
  return trials
}

/** What a difference does not say of an edit, and what it says beside it. */
function problemsOf({ kind, sentence, words }: SourceEdit, { changes }: Difference): string[] {
  const text = collapse(sentence.text)
  const own = changes.filter(
    ({ before, after }) => before?.text === text || after?.text === collapse(words ?? '')
  )
  const [change] = own
  const numbers = changes.flatMap((one) => one.numbers)
  return [
    ...(isRight(kind, change, sentence.text, words)
      ? []
      : [`${change?.kind ?? 'nothing'} is told of “${text.slice(0, 80)}”`]),
    ...(kind !== 'number' && numbers.length > 0 ? [`a number is told: ${JSON.stringify(numbers)}`] : []),
    ...(kind === 'number' && numbers.length !== 1
      ? [`${numbers.length} numbers are told: ${JSON.stringify(numbers)}`]
      : []),
    ...(changes.length > own.length
      ? [
          `${changes.length - own.length} more: ${changes
            .filter((one) => !own.includes(one))
            .map(told)
            .join(' | ')}`
        ]
      : [])
  ]
}

function told({ kind, before, after }: SentenceChange): string {
  return `${kind} “${(before ?? after)?.text.slice(0, 60)}”`
}

function isRight(
  kind: EditKind,
  change: SentenceChange | undefined,
  before: string,
  after: string | undefined
): boolean {
  if (kind === 'deletion') return change?.kind === 'gone'
  if (kind === 'move') return change?.kind === 'moved'
  // What is only set otherwise may be told, or not: it says the same.
  if (kind === 'typography') return change === undefined || change.kind === 'reworded'
  return (
    change?.kind === 'reworded' &&
    change.before?.text === collapse(before) &&
    change.after?.text === collapse(after ?? '')
  )
}
