import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type Fingerprint, type FoundSource, fingerprint } from '../../disk.ts'
import { type Message, refusalOf } from '../../model/message.ts'
import type { ManifestEntry } from '../../model/manifest.ts'
import type { BuildKeys } from './build-keys.ts'
import { type ChangedPart, changedParts } from './key-change.ts'
import { readRecord, type SourceRecord } from './records.ts'

/** Why a source is built. */
export type Cause =
  | 'asked'
  | 'new'
  | 'text changed'
  | 'sidecar changed'
  | 'images changed'
  | 'earlier version changed'
  | 'place changed'
  | `${Exclude<ChangedPart, 'precis'>} changed`
  | 'another Précis'
  | 'files missing'
  | 'damaged'

/** A source that has to be built. */
export interface Pending {
  readonly kind: 'pending'
  readonly found: FoundSource
  readonly cause: Cause
  /** What its documents were made of beside it that is otherwise now, where that is the cause. */
  readonly parts?: readonly ChangedPart[]
  /** The record of a briefing that can be taken again, since nothing that goes into it has changed. */
  readonly record?: SourceRecord
}

/** A source whose documents stand as they should. */
export interface Standing {
  readonly kind: 'standing'
  readonly found: FoundSource
  readonly record: SourceRecord
}

/** A source that can't even be read. */
export interface Unreadable {
  readonly kind: 'unreadable'
  readonly found: FoundSource
  readonly problem: Message
}

/** What a build has to do about one source. */
export type Step = Pending | Standing | Unreadable

/** Where and by what is built. */
export interface PlanOptions {
  /** The absolute path of the output folder. */
  readonly output: string
  readonly keys: BuildKeys
  readonly maximumBytes: number
  /** Whether everything is built, whatever stands. */
  readonly force: boolean
}

/** What has to be done about each source, in their order. Reads no more than their bytes and their records. */
export async function plan(found: readonly FoundSource[], options: PlanOptions): Promise<Step[]> {
  const steps: Step[] = []
  for (const one of found) steps.push(await stepFor(one, options))
  return steps
}

/** Whether a step is a build. */
export function isPending(step: Step): step is Pending {
  return step.kind === 'pending'
}

/** Whether nothing is to be done. */
export function isStanding(step: Step): step is Standing {
  return step.kind === 'standing'
}

async function stepFor(
  found: FoundSource,
  { output, keys, maximumBytes, force }: PlanOptions
): Promise<Step> {
  try {
    const now = await fingerprint(found, maximumBytes)
    const record = readRecord(output, found.path)
    if (typeof record === 'string') return { kind: 'pending', found, cause: force ? 'asked' : record }
    const change = changeOf(record, now, found)
    const parts = changedParts(record.keys, keys)
    const cause = force ? 'asked' : (change ?? lackOf(record, parts, output))
    if (cause === undefined) return { kind: 'standing', found, record }
    const isSameBriefing = !force && !change && record.keys.briefing === keys.briefing
    return { kind: 'pending', found, cause, parts, ...(isSameBriefing ? { record } : {}) }
  } catch (error) {
    return { kind: 'unreadable', found, problem: { path: found.displayPath, ...refusalOf(error) } }
  }
}

/** What has changed of a source since its record. */
function changeOf(
  { fingerprint: then, displayPath }: SourceRecord,
  now: Fingerprint,
  found: FoundSource
): Cause | undefined {
  if (then.sha256 !== now.sha256) return 'text changed'
  if (then.sidecarSha256 !== now.sidecarSha256) return 'sidecar changed'
  if (then.imagesSha256 !== now.imagesSha256) return 'images changed'
  if (then.earlierSha256 !== now.earlierSha256) return 'earlier version changed'
  return displayPath === found.displayPath ? undefined : 'place changed'
}

/** What else keeps the documents of a record from standing. */
function lackOf({ entry }: SourceRecord, [part]: readonly ChangedPart[], output: string): Cause | undefined {
  if (part) return part === 'precis' ? 'another Précis' : `${part} changed`
  return filesStand(entry, output) ? undefined : 'files missing'
}

/** One look at the folder is cheaper than one at each file. What the files hold is proved by `precis verify`. */
function filesStand({ slug, files }: ManifestEntry, output: string): boolean {
  try {
    const names = new Set(readdirSync(join(output, slug)))
    return files.every(({ path }) => names.has(basename(path)))
  } catch {
    return false
  }
}
