import { editsOf } from '../model/anchored-edits.ts'
import { type Briefing, statementsOf } from '../model/briefing.ts'
import type { ParsedDocument } from '../model/document.ts'
import { type Edit, editSchema, targetsOf } from '../model/edits.ts'
import { type Message, message } from '../model/message.ts'

/**
 * Proves that all that a briefing holds of editors is what front matter and sidecar say: each reworded statement has
 * exactly the words that stand there for the sentence that it stands for, each new title is theirs, each quote means
 * the place that the briefing says.
 */
export function proveEdits(briefing: Briefing, { source }: ParsedDocument): Message[] {
  const { sentences, sections } = briefing
  const edits = editsOf(source.matter, sentences, sections)
  const wrong = (what: string) =>
    message('verify-statement', `Unexpected ${what}, expected what front matter or sidecar says`, {
      path: source.path
    })
  const words = targetsOf(edits, 'reword')
  const known = new Map(sentences.map(({ id, start, end }) => [`${start} ${end}`, words.get(id)]))
  const statements = statementsOf(briefing).filter(({ transforms }) =>
    transforms.some((one) => one.kind === 'reword' && known.get(`${one.start} ${one.end}`) !== one.text)
  )
  const titles = targetsOf(edits, 'retitle')
  const headings = sections.filter(
    ({ id, title, sourceTitle }) => titles.get(id) !== (sourceTitle === undefined ? undefined : title)
  )
  const record = (list: readonly Edit[]) => JSON.stringify(list.map((one) => editSchema.parse(one)))
  const isSame = record(edits) === record(briefing.edits)
  return [
    ...statements.map(({ id }) => wrong(`editor’s words at statement ${id}`)),
    ...headings.map(({ id }) => wrong(`title of section ${id}`)),
    ...(isSame ? [] : [wrong('record of what editors wrote')])
  ]
}
