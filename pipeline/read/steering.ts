import { type Document, isSeq, parseDocument } from 'yaml'
import { SourceError } from '../model/message.ts'
import type { Pick } from '../model/picks.ts'
import { decode } from './decode.ts'
import { fileBytes, fileBytesIfAny } from './file-bytes.ts'
import { formatOf } from './format.ts'
import { type FoundSource, sidecarPath } from './found-source.ts'
import { findFrontMatter } from './front-matter.ts'
import { maximumSidecarBytes } from './limits.ts'
import { readMatter } from './matter.ts'
import { placesIn } from './place.ts'
import { readSidecar } from './sidecar.ts'
import { plainValue, readYaml } from './yaml.ts'

/** The two lists by which editors choose statements. */
export type Steering = 'pin' | 'drop'

const both: readonly Steering[] = ['pin', 'drop']

/** What an editor wants of the two lists. */
export interface SteeringChange {
  /** Which entries go. */
  readonly removes: (pick: Pick, list: Steering) => boolean
  /** What is added at their ends. */
  readonly adds: readonly { readonly list: Steering; readonly pick: Pick }[]
}

type Lists = { readonly [list in Steering]?: readonly Pick[] | undefined }

/**
 * The sidecar of a source with two of its lists changed: its comments, the order of its fields and all else that it
 * says stay. A list of the sidecar goes over that of the front matter, so what the front matter says is taken along
 * before a list of its own is begun.
 *
 * @returns the new text; "" where nothing is left of the sidecar, undefined where nothing changes
 * @throws SourceError where source or sidecar can't be read: what is broken is never written over
 */
export function steeredSidecar(
  found: FoundSource,
  change: SteeringChange,
  maximumBytes: number
): string | undefined {
  const path = sidecarPath(found.displayPath)
  const bytes = fileBytesIfAny(sidecarPath(found.file), path, maximumSidecarBytes) ?? new Uint8Array()
  const beside = readSidecar(bytes, path).matter
  const text = decode(bytes, path)
  const document = parseDocument(text, { version: '1.2', schema: 'core', stringKeys: true })
  // Some faults are read past and can't be kept when the whole is written anew.
  const [fault] = document.errors
  if (fault) throw unwritable(path, text, fault.pos[0])
  const own = frontMatterOf(found, maximumBytes)
  const changed = both.filter((list) => changeList(document, list, { beside, own, change }))
  if (changed.length === 0) return undefined
  const written = textOf(document, text)
  if (!saysTheSame(text, written)) throw unwritable(path, text, 0)
  return written
}

function unwritable(path: string, text: string, offset: number): SourceError {
  const reason =
    'Unexpected YAML that can’t be changed without loss, expected plain fields; change it by hand'
  return new SourceError('front-matter-syntax', reason, placesIn(path, text)(offset))
}

/** What the source's own front matter says of the lists. */
function frontMatterOf({ file, displayPath }: FoundSource, maximumBytes: number): Lists {
  if (formatOf(displayPath) !== 'md') return {}
  const text = decode(fileBytes(file, displayPath, maximumBytes), displayPath)
  const matter = findFrontMatter(text, displayPath)
  return matter ? readMatter(matter.mapping, placesIn(displayPath, text, matter.start), 'shared').matter : {}
}

interface Told {
  readonly beside: Lists
  readonly own: Lists
  readonly change: SteeringChange
}

/** Changes one list in place; says whether anything is different. */
function changeList(document: Document, list: Steering, { beside, own, change }: Told): boolean {
  const now = beside[list] ?? own[list] ?? []
  const gone = new Set(now.filter((pick) => change.removes(pick, list)))
  const added = change.adds.filter((one) => one.list === list).map(({ pick }) => pick)
  if (gone.size === 0 && added.length === 0) return false
  const held = document.get(list)
  if (beside[list] && isSeq(held) && held.items.length === now.length) {
    held.items = held.items.filter((_, index) => !gone.has(now[index] as Pick))
    for (const pick of added) held.add(document.createNode(pick))
  } else document.set(list, document.createNode([...now.filter((pick) => !gone.has(pick)), ...added]))
  // An empty list says that the front matter's does not count; without one there, nothing is to be said.
  if (now.length === gone.size && added.length === 0 && !own[list]) document.delete(list)
  return true
}

function textOf(document: Document, before: string): string {
  const text = document.toString({ lineWidth: 0, flowCollectionPadding: before.includes('[ ') })
  if (text.trim() === '{}' || text.trim() === 'null') return ''
  return before.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text
}

/** Whether two texts say the same but for the lists. */
function saysTheSame(before: string, after: string): boolean {
  return restOf(before) === restOf(after)
}

function restOf(text: string): string | undefined {
  const reading = readYaml(text)
  if ('problem' in reading) return undefined
  const rest = reading.mapping.fields.filter(({ key }) => !both.some((list) => list === key))
  return JSON.stringify(rest.map(({ key, node }) => [key, plainValue(node, true)]))
}
