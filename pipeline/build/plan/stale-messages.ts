import { type Message, message } from '../../model/message.ts'
import { type ChangedPart, isOfMachine } from './key-change.ts'
import { type Cause, isPending, type Pending, type Step } from './plan.ts'

/** What is wrong with the documents of one source, by why it would be built. */
const ownCauses: Partial<Record<Cause, string>> = {
  new: 'lack of documents, expected them built of this source',
  'text changed': 'documents of an earlier text, expected them built of this one',
  'sidecar changed': 'documents of an earlier sidecar, expected them built of this one',
  'images changed': 'documents with earlier images, expected them built with these',
  'earlier version changed':
    'documents that tell of changes since another version, expected them built of this one',
  'place changed': 'documents of a source that stood elsewhere, expected them built of this place',
  'files missing': 'lack of some documents, expected all of them',
  damaged: 'damaged record of what was built, expected a whole one'
}

/** How the parts are called that documents are made of beside their source. */
const partWords: Readonly<Record<ChangedPart, string>> = {
  settings: 'other settings',
  theme: 'another theme',
  date: 'another SOURCE_DATE_EPOCH',
  browser: 'another browser build',
  fonts: 'another font build',
  precis: 'another Précis or other packages'
}

/**
 * What is out of date of the documents that were built: a message for each source whose content has changed, and one
 * for all that were made alike, with other settings or by another machine.
 *
 * @param steps what a build would do about each source
 */
export function staleMessages(steps: readonly Step[]): Message[] {
  const pending = steps.filter(isPending)
  return [...pending.flatMap(ofItsOwn), ...ofParts(pending)]
}

function ofItsOwn({ cause, found }: Pending): Message[] {
  const words = ownCauses[cause]
  return words ? [message('output-stale', `Unexpected ${words}`, { path: found.displayPath })] : []
}

function ofParts(pending: readonly Pending[]): Message[] {
  const groups = Map.groupBy(
    pending.filter(({ cause }) => ownCauses[cause] === undefined),
    ({ parts = [] }) => parts.join()
  )
  return [...groups.values()].flatMap((group) => {
    const parts = group[0]?.parts ?? []
    if (parts.length === 0) return []
    const words = parts.map((part) => partWords[part]).join(' and ')
    const whose = group.length === 1 ? '1 source' : `${group.length} sources`
    const by = isOfMachine(parts) ? 'made by' : 'made with'
    const reason = `Unexpected documents of ${whose} ${by} ${words}, expected them built anew`
    return [message(isOfMachine(parts) ? 'output-rebuilt' : 'output-stale', reason)]
  })
}
