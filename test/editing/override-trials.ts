import { stringify } from 'yaml'
import type { Briefing } from '../../pipeline/model/briefing.ts'
import { statementsOf } from '../../pipeline/model/briefing.ts'
import { pickOf } from '../../pipeline/model/picks.ts'
import { quotablesOf } from '../../pipeline/model/quotable.ts'
import type { Sentence } from '../../pipeline/model/section.ts'
import { collapse } from '../../pipeline/model/statement.ts'
import { randomNumbers, shuffled } from '../support/random-numbers.ts'
import type { EditKind } from '../support/text-edits.ts'
import type { Trial } from './diff-trials.ts'
import { editable, editOf, type SourceEdit } from './source-edits.ts'
import { briefingOf, type Text } from './texts.ts'

const kinds: readonly EditKind[] = [
  'typography',
  'word',
  'insertion',
  'move',
  'number',
  'negation',
  'deletion'
]
/** Edits after which a quote must still be found; after the others it must be lost, and told. */
const kept = new Set<EditKind>(['typography', 'word', 'insertion', 'move'])
const words = 'What an editor wrote about it.'

/**
 * Quotes sentences to pin, drop, reword, order and annotate them, edits other sentences around them and then the
 * quoted one, and looks what became of each.
 */
export function overrideTrials(texts: readonly Text[], count: number, seed: number): Trial[] {
  const random = randomNumbers(seed + 1000)
  const trials: Trial[] = []
  for (let index = 0; trials.length < count && index < count * 20; index++) {
    const kind = kinds[trials.length % kinds.length] ?? 'word'
    const text = texts[Math.floor(random() * texts.length)]
    const [sentence, ...others] = text ? shuffled(editable(text), random) : []
    const edit = text && sentence && editOf(text, sentence, kind, random)
    if (!text || !edit) continue
    const around = editedAround(text.name, edit, others.slice(0, 3), random)
    trials.push({ kind, name: text.name, problems: problemsOf(text, edit, around) })
  }
  return trials
}

/** The edited text with other sentences of it changed too, one each way. */
function editedAround(
  name: string,
  edit: SourceEdit,
  others: readonly Sentence[],
  random: () => number
): string {
  const ways: readonly EditKind[] = ['deletion', 'number', 'word']
  return others.reduce((text, other, index) => {
    const now = { name, text, briefing: briefingOf(name, text) }
    const found = now.briefing.sentences.find((one) => one.text === other.text)
    return (found && editOf(now, found, ways[index] ?? 'word', random)?.text) ?? text
  }, edit.text)
}

function problemsOf({ name, briefing }: Text, edit: SourceEdit, text: string): string[] {
  const all = quotablesOf(briefing.sentences)
  const own = all.get(edit.sentence.id)
  const pick = own && pickOf(own, [...all.values()])
  if (pick === undefined) return ['the sentence can not be quoted']
  const quoted = typeof pick === 'string' ? { quote: pick } : pick
  return [
    ...judged(
      edit,
      briefingOf(
        name,
        text,
        stringify({
          pin: [pick],
          order: [pick],
          reword: [{ ...quoted, text: words }],
          notes: [{ ...quoted, note: words }]
        })
      ),
      true
    ),
    ...judged(edit, briefingOf(name, text, stringify({ drop: [pick] })), false)
  ]
}

/** What is wrong with what became of the entries. */
function judged(edit: SourceEdit, found: Briefing, isPinned: boolean): string[] {
  const target = found.sentences.find((one) => one.text === edit.words)?.id
  const shown = statementsOf(found).filter((one) => one.sentence === target && target !== undefined)
  const told = found.messages.filter(({ ruleId }) => ruleId.startsWith('anchor-'))
  const lost = told.filter(({ ruleId, line }) => ruleId !== 'anchor-moved' && line !== undefined)
  if (!kept.has(edit.kind))
    return [
      ...found.edits
        .filter((one) => one.target !== null)
        .map(({ field }) => `${field} is applied after ${edit.kind}`),
      ...(lost.length === found.edits.length
        ? []
        : [`${lost.length} of ${found.edits.length} are told as lost`]),
      ...(statementsOf(found).some((one) => one.text.includes(words))
        ? ['the editor’s words are printed']
        : [])
    ]
  const wrong = found.edits.filter((one) => one.target !== target)
  const point = found.keyPoints.find((one) => one.sentence === target)
  return [
    ...wrong.map(({ field, outcome, reason }) => `${field} is ${outcome}: ${reason}`),
    ...(isPinned && collapse(point?.text ?? '') !== words
      ? ['the pinned key point has not the editor’s words']
      : []),
    ...(!isPinned && shown.some((one) => /^[bkorc]/.test(one.id)) ? ['the dropped sentence is told'] : [])
  ]
}
