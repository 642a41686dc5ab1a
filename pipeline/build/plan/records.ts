import { readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Fingerprint, writeArtefacts } from '../../disk.ts'
import type { Manifest, ManifestEntry } from '../../model/manifest.ts'
import { codeOf } from '../../model/error-code.ts'
import type { Message } from '../../model/message.ts'
import type { BuildKeys } from './build-keys.ts'
import { digestOf } from './digest.ts'

/** The folder of records, below the output folder: who keeps the one has the other. */
export const recordFolder = '.precis/records'

/** Goes up when what a record holds changes its meaning. */
const version = 2

/** What a manifest says beside its entries. */
export type ManifestHead = Omit<Manifest, 'entries' | 'version'>

/** What was made of a source, of what, and what was said of it: enough to know that it need not be made again. */
export interface SourceRecord {
  readonly path: string
  readonly displayPath: string
  readonly keys: BuildKeys
  readonly fingerprint: Fingerprint
  readonly head: ManifestHead
  readonly entry: ManifestEntry
  readonly messages: readonly Message[]
}

/** What was read of a record; `new` where there is none. */
export type RecordReading = SourceRecord | 'new' | 'damaged'

/**
 * The record of a source. Its first line is the digest of the rest, so that one that is torn, damaged or foreign is
 * told from a good one without looking at its parts.
 *
 * @param path the path of the source below its root
 */
export function readRecord(output: string, path: string): RecordReading {
  let text: string
  try {
    text = readFileSync(join(output, recordPath(path)), 'utf8')
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? 'new' : 'damaged'
  }
  const [seal, body = ''] = [text.slice(0, 64), text.slice(65)]
  if (seal !== digestOf(body) || text[64] !== '\n') return 'damaged'
  const { version: written, ...record }: SourceRecord & { version: number } = JSON.parse(body)
  if (written !== version) return 'new'
  return record.path === path ? record : 'damaged'
}

/** Writes the record of a source, whole or not at all. */
export async function writeRecord(output: string, record: SourceRecord): Promise<void> {
  const body = JSON.stringify({ version, ...record })
  const bytes = Buffer.from(`${digestOf(body)}\n${body}`)
  await writeArtefacts(output, [{ path: recordPath(record.path), bytes }])
}

/**
 * Removes the record of a source, as has to be done before its documents are replaced: otherwise, where that is not
 * finished and the source is then changed back, they would be taken for those that the record tells of.
 */
export async function forgetRecord(output: string, path: string): Promise<void> {
  await rm(join(output, recordPath(path)), { force: true })
}

/** The path of a source's record below the output folder: two levels, since there may be hundreds of thousands. */
export function recordPath(path: string): string {
  const name = digestOf(path)
  return `${recordFolder}/${name.slice(0, 2)}/${name.slice(2, 32)}.json`
}
