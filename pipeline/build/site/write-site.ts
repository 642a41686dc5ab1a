import { hash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setImmediate as pause } from 'node:timers/promises'
import type { Artefact } from '../../model/artefact.ts'
import { type Message, refusalOf, SourceError } from '../../model/message.ts'
import { type SiteMarker, siteMarkerName, siteMarkerText } from '../../model/site-marker.ts'
import {
  BuiltFiles,
  type Checksum,
  checksumsName,
  checksumsText,
  findingsName,
  removeSite,
  type StandingSite
} from '../../site.ts'
import type { Candidate } from './candidates.ts'

type Released = Extract<Candidate, { kind: 'released' }>

/** A briefing whose files are in the next site, or what is wrong with them. */
export interface Placed {
  readonly released: Released
  readonly files: Released['entry']['files']
  readonly problem?: Message
}

/** From where to where files go. */
export interface Way {
  readonly output: string
  readonly next: string
  /** The site that stands, whose files are taken again where they are the same. */
  readonly standing: StandingSite | undefined
  readonly signal?: AbortSignal | undefined
}

/** Brings the documents of each briefing into the next site; one with a wrong file is left out as a whole. */
export async function placeDocuments(released: readonly Released[], way: Way): Promise<Placed[]> {
  const files = new BuiltFiles(way.output)
  const placed: Placed[] = []
  for (const one of released) {
    way.signal?.throwIfAborted()
    placed.push(await placeBriefing(one, files, way))
    // Signals, and what says that the folder is held, are heard between two.
    await pause()
  }
  return placed
}

async function placeBriefing(released: Released, built: BuiltFiles, way: Way): Promise<Placed> {
  const { entry } = released
  const files = publishedFiles(released)
  const folder = join(way.next, entry.slug)
  await mkdir(folder)
  try {
    for (const file of files) built.place(entry, file, way.next, way.standing)
    return { released, files }
  } catch (error) {
    if (!(error instanceof SourceError)) throw error
    await removeSite(folder)
    return { released, files, problem: refusalOf(error) }
  }
}

/** What is published of a briefing: nothing of what is withdrawn, and the findings, which hold every sentence, by full rights alone. */
function publishedFiles({ entry, briefing }: Released): Released['entry']['files'] {
  const { withdrawn, rights } = briefing.source
  if (withdrawn) return []
  return entry.files.filter(({ path }) => rights === 'full' || path !== `${entry.slug}/${findingsName}`)
}

/** Writes the site's own files, the list of all checksums, and last the marker. Returns how many files the site holds. */
export async function writeSite(
  next: string,
  own: readonly Artefact[],
  placed: readonly Placed[],
  marker: SiteMarker
): Promise<number> {
  const markerBytes = Buffer.from(siteMarkerText(marker))
  const all = [...own, { path: siteMarkerName, bytes: markerBytes }]
  const checksums: Checksum[] = [
    ...placed.flatMap(({ files }) => files),
    ...all.map(({ path, bytes }) => ({ path, sha256: hash('sha256', bytes) }))
  ]
  for (const { path, bytes } of own) await put(join(next, path), bytes)
  await put(join(next, checksumsName), Buffer.from(checksumsText(checksums)))
  await writeFile(join(next, siteMarkerName), markerBytes)
  return checksums.length + 1
}

async function put(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, bytes, { flag: 'wx' })
}
